import type { Handlers } from '../contract/calls.ts';

/** What a command works with. */
export type CommandContext = {
  /** Words after the command's name. */
  argv: readonly string[];
  /** Opens the data folder on first use, so that wrong usage touches nothing. */
  archive: () => Handlers;
  /** The data folder, for what must work on one that cannot be opened. */
  dataDir: string;
};

/**
 * What a command leaves: the value that `--json` prints, the lines for a reader, what somebody should know besides
 * (it goes to standard error), and how it went.
 */
export type CommandResult = {
  value: unknown;
  lines: readonly string[];
  notes?: readonly string[];
  exitCode?: 0 | 1 | 3;
};

export type Command = (context: CommandContext) => CommandResult | Promise<CommandResult>;
