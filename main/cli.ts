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
import { dataArgument, dataFolder, firstWord, platformAppData } from './worker/data-folder.ts';

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

/** Where the terminal's words go. */
export type CliStreams = { out: (text: string) => void; err: (text: string) => void };

/** `print` is the host's printer, where a host answers the terminal; else that of an installed Chromium is looked for. */
export type CliOptions = { resourcesDir?: string; version?: string; print?: Printer; streams?: CliStreams };

/** The streams of the process. Who reads a pipe may have had enough before its end (`… | head`): that is no failure. */
function processStreams(): CliStreams {
  const writeTo = (stream: NodeJS.WriteStream) => {
    stream.removeListener('error', passOverClosedPipe).on('error', passOverClosedPipe);
    return (text: string): void => {
      stream.write(text);
    };
  };
  return { out: writeTo(process.stdout), err: writeTo(process.stderr) };
}

function passOverClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

/** Whether a word is a command of the terminal. */
export function isCliCommand(word: string | undefined): boolean {
  return word !== undefined && Object.hasOwn(COMMANDS, word);
}

/**
 * Runs one command. Results go to standard output, messages to standard error. Gives the exit code: 0 done, 1 failed,
 * 2 wrong usage, 3 done in part.
 */
export async function runCli(argv: readonly string[], options: CliOptions = {}): Promise<number> {
  const streams = options.streams ?? processStreams();
  const wantsJson = argv.includes('--json');
  const name = firstWord(argv);
  const command = name !== undefined && isCliCommand(name) ? COMMANDS[name] : undefined;
  if (name === undefined || command === undefined) return explain(argv, name, streams);
  const opened: Archive[] = [];
  const progress = progressLine(streams);
  const archive = () => {
    const archive = opened[0] ?? openForTerminal({ ...placesOf(argv, options), onProgress: progress.show });
    if (opened.length === 0) opened.push(archive);
    return archive.handlers;
  };
  try {
    if (dataArgument(argv) === '') throw new UsageError('--data 后面缺少文件夹');
    const { dataDir } = placesOf(argv, options);
    return print(await command({ argv: withoutFirst(argv, name), archive, dataDir }), wantsJson, streams);
  } catch (error) {
    progress.end();
    return fail(error, wantsJson, streams);
  } finally {
    for (const archive of opened) archive.close();
  }
}

/** Answers words without a command: the usage, to whoever asked for it or did not know it. */
function explain(argv: readonly string[], name: string | undefined, { out, err }: CliStreams): number {
  if (name === 'help' || argv.includes('--help') || argv.includes('-h')) {
    out(USAGE);
    return 0;
  }
  err(name === undefined ? USAGE : `没有名为 ${name} 的命令。\n\n${USAGE}`);
  return 2;
}

/** One line that counts up. It is closed before anything else is said. */
function progressLine({ err }: CliStreams) {
  let isOpen = false;
  return {
    show: (done: number, total: number) => {
      isOpen = done !== total;
      err(`\r${done}/${total}${isOpen ? '' : '\n'}`);
    },
    end: () => {
      if (isOpen) err('\n');
      isOpen = false;
    },
  };
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

function print({ value, lines, notes = [], exitCode = 0 }: CommandResult, wantsJson: boolean, streams: CliStreams) {
  const text = wantsJson ? JSON.stringify(value) : lines.join('\n');
  if (text !== '') streams.out(`${text}\n`);
  for (const note of notes) streams.err(`${note}\n`);
  return exitCode;
}

function fail(error: unknown, wantsJson: boolean, { out, err }: CliStreams): number {
  if (error instanceof UsageError) {
    err(`${error.message}\n\n${USAGE}`);
    return 2;
  }
  const record = toErrorRecord(error);
  if (wantsJson) out(`${JSON.stringify({ error: record })}\n`);
  err(`${record.message}（${record.code}）\n`);
  return 1;
}

// Not by comparing paths: in an installed program the first word is a command, not this file.
if (import.meta.main) process.exitCode = await runCli(process.argv.slice(2));
