import { existsSync } from 'node:fs';
import { readArguments } from './arguments.ts';
import type { Command } from './context.ts';
import { UsageError } from './usage.ts';

type Benchmark = {
  run: (options: { bulletins?: string; corpus?: string }) => Promise<{ value: unknown; lines: string[] }>;
};

/**
 * The benchmarks belong to the repository, beside the tests, and are no part of an installed program; they are looked
 * for there when asked for.
 */
export const bench: Command = async ({ argv }) => {
  const { values, positionals } = readArguments(argv, { bulletins: { type: 'string' }, corpus: { type: 'string' } });
  const [name] = positionals;
  const module = new URL(`../../tests/bench/${name}.ts`, import.meta.url);
  if (name === undefined || !/^[a-z]+$/.test(name) || !existsSync(module)) {
    throw new UsageError(`没有名为 ${name ?? ''} 的测量（测量只能在源代码目录中运行）`);
  }
  const benchmark: Benchmark = await import(module.href);
  return benchmark.run({
    ...(values.bulletins !== undefined && { bulletins: values.bulletins }),
    ...(values.corpus !== undefined && { corpus: values.corpus }),
  });
};
