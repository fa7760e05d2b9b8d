import type { WebTarget } from './web-annotation-parts.ts';

/** A range of a reading text in UTF-16 units, `end` exclusive. */
export type QuotedRange = { start: number; end: number };

/** Words that a quotation shows, its context included: with fewer, anything is found anywhere. */
const LEAST_EVIDENCE_UNITS = 8;

/** Where nothing says which bulletin is meant, the words alone must. */
const LEAST_EVIDENCE_ANYWHERE_UNITS = 32;

/**
 * Every range of a text where a quotation stands word for word, with the context that it names. A position tells them
 * apart where there are several, and only where one of them is there.
 */
export function quotedRanges(text: string, { exact, prefix, suffix, position }: WebTarget): QuotedRange[] {
  const ranges: QuotedRange[] = [];
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    const end = start + exact.length;
    const from = start - prefix.length;
    if ((from >= 0 || prefix === '') && text.startsWith(prefix, from) && text.startsWith(suffix, end)) {
      ranges.push({ start, end });
    }
  }
  const there =
    position && ranges.length > 1 ? ranges.filter(({ start }) => start === offsetAt(text, position.start)) : [];
  return there.length === 1 ? there : ranges;
}

/** Whether a quotation shows enough words to be sure; `isNamed`: whether something else says which bulletin is meant. */
export function hasEvidence({ exact, prefix, suffix }: WebTarget, isNamed: boolean): boolean {
  const units = exact.length + prefix.length + suffix.length;
  return units >= (isNamed ? LEAST_EVIDENCE_UNITS : LEAST_EVIDENCE_ANYWHERE_UNITS);
}

/** The offset in UTF-16 units of a code point. Positions of the W3C model count code points. */
function offsetAt(text: string, codePoint: number): number {
  let offset = 0;
  for (let count = 0; count < codePoint && offset < text.length; count++) {
    offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  }
  return offset;
}
