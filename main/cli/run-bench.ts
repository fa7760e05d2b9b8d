import { existsSync } from 'node:fs';
import { readArguments } from './arguments.ts';
import type { Command } from './context.ts';
import { UsageError } from './usage.ts';

type Options = { bulletins?: string; corpus?: string };
type Outcome = { value: unknown; lines: string[] };
type Benchmark = { run: (options: Options) => Promise<Outcome> };

const NAMES = ['open', 'search', 'fuzzy', 'import', 'anchors', 'export', 'ledger'] as const;

/**
 * Runs one benchmark, or all that there are. They belong to the repository, beside the tests, and are no part of an
 * installed program.
 */
export const bench: Command = async ({ argv }) => {
  const { values, positionals } = readArguments(argv, { bulletins: { type: 'string' }, corpus: { type: 'string' } });
  const [name] = positionals;
  const wanted = NAMES.filter((known) => (name === undefined || known === name) && existsSync(moduleOf(known)));
  if (wanted.length === 0) throw new UsageError(`没有名为 ${name ?? ''} 的测量（测量只能在源代码目录中运行）`);
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
