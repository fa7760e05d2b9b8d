import type { MenuEntry } from '../../main/contract/host-calls.ts';
import type zhCN from '../i18n/zh-CN.json';
import type { Shortcut } from './shortcut.ts';

export type CommandId = keyof (typeof zhCN)['command'];

/** One act that the palette, the keyboard and the host's menu can all start. Its label is `command.<id>`. */
export type Command = {
  id: CommandId;
  group: MenuEntry['group'];
  shortcut: Shortcut | null;
  /** Further keys for the same act, which menus do not show. */
  alsoShortcut?: Shortcut;
  run: () => void;
  /** Whether it makes sense now; always, when left out. */
  when?: () => boolean;
  /** A field of text keeps these keys to itself: undo there is the field's own undo. */
  yieldsToFields?: boolean;
};
