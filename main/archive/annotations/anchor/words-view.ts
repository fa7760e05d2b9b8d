import { CharacterClass, classOf, fold } from '../../text/folding.ts';

/**
 * A text as anchoring compares it: folded, and without white space and punctuation, so that re-wrapped lines, other
 * quotation marks, full-width forms and Traditional characters are the same words.
 */
export type WordsView = {
  text: string;
  /** The folded UTF-16 units that were kept; an index into it is a *word index*. */
  units: string;
  /** For each word index, the offset of its unit in the text. */
  offsets: Int32Array;
};

/** Signs that belong to a figure wherever they stand. */
const FIGURE_SIGNS = '%‰℃°$¥€£';

/** The words of a text. */
export function wordsOf(text: string): WordsView {
  const folded = fold(text);
  const offsets = new Int32Array(text.length);
  let count = 0;
  let units = '';
  let from = 0;
  for (let at = 0; at < folded.length; at++) {
    if (isKept(folded, at)) offsets[count++] = at;
    else {
      units += folded.slice(from, at);
      from = at + 1;
    }
  }
  return { text, units: units + folded.slice(from), offsets: offsets.slice(0, count) };
}

/** Index of the first word at or after an offset of the text; the number of words when there is none. */
export function wordAt(view: WordsView, offset: number): number {
  let low = 0;
  let high = view.offsets.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((view.offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Offset of a word in the text; the text's length behind the last. */
export function offsetOf(view: WordsView, word: number): number {
  return view.offsets[word] ?? view.text.length;
}

const WORD = new Uint8Array(0x10000);

function buildTable(): void {
  const word = /[\p{L}\p{N}\p{M}\p{Co}]/u;
  for (let unit = 0; unit < WORD.length; unit++) {
    const isPairPart = unit >= 0xd800 && unit <= 0xdfff;
    if (isPairPart || word.test(String.fromCharCode(unit))) WORD[unit] = 1;
    if (classOf(unit) === CharacterClass.blank) WORD[unit] = 0;
  }
  for (const sign of FIGURE_SIGNS) WORD[sign.charCodeAt(0)] = 1;
}

buildTable();

/** Letters, digits and pairs; of punctuation only what stands inside a figure: 2853.58, 1,200, 10:30, 1+10. */
function isKept(folded: string, at: number): boolean {
  const unit = folded.charCodeAt(at);
  if (WORD[unit] === 1) return true;
  if (classOf(unit) === CharacterClass.blank) return false;
  return isDigit(folded.charCodeAt(at - 1)) && isDigit(folded.charCodeAt(at + 1));
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
