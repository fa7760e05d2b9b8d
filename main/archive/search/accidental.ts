import { CharacterClass, classOf } from '../text/folding.ts';

/** Words of running Chinese, as the platform's own dictionary (ICU) cuts them. */
const SEGMENTER = new Intl.Segmenter('zh-Hans', { granularity: 'word' });
/** Text around a hit that decides how the words are cut. UTF-16 units. */
const CONTEXT = 8;
/** Longer hits are words or phrases of their own. */
const LONGEST_JOINT = 3;

/**
 * Whether a hit is only a joint of two other words, beginning inside one and ending inside another: 立案 in 建立案件.
 * Offsets in the text given.
 */
export function isWithinWords(text: string, { start, end }: { start: number; end: number }): boolean {
  if (end - start > LONGEST_JOINT || end - start < 2 || !isHan(text, start) || !isHan(text, end - 1)) return false;
  if (!isHan(text, start - 1) || !isHan(text, end)) return false;
  const from = Math.max(0, start - CONTEXT);
  const boundaries = new Set<number>();
  for (const { index } of SEGMENTER.segment(text.slice(from, end + CONTEXT))) boundaries.add(from + index);
  return !boundaries.has(start) && !boundaries.has(end);
}

function isHan(text: string, at: number): boolean {
  return at >= 0 && at < text.length && classOf(text.charCodeAt(at)) === CharacterClass.han;
}
