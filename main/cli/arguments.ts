import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './usage.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

const GLOBAL = { data: { type: 'string' }, json: { type: 'boolean' } } as const;

/** Reads a command's words strictly: an unknown option, or a missing value, is wrong usage. */
export function readArguments<const O extends Options>(argv: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...argv], options: { ...options, ...GLOBAL }, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(sentenceOf(error));
  }
}

/** What `parseArgs` found wrong (`ERR_PARSE_ARGS_…` of Node's errors), in the reader's words. It quotes the option. */
function sentenceOf(error: unknown): string {
  const { message, code } = error instanceof Error && 'code' in error ? error : { message: String(error), code: '' };
  const option = /'(-[^\s']*)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    return `没有 ${option} 这个选项。以 - 开头的文字请放在最后，前面加 --，例如：search -- -文字`;
  }
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `看不懂这些参数：${message}`;
  if (message.includes('does not take')) return `${option} 后面不能带内容`;
  return `${option} 后面缺少内容；内容以 - 开头时请写成 ${option}=内容`;
}

/** A whole number given as an option; undefined when the option is not there. */
export function wholeNumber(value: string | undefined, name: string, least: number): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < least)
    throw new UsageError(`--${name} 应为不小于 ${least} 的整数：${value}`);
  return number;
}

/** One of the words that an option takes; undefined when the option is not there. */
export function oneOf<const Word extends string>(
  value: string | undefined,
  name: string,
  words: readonly Word[],
): Word | undefined {
  if (value === undefined) return undefined;
  const word = words.find((known) => known === value);
  if (word === undefined) throw new UsageError(`--${name} 应为 ${words.join('、')} 之一：${value}`);
  return word;
}

/** Exactly one word besides the options, such as a bulletin's id. */
export function onlyWord(positionals: readonly string[], what: string): string {
  const [word, ...more] = positionals;
  if (word === undefined) throw new UsageError(`缺少${what}`);
  if (more.length > 0) throw new UsageError(`多余的参数：${more.join(' ')}（含空格的文字请加引号）`);
  return word;
}

/** No word besides the options. */
export function noWords(positionals: readonly string[]): void {
  if (positionals.length > 0) throw new UsageError(`多余的参数：${positionals.join(' ')}`);
}
