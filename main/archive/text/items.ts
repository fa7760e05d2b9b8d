import type { Block } from '../../contract/bulletin.ts';

/** An enumeration inside running text: 一是, 二是 … 十二是, at the start of a block or after a stop. */
const ENUMERATION = /(?:^|[。；;:：!！?？])[\s\u3000]*([一二三四五六七八九十]{1,3}是)/g;

/** The label of a block's first words when they enumerate (“二是”), or null. */
export function itemLabel(words: string): string | null {
  return /^([一二三四五六七八九十]{1,3}是)/.exec(words)?.[1] ?? null;
}

/**
 * The enumeration that an offset of the reading text stands in: the last 一是, 二是 … in the same block at or before it.
 * Null when there is none.
 */
export function itemAt(text: string, block: Block, offset: number): string | null {
  const words = text.slice(block.start, block.end);
  let label: string | null = null;
  for (const match of words.matchAll(ENUMERATION)) {
    const at = block.start + match.index + match[0].length - (match[1]?.length ?? 0);
    if (at > offset) break;
    label = match[1] ?? null;
  }
  return label;
}
