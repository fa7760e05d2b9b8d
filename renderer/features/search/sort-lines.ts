import type { ConcordanceLine } from '../../../main/contract/search.ts';

export const LINE_ORDERS = ['text', 'left', 'right'] as const;
/** 原文次序, or by the words next to the hit on one side. */
export type LineOrder = (typeof LINE_ORDERS)[number];

/** Pinyin for Han characters, as a Chinese index is ordered. */
const COLLATOR = new Intl.Collator('zh-CN');

/** Characters next to the hit that decide the order. */
const DECIDING = 8;

/** Lines in the order asked for; lines with the same neighbours stay in the order of the texts. */
export function sortedLines(lines: readonly ConcordanceLine[], order: LineOrder): readonly ConcordanceLine[] {
  if (order === 'text') return lines;
  const neighbours = order === 'left' ? leftNeighbours : rightNeighbours;
  return lines
    .map((line) => ({ line, key: neighbours(line) }))
    .toSorted((a, b) => COLLATOR.compare(a.key, b.key))
    .map(({ line }) => line);
}

/** The characters before the hit, the nearest first; marks and spaces say nothing about a word's company. */
function leftNeighbours({ before }: ConcordanceLine): string {
  return wordsOf(before).reverse().slice(0, DECIDING).join('');
}

function rightNeighbours({ after }: ConcordanceLine): string {
  return wordsOf(after).slice(0, DECIDING).join('');
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}%]/gu) ?? [];
}
