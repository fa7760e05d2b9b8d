import type { Block } from '../../contract/bulletin.ts';
import { CharacterClass, classOf, fold } from '../text/folding.ts';
import { dateTokens } from './dates-in-text.ts';
import { figureTokens } from './figure-tokens.ts';
import { addMarkTokens } from './mark-tokens.ts';
import { toTokenForm } from './token-form.ts';
import { UnitBuffer } from './unit-buffer.ts';
import { keepRange } from './view.ts';

/** The words of one bulletin as the index takes them: tokens separated by spaces. */
export type IndexedWords = {
  title: string;
  headings: string;
  body: string;
  /** Bigrams with a skipped mark inside, and what stands around marks (`mark-tokens.ts`). */
  bridges: string;
  /** Every character that occurs, once, and the tokens of figures and dates. */
  characters: string;
};

function tokenUnit(unit: number): number {
  const isPunctuation =
    (unit >= 0x21 && unit <= 0x2f) ||
    (unit >= 0x3a && unit <= 0x40) ||
    (unit >= 0x5b && unit <= 0x60) ||
    (unit >= 0x7b && unit <= 0x7e);
  return isPunctuation ? unit + 0xfee0 : unit;
}

/** What ends a clause, in token form. */
const CLAUSE_ENDS = new Set(Array.from('，。；：', (mark) => mark.charCodeAt(0)));

/**
 * Whether the index leaves out the bigram of two units in token form: one that begins with the end of a clause. Of 制，落实
 * it has 制， and 落实 side by side, which tells the same as ，落 between them would, and is a twentieth smaller. Only of
 * words that begin with such a mark, or end one character behind it, does it not hold everything.
 */
function isLeftOut(first: number, second: number): boolean {
  return CLAUSE_ENDS.has(first) && !CLAUSE_ENDS.has(second);
}

/** Overlapping bigrams of a phrase as the index has them: 加装电梯 → 加装 装电 电梯. One code point gives nothing. */
export function phraseTokens(kept: string): string[] {
  const points = [...toTokenForm(kept)];
  return points.slice(1).flatMap((point, index) => {
    const before = points[index] ?? '';
    return isLeftOut(before.charCodeAt(0), point.charCodeAt(0)) ? [] : [before + point];
  });
}

/** Characters of a phrase, in token form, that none of its tokens holds: at its ends, or all there are. */
export function charactersBesideTokens(kept: string): string[] {
  const points = [...toTokenForm(kept)];
  return points.filter((point, at) => {
    const isHeldBehind = at > 0 && !isLeftOut(points[at - 1]?.charCodeAt(0) ?? 0, point.charCodeAt(0));
    const isHeldBefore = at + 1 < points.length && !isLeftOut(point.charCodeAt(0), points[at + 1]?.charCodeAt(0) ?? 0);
    return !isHeldBehind && !isHeldBefore;
  });
}

/** Tokens of all blocks. A lone character closes each block, so that no phrase can reach into the next. */
export function indexedWords(text: string, blocks: readonly Block[]): IndexedWords {
  const folded = fold(text);
  const columns = { title: new UnitBuffer(), headings: new UnitBuffer(), body: new UnitBuffer() };
  const bridges = new Set<string>();
  const characters = new Set<string>();
  const seen = new Uint8Array(0x10000);
  for (const { kind, start, end } of blocks) {
    addBigrams(columns[columnOf(kind)], bridges, folded, start, end);
    addMarkTokens(bridges, folded, start, end);
    collectCharacters(characters, seen, folded, start, end);
  }
  return {
    title: columns.title.toString(),
    headings: columns.headings.toString(),
    body: columns.body.toString(),
    bridges: toTokenForm([...bridges].join(' ')),
    characters: [...characters, ...figureTokens(folded), ...dateTokens(folded)].join(' '),
  };
}

function columnOf(kind: Block['kind']): 'title' | 'headings' | 'body' {
  if (kind === 'title') return 'title';
  return kind === 'heading' ? 'headings' : 'body';
}

const SPACE = 0x20;

/** Adds the tokens of one block to its column, and to `bridges` those that marks stand inside of in the text. */
function addBigrams(column: UnitBuffer, bridges: Set<string>, folded: string, start: number, end: number): void {
  const units = new Uint16Array(end - start);
  const offsets = new Int32Array(end - start);
  const count = keepRange(folded, start, end, 'loose', units, offsets, 0);
  for (let at = 0; at < count; ) {
    const next = at + pointLength(units, at);
    const after = next < count ? next + pointLength(units, next) : next;
    if (after === next || !isLeftOut(tokenUnit(units[at] ?? 0), tokenUnit(units[next] ?? 0))) {
      for (let unit = at; unit < after; unit++) column.add(tokenUnit(units[unit] ?? 0));
      column.add(SPACE);
    }
    const isBridge = after > next && (offsets[next] ?? 0) - (offsets[next - 1] ?? 0) > 1;
    if (isBridge && hasMark(folded, (offsets[next - 1] ?? 0) + 1, offsets[next] ?? 0)) {
      bridges.add(String.fromCharCode(...units.subarray(at, after)));
    }
    at = next;
  }
}

/** UTF-16 units of the code point at a place: 2 for a surrogate pair. */
function pointLength(units: Uint16Array, at: number): 1 | 2 {
  const unit = units[at] ?? 0;
  const following = units[at + 1] ?? 0;
  return unit >= 0xd800 && unit <= 0xdbff && following >= 0xdc00 && following <= 0xdfff ? 2 : 1;
}

function hasMark(folded: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (classOf(folded.charCodeAt(at)) === CharacterClass.mark) return true;
  return false;
}

/** Adds every character of a block that is not blank; `seen` spares looking up those of the basic plane twice. */
function collectCharacters(
  characters: Set<string>,
  seen: Uint8Array,
  folded: string,
  start: number,
  end: number,
): void {
  for (let at = start; at < end; at++) {
    const unit = folded.charCodeAt(at);
    if (unit >= 0xd800 && unit <= 0xdbff) {
      characters.add(folded.slice(at, at + 2));
      at++;
    } else if (seen[unit] === 0) {
      seen[unit] = 1;
      if (classOf(unit) !== CharacterClass.blank) characters.add(String.fromCharCode(tokenUnit(unit)));
    }
  }
}
