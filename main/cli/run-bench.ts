import { existsSync } from 'node:fs';
import { ArchiveError } from '../contract/errors.ts';
import { noWords, readArguments, wholeNumber } from './arguments.ts';
import type { Command } from './context.ts';
import { UsageError } from './usage.ts';

type Options = { bulletins?: string; corpus?: string };
type Outcome = { value: unknown; lines: string[] };
type Benchmark = { run: (options: Options) => Promise<Outcome> };

const NAMES = ['open', 'search', 'fuzzy', 'import', 'anchors', 'export', 'ledger', 'ledger-pages'] as const;

/**
 * Runs one benchmark, or all that there are. They belong to the repository, beside the tests, and are no part of an
 * installed program.
 */
export const bench: Command = async ({ argv }) => {
  const { values, positionals } = readArguments(argv, { bulletins: { type: 'string' }, corpus: { type: 'string' } });
  const [name, ...more] = positionals;
  noWords(more);
  const word = NAMES.find((known) => known === name);
  if (name !== undefined && word === undefined)
    throw new UsageError(`没有名为 ${name} 的测量，可用的：${NAMES.join('、')}`);
  wholeNumber(values.bulletins, 'bulletins', 1);
  const { corpus } = values;
  if (corpus !== undefined && !existsSync(corpus)) {
    throw new ArchiveError('not-found', `找不到文件夹：${corpus}`, { path: corpus });
  }
  const wanted = NAMES.filter((known) => (word === undefined || known === word) && existsSync(moduleOf(known)));
  if (wanted.length === 0) throw new UsageError('测量只能在源代码目录中运行');
  const outcomes: Outcome[] = [];
  for (const known of wanted) {
    const benchmark: Benchmark = await import(moduleOf(known).href);
    outcomes.push(await benchmark.run(values));
  }
  const [only] = outcomes;
  return outcomes.length === 1 && only
    ? only
    : { value: outcomes.map(({ value }) => value), lines: outcomes.flatMap(({ lines }) => lines) };
};

function moduleOf(name: string): URL {
  return new URL(`../../tests/bench/${name}.ts`, import.meta.url);
}
