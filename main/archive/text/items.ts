import type { Block } from '../../contract/bulletin.ts';

/** An enumeration inside running text: 一是, 二是 … 十二是, at the start of a block or after a stop. */
const ENUMERATION = /(?:^|[。；;:：!！?？])[\s\u3000]*([一二三四五六七八九十]{1,3}是)/g;

/** The label of a block's first words when they enumerate (“二是”), or null. */
export function itemLabel(words: string): string | null {
  return /^([一二三四五六七八九十]{1,3}是)/.exec(words)?.[1] ?? null;
}

/** Where the words of a block enumerate: each 一是, 二是 … with its first offset in the reading text, in order. */
export function enumerationOf(text: string, block: Block): { label: string; start: number }[] {
  return [...text.slice(block.start, block.end).matchAll(ENUMERATION)].map((match) => {
    const label = match[1] ?? '';
    return { label, start: block.start + match.index + match[0].length - label.length };
  });
}

/**
 * The enumeration that an offset of the reading text stands in: the last 一是, 二是 … in the same block at or before it.
 * Null when there is none.
 */
export function itemAt(text: string, block: Block, offset: number): string | null {
  return enumerationOf(text, block).findLast(({ start }) => start <= offset)?.label ?? null;
}
