import { z } from 'zod';
import { type ArgsOf, type HandlersOf, type ReplyOf, reads, writes } from './define.ts';

/** One entry of the window's command list, as a menu shows it. */
export type MenuEntry = {
  id: string;
  label: string;
  group: 'file' | 'edit' | 'view' | 'go' | 'mark' | 'help';
  /** In Electron's notation, `CmdOrCtrl+K`; null for none. */
  accelerator: string | null;
};

/**
 * What the window asks of whatever shows it. The window does not know which host that is: a host that has no such
 * thing answers with an error code (`no-dialog`, `no-printer`), and the window does without.
 */
export const HOST_CALLS = {
  'host.chooseFiles': reads<{ paths: string[] }>('Asks for files to import; no paths when cancelled.').takes(
    z.strictObject({ folder: z.boolean().default(false) }),
  ),
  'host.choosePath': reads<{ path: string | null }>('Asks where to write a file; null when cancelled.').takes(
    z.strictObject({ name: z.string().min(1).max(255) }),
  ),
  'host.reveal': reads<null>('Shows a written file in the file manager.').takes(
    z.strictObject({ path: z.string().min(1).max(4096) }),
  ),
  'host.setMenu': writes<null>('Gives the host the command list for its menu, in the reader’s language.').takes(
    z.strictObject({
      entries: z
        .array(
          z.strictObject({
            id: z.string().min(1).max(100),
            label: z.string().min(1).max(100),
            group: z.enum(['file', 'edit', 'view', 'go', 'mark', 'help']),
            accelerator: z.string().max(60).nullable(),
          }),
        )
        .max(200),
    }),
  ),
  'host.fullScreen': writes<{ on: boolean }>('Switches full screen; toggles when `on` is left out.').takes(
    z.strictObject({ on: z.boolean().optional() }),
  ),
  'host.copy': writes<null>('Puts plain text on the clipboard.').takes(
    z.strictObject({ text: z.string().max(5_000_000) }),
  ),
} as const;

export type HostCalls = typeof HOST_CALLS;
export type HostCallName = keyof HostCalls;
export type HostArgs<Name extends HostCallName> = ArgsOf<HostCalls[Name]>;
export type HostReply<Name extends HostCallName> = ReplyOf<HostCalls[Name]>;

/** What each host must provide. */
export type HostHandlers = HandlersOf<HostCalls>;
