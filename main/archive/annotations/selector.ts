import { ArchiveError } from '../../contract/errors.ts';

/** UTF-16 units of context kept on either side of a quote. */
export const CONTEXT_UNITS = 32;

/** Quote and context of a range, as a W3C TextQuoteSelector has them. */
export type Selector = { quote: string; prefix: string; suffix: string };

/**
 * Cuts quote and context out of a reading text; `start` and `end` in UTF-16 units, `end` exclusive. Throws `bad-range`
 * when the range is empty, leaves the text, or would cut a character outside the basic plane in two.
 */
export function cutSelector(text: string, start: number, end: number): Selector {
  if (start < 0 || start >= end || end > text.length || cutsPair(text, start) || cutsPair(text, end)) {
    throw new ArchiveError('bad-range', '所选范围不在原文之内，请重新选择文字；没有改动任何内容。', {
      start,
      end,
      length: text.length,
    });
  }
  const from = Math.max(0, start - CONTEXT_UNITS);
  const to = Math.min(text.length, end + CONTEXT_UNITS);
  return {
    quote: text.slice(start, end),
    // Context gives way by one unit rather than keep half a character.
    prefix: text.slice(cutsPair(text, from) ? from + 1 : from, start),
    suffix: text.slice(end, cutsPair(text, to) ? to - 1 : to),
  };
}

/** Whether a cut at this offset would fall between the two units of a surrogate pair. */
function cutsPair(text: string, offset: number): boolean {
  return isBetween(text.charCodeAt(offset - 1), 0xd800, 0xdbff) && isBetween(text.charCodeAt(offset), 0xdc00, 0xdfff);
}

function isBetween(unit: number, low: number, high: number): boolean {
  return unit >= low && unit <= high;
}
