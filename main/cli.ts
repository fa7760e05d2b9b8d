import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Archive } from './archive/archive.ts';
import { browserPrinter } from './browser/browser-printer.ts';
import { annotate, annotations } from './cli/annotation-commands.ts';
import { backup, restore } from './cli/backup-commands.ts';
import type { Command, CommandResult } from './cli/context.ts';
import { merge, packageMarks } from './cli/exchange-commands.ts';
import { exportFile } from './cli/export-command.ts';
import { check, claims, measures } from './cli/ledger-commands.ts';
import { importFiles, list, read, verify } from './cli/library-commands.ts';
import { openForTerminal } from './cli/open-archive.ts';
import { log } from './cli/other-commands.ts';
import { refill } from './cli/refill-command.ts';
import { bench } from './cli/run-bench.ts';
import { search } from './cli/search-command.ts';
import { USAGE, UsageError } from './cli/usage.ts';
import { toErrorRecord } from './contract/errors.ts';
import type { Printer } from './contract/printer.ts';
import { dataFolder, firstWord, platformAppData } from './worker/data-folder.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  list,
  read,
  search,
  import: importFiles,
  annotate,
  annotations,
  measures,
  claims,
  check,
  export: exportFile,
  refill,
  merge,
  package: packageMarks,
  log,
  verify,
  backup,
  restore,
  bench,
};

/** `print` is the host's printer, where a host answers the terminal; else that of an installed Chromium is looked for. */
export type CliOptions = { resourcesDir?: string; version?: string; print?: Printer };

/** Whether a word is a command of the terminal. */
export function isCliCommand(word: string | undefined): boolean {
  return word !== undefined && Object.hasOwn(COMMANDS, word);
}

/**
 * Runs one command. Results go to standard output, messages to standard error. Gives the exit code: 0 done, 1 failed,
 * 2 wrong usage, 3 done in part.
 */
export async function runCli(argv: readonly string[], options: CliOptions = {}): Promise<number> {
  const wantsJson = argv.includes('--json');
  const name = firstWord(argv);
  const command = name !== undefined && isCliCommand(name) ? COMMANDS[name] : undefined;
  if (name === undefined || command === undefined) {
    process.stderr.write(name === undefined ? USAGE : `没有名为 ${name} 的命令。\n\n${USAGE}`);
    return 2;
  }
  const opened: Archive[] = [];
  const archive = () => {
    const archive = opened[0] ?? openForTerminal({ ...placesOf(argv, options) });
    if (opened.length === 0) opened.push(archive);
    return archive.handlers;
  };
  try {
    const { dataDir } = placesOf(argv, options);
    return print(await command({ argv: withoutFirst(argv, name), archive, dataDir }), wantsJson);
  } catch (error) {
    return fail(error, wantsJson);
  } finally {
    for (const archive of opened) archive.close();
  }
}

function withoutFirst(argv: readonly string[], name: string): string[] {
  const at = argv.findIndex((word, index) => word === name && argv[index - 1] !== '--data');
  return argv.filter((_, index) => index !== at);
}

function placesOf(argv: readonly string[], options: CliOptions) {
  const appDataDir = platformAppData(process.platform, process.env, homedir());
  return {
    dataDir: dataFolder({ argv, env: process.env, appDataDir, cwd: process.cwd() }),
    resourcesDir: options.resourcesDir ?? fileURLToPath(new URL('../resources', import.meta.url)),
    version: options.version ?? sourceVersion(),
    print: options.print ?? browserPrinter() ?? undefined,
  };
}

function sourceVersion(): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  );
  return version;
}

function print({ value, lines, exitCode = 0 }: CommandResult, wantsJson: boolean): number {
  const text = wantsJson ? JSON.stringify(value) : lines.join('\n');
  if (text !== '') process.stdout.write(`${text}\n`);
  return exitCode;
}

function fail(error: unknown, wantsJson: boolean): number {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n\n${USAGE}`);
    return 2;
  }
  const record = toErrorRecord(error);
  if (wantsJson) process.stdout.write(`${JSON.stringify({ error: record })}\n`);
  process.stderr.write(`${record.message}（${record.code}）\n`);
  return 1;
}

// Not by comparing paths: in an installed program the first word is a command, not this file.
if (import.meta.main) process.exitCode = await runCli(process.argv.slice(2));
