import { fold } from '../../../main/archive/text/folding.ts';
import { type TrackedText, textOf } from './tracked-text.ts';

/** What became of a mark, by the mutator's own record. Offsets are UTF-16 units of the mutated text. */
export type Truth = {
  /** Range from the first to the last unit that is still there (or was replaced in place); null: nothing is left. */
  range: { start: number; end: number } | null;
  /** Whether the words are still in their order. */
  isWhole: boolean;
  /** Share of the quote's letters that were removed, replaced or put in between. */
  edited: number;
  /** A digit, Chinese numeral or negation was removed, replaced or put in. */
  hasOtherFigure: boolean;
  /** A character that can be a unit of measure changed. */
  hasOtherUnit: boolean;
  /** One changed that stood right behind an Arabic figure: there it is a unit, and no other reading is possible. */
  hasOtherUnitOfFigure: boolean;
  /** Quote and what is left beside it occurs once before and once after: there is one best place. */
  isUnique: boolean;
  /** The mark cuts a figure of which another part changed. */
  cutsOtherFigure: boolean;
};

export const LETTER = /[\p{L}\p{N}%‰\ud800-\udfff]/u;
export const FIGURE = /[0-9%‰〇零一二三四五六七八九十百千万亿兆两几半壹贰叁肆伍陆柒捌玖拾不未无非没否勿莫毋弗]/;
const UNIT =
  /[元角分米里吨克斤升亩顷平方立公台套辆件个项条起宗处家户口人名位次批期轮届年月日天周时小倍层级栋座间所张份篇本场班支组队股种类点余多]/;
const CONTEXT_UNITS = 32;

/** Gives the truth about marks on the original; `start` and `end` are offsets in it. */
export function truthsOf(original: string, text: TrackedText): (start: number, end: number) => Truth {
  const now = textOf(text);
  const placeOf = new Int32Array(original.length).fill(-1);
  for (const [at, origin] of text.origins.entries()) if (origin >= 0) placeOf[origin] = at;
  return (start, end) => truthOf({ original, text, now, placeOf }, start, end);
}

/** `placeOf`: for each unit of the original where it stands now, or −1. */
type Mutation = { original: string; text: TrackedText; now: string; placeOf: Int32Array };

function truthOf({ original, text, now, placeOf }: Mutation, start: number, end: number): Truth {
  const letters = original
    .slice(start, end)
    .split('')
    .filter((unit) => LETTER.test(unit)).length;
  // Punctuation at a mark's ends may stay behind when its words go elsewhere; a mark is where its letters are.
  const isMarked = (unit: string): boolean => letters === 0 || LETTER.test(unit);
  const places: number[] = [];
  for (let origin = start; origin < end; origin++) {
    const at = placeOf[origin] ?? -1;
    if (at >= 0 && isMarked(original[origin] ?? '')) places.push(at);
  }
  const isWhole = places.every((at, index) => index === 0 || at > (places[index - 1] ?? 0));
  places.sort((a, b) => a - b);
  const kept = places.filter((at) => !isOther(original, text, at));
  const first = places[0] ?? 0;
  const stop = (places.at(-1) ?? -1) + 1;
  const changes = changedUnits(original, text, { start, end }, places);
  const all = changes.join('');
  return {
    range: kept.length > 0 ? { start: first, end: stop } : null,
    isWhole,
    edited: letters === 0 ? Number(changes.length > 0) : changes.filter((unit) => LETTER.test(unit)).length / letters,
    hasOtherFigure: FIGURE.test(fold(all)),
    hasOtherUnit: UNIT.test(fold(all)),
    hasOtherUnitOfFigure: unitsOfFigures(original, start, end).some((at) => {
      const place = placeOf[at] ?? -1;
      return place < 0 || isOther(original, text, place);
    }),
    cutsOtherFigure: cutsOtherFigure({ original, text, now, placeOf }, start, end),
    isUnique: isOnlyPlace({ original, text, now, placeOf }, first, stop),
  };
}

/** Offsets of the units of measure that stand right behind an Arabic figure, both in the quote. */
function unitsOfFigures(original: string, start: number, end: number): number[] {
  const words = fold(original.slice(start, end));
  return [...words.matchAll(/(?<=[0-9])[元米吨亩台套件个项条起家户名位次批期年月日倍层座间张份篇场]/g)].map(
    (match) => start + match.index,
  );
}

/** Replaced by a unit that is not just another form of the same one. */
function isOther(original: string, text: TrackedText, at: number): boolean {
  const unit = original[text.origins[at] ?? -1] ?? '';
  return (text.isReplaced[at] ?? false) && fold(unit) !== fold(text.units[at] ?? '');
}

/** One entry for each edit inside the quote: both units of a replacement, the one removed or put in. */
function changedUnits(
  original: string,
  text: TrackedText,
  { start, end }: { start: number; end: number },
  places: readonly number[],
): string[] {
  const left = new Set(places.map((at) => text.origins[at]));
  const changes: string[] = [];
  for (let at = start; at < end; at++)
    if (!left.has(at) && LETTER.test(original[at] ?? '')) changes.push(original[at] ?? '');
  for (const at of places)
    if (isOther(original, text, at)) changes.push((original[text.origins[at] ?? -1] ?? '') + text.units[at]);
  for (let at = places[0] ?? 0; at < (places.at(-1) ?? -1); at++) {
    const origin = text.origins[at] ?? -1;
    if (origin < start || origin >= end) changes.push(text.units[at] ?? '');
  }
  return changes;
}

function isOnlyPlace({ original, text, now }: Mutation, start: number, end: number): boolean {
  let [from, to] = [start, end];
  const follows = (at: number): boolean => {
    const [before, here] = [text.origins[at - 1] ?? -1, text.origins[at] ?? -1];
    return before >= 0 && here > before && here - before <= 2;
  };
  while (from > 0 && start - from < CONTEXT_UNITS && follows(from)) from--;
  while (to < text.units.length && to - end < CONTEXT_UNITS && follows(to)) to++;
  const isHeld = (start - from >= 6 || from === 0) && (to - end >= 6 || to === text.units.length);
  const origins = text.origins.slice(from, to).filter((origin) => origin >= 0);
  const before = original.slice(Math.min(...origins), Math.max(...origins) + 1);
  return isHeld && isOnce(now, now.slice(from, to)) && isOnce(original, before);
}

function isOnce(text: string, words: string): boolean {
  const at = text.indexOf(words);
  return at >= 0 && text.indexOf(words, at + 1) < 0;
}

function cutsOtherFigure({ original, text, placeOf }: Mutation, start: number, end: number): boolean {
  const isFigure = (at: number): boolean => /[\d.:,+%－０-９一二三四五六七八九十百千万亿-]/.test(original[at] ?? '');
  let [from, to] = [start, end];
  while (from > 0 && isFigure(from - 1) && isFigure(from)) from--;
  while (isFigure(to) && isFigure(to - 1)) to++;
  for (let at = from; at < to; at++) {
    if (at >= start && at < end) continue;
    const place = placeOf[at] ?? -1;
    if (place < 0 || isOther(original, text, place)) return true;
  }
  return false;
}
