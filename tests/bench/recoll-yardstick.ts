import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Figure, figure } from './figures.ts';
import type { SampleQuery } from './query-sample.ts';
import { timed } from './timed.ts';

const QUERIES = 20;
const SHOWN = 20;

/**
 * The whole answer beside Recoll (Xapian, n-grams of two for Han, as it comes) over the same files: its command-line
 * search, a whole process. Its index is made once and kept in `folder`. Null where Recoll is not installed.
 */
export function recollFigure(
  corpus: string,
  folder: string,
  queries: readonly SampleQuery[],
  ask: (words: string) => unknown,
): Figure | null {
  if (!isInstalled('recollindex') || !isInstalled('recollq')) return null;
  if (!existsSync(join(folder, 'finished'))) makeRecollIndex(corpus, folder);
  const chosen = queries.filter((_, index) => index % Math.ceil(queries.length / QUERIES) === 0);
  const recoll = (words: string) => run('recollq', ['-c', folder, '-n', String(SHOWN), `"${words}"`]);
  for (const { words } of chosen) {
    recoll(words);
    ask(words);
  }
  return figure(
    'whole answer',
    chosen.map(({ words }) => timed(() => ask(words))),
    'Recoll, whole process',
    chosen.map(({ words }) => timed(() => recoll(words))),
  );
}

function isInstalled(program: string): boolean {
  return spawnSync(program, ['-h'], { stdio: 'ignore' }).error === undefined;
}

function makeRecollIndex(corpus: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'recoll.conf'), `topdirs = ${corpus}\n`);
  run('recollindex', ['-c', folder, '-z']);
  mkdirSync(join(folder, 'finished'));
}

function run(program: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (status !== 0) throw new Error(`${program}: ${stderr.slice(-500)}`);
}
