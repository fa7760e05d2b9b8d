import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../main/cli.ts';

/** How a command went: its exit code, and what it said on standard output and standard error. */
export type Run = { code: number; out: string; err: string };

/** Runs a command of the terminal in this process, on a data folder. */
export async function runTerminal(dataDir: string, ...words: string[]): Promise<Run> {
  const said = { out: '', err: '' };
  const streams = {
    out: (text: string) => {
      said.out += text;
    },
    err: (text: string) => {
      said.err += text;
    },
  };
  const code = await runCli(['--data', dataDir, ...words], { streams });
  return { code, ...said };
}

/** A folder for a test file; `folder('li')` names the data folder of one person in it. `dispose` removes it. */
export function terminalFolder() {
  const dir = mkdtempSync(join(tmpdir(), 'xunyue-cli-'));
  return { dir, folder: (who: string) => join(dir, who), dispose: () => rmSync(dir, { recursive: true, force: true }) };
}
