import { CharacterClass, classOf, fold } from '../../text/folding.ts';
import { offsetOf, type WordsView } from './words-view.ts';

/** A range of UTF-16 offsets, `end` exclusive. */
export type TextRange = { start: number; end: number };

/**
 * The text range of some new words, with the punctuation at its ends that the old range had. `oldWords` and `newWords`
 * are ranges of word indexes, neither empty.
 */
export function rangeOfWords(
  old: WordsView,
  mark: TextRange,
  oldWords: readonly [number, number],
  now: WordsView,
  newWords: readonly [number, number],
): TextRange {
  const [oldFirst, oldEnd] = oldWords;
  const [newFirst, newEnd] = newWords;
  const lead = old.text.slice(mark.start, offsetOf(old, oldFirst));
  const leadRoom = now.text.slice(newFirst === 0 ? 0 : offsetOf(now, newFirst - 1) + 1, offsetOf(now, newFirst));
  const trail = old.text.slice(offsetOf(old, oldEnd - 1) + 1, mark.end);
  const trailRoom = now.text.slice(offsetOf(now, newEnd - 1) + 1, offsetOf(now, newEnd));
  const range = {
    start: offsetOf(now, newFirst) - sameTail(lead, leadRoom),
    end: offsetOf(now, newEnd - 1) + 1 + sameHead(trail, trailRoom),
  };
  return {
    start: cutsPair(now.text, range.start) ? range.start - 1 : range.start,
    end: cutsPair(now.text, range.end) ? range.end + 1 : range.end,
  };
}

/** Units at the head of `room` that `wanted` begins with, white space passed over in either. */
export function sameHead(wanted: string, room: string): number {
  const [a, b] = [fold(wanted), fold(room)];
  let taken = 0;
  let at = 0;
  for (let want = 0; want < a.length; want++) {
    if (isBlank(a, want)) continue;
    while (at < b.length && isBlank(b, at)) at++;
    if (at >= b.length || a[want] !== b[at]) break;
    at++;
    taken = at;
  }
  return taken;
}

/** Units at the tail of `room` that `wanted` ends with. */
export function sameTail(wanted: string, room: string): number {
  return sameHead(reversed(wanted), reversed(room));
}

/** The text without its white space: line breaks are the printer's, not the author's. */
export function withoutBlanks(text: string): string {
  let kept = '';
  for (let at = 0; at < text.length; at++) if (!isBlank(text, at)) kept += text[at];
  return kept;
}

function isBlank(text: string, at: number): boolean {
  return classOf(text.charCodeAt(at)) === CharacterClass.blank;
}

function reversed(text: string): string {
  return Array.from({ length: text.length }, (_, at) => text[text.length - 1 - at]).join('');
}

/** Whether a cut at this offset would fall between the two units of a surrogate pair. */
function cutsPair(text: string, offset: number): boolean {
  const isLead = (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800;
  return isLead && (text.charCodeAt(offset) & 0xfc00) === 0xdc00;
}
