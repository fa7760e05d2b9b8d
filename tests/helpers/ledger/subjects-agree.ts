import { fold } from '../../../main/archive/text/folding.ts';

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
/** How much of each of two subjects has to stand in the other, in the same order, for the strict rule. */
const SHARED = 0.5;

/**
 * Lenient: whether two subjects may name the same thing. The same words without marks and 的, or one holds the head noun of
 * the other in full. The head noun is the last word (with the one before it where it is a single character).
 */
export function agreeLeniently(a: string, b: string): boolean {
  const [left, right] = [bare(a), bare(b)];
  if (!left || !right) return false;
  return left === right || left.includes(headOf(right)) || right.includes(headOf(left));
}

/**
 * Strict: the head noun agrees, half the characters of each stand in the other in the same order, and no figure of
 * the same unit that is labelled with another subject was given the same words (`neighbours`).
 */
export function agreeStrictly(found: string, label: string, neighbours: readonly string[]): boolean {
  const [left, right] = [bare(found), bare(label)];
  if (left === right) return left !== '';
  const shared = commonLength(left, right);
  const isShared = shared >= SHARED * left.length && shared >= SHARED * right.length;
  return isShared && agreeLeniently(found, label) && !neighbours.some((one) => bare(one) === left);
}

/** Whether two labels name the same subject. */
export function isSameSubject(a: string, b: string): boolean {
  return bare(a) === bare(b);
}

function bare(words: string): string {
  return fold(words).replace(/[^\p{L}\p{N}]|的/gu, '');
}

function headOf(words: string): string {
  const segments = [...WORDS.segment(words)].map(({ segment }) => segment);
  const last = segments.at(-1) ?? '';
  return last.length > 1 ? last : `${segments.at(-2) ?? ''}${last}`;
}

/** Length of the longest sequence of characters that stands in both, in order. */
function commonLength(a: string, b: string): number {
  let above = new Array<number>(b.length + 1).fill(0);
  for (const character of a) {
    const row = [0];
    for (let at = 0; at < b.length; at++) {
      const longer = Math.max(above[at + 1] ?? 0, row[at] ?? 0);
      row.push(character === b[at] ? (above[at] ?? 0) + 1 : longer);
    }
    above = row;
  }
  return above.at(-1) ?? 0;
}
