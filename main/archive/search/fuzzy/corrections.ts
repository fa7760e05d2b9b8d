import type { ReadConnection } from '../../database/driver.ts';
import { editVariants } from './edit-variants.ts';
import { errorWindow } from './error-window.ts';
import { isHanLetter } from './letter-pair.ts';
import type { LetterPairs } from './letter-pairs.ts';
import { occurrencesOf } from './occurrences.ts';
import { pathsThrough, standsBeside } from './paths.ts';
import { protectedPart, protectedUnits } from './protected-words.ts';
import type { Readings } from './readings.ts';

/** Words of the library that may have been meant; a lower rank is likelier. */
export type Correction = { kept: string; rank: number; bulletins: number };

export type CorrectionSources = { db: ReadConnection; pairs: LetterPairs; readings: Readings };

/** Han characters that words must have: fewer are near to too much. */
const FEWEST_HAN = { homophones: 3, edits: 4, twoErrors: 8 };
const RANK = { homophone: 0, nearHomophone: 1, moved: 2, edit: 3, twoErrors: 4 };
/** Corrections of each rank that are kept: a few of each kind rather than many of one. */
const MOST_OF_RANK = [4, 2, 2, 8, 4];
/** Candidates the index is asked for; fewer where a word that sounds the same was found already. */
const MOST_ASKED = 1200;
const MOST_ASKED_BESIDE = 400;
const MOST_PATHS = 80;
/** Above this the likeliest have been asked; the reader is waiting. */
const LONGEST_MS = 180;

/**
 * Corrections of folded words, likeliest first: words that sound alike, then those that nearly do, then those with one
 * one less or two swapped, then with another or one more; each kind by how often it stands in the library. Words that do
 * stand in the library have only such corrections as sound exactly alike: whoever typed them knew what to type.
 */
export function correctionsOf(kept: string, sources: CorrectionSources): Correction[] {
  const han = Array.from(kept, (_, at) => kept.charCodeAt(at)).filter(isHanLetter).length;
  if (han < FEWEST_HAN.homophones) return [];
  const search = new CorrectionSearch(kept, sources);
  search.ask(homophonesOf(kept, sources, false), RANK.homophone);
  if (search.found.size > 0) search.mostAsked = MOST_ASKED_BESIDE;
  if (occurrencesOf(sources.db, kept) === 0) {
    search.ask(homophonesOf(kept, sources, true), RANK.nearHomophone);
    if (han >= FEWEST_HAN.edits) askForEdits(kept, search, sources);
    if (han >= FEWEST_HAN.twoErrors && search.found.size === 0)
      search.ask(twoErrors(kept, search, sources), RANK.twoErrors);
  }
  const found = [...search.found.values()];
  // 发展任 is in every place of 发展任务, and says less of what 发展务任 means.
  const whole = found.filter(
    ({ kept: words }) => !found.some((other) => other.kept !== words && other.kept.includes(words)),
  );
  const byRank = Map.groupBy(whole, ({ rank }) => rank);
  return MOST_OF_RANK.flatMap((most, rank) =>
    (byRank.get(rank) ?? []).sort((a, b) => b.bulletins - a.bulletins).slice(0, most),
  );
}

function askForEdits(kept: string, search: CorrectionSearch, { db, pairs }: CorrectionSources): void {
  const { moved, others } = editVariants(kept, pairs, errorWindow(kept, db));
  search.ask(moved, RANK.moved);
  search.ask(others, RANK.edit);
  if (search.found.size === 0) search.ask(withoutAnEnd(kept), RANK.moved);
}

/** Words with one character too many at an end: also what is left of words with a wrong one there, so asked for last. */
function withoutAnEnd(kept: string): string[] {
  const fixed = protectedPart(kept);
  return [kept.slice(1), kept.slice(0, -1)].filter((words) => protectedPart(words) === fixed);
}

class CorrectionSearch {
  readonly found = new Map<string, Correction>();
  mostAsked = MOST_ASKED;
  readonly #asked = new Set<string>();
  readonly #db: ReadConnection;
  readonly #until = performance.now() + LONGEST_MS;

  constructor(kept: string, { db }: CorrectionSources) {
    this.#db = db;
    this.#asked.add(kept);
  }

  ask(candidates: readonly string[], rank: number): void {
    for (const kept of candidates) {
      const bulletins = this.count(kept);
      if (bulletins > 0) this.found.set(kept, { kept, rank, bulletins });
    }
  }

  /** In how many bulletins words stand; 0 for words asked for before, and once enough has been asked. */
  count(kept: string): number {
    if (this.#asked.has(kept) || this.#asked.size > this.mostAsked || performance.now() > this.#until) return 0;
    this.#asked.add(kept);
    return occurrencesOf(this.#db, kept);
  }
}

/** Folded words that sound like those typed: one to three characters other ones; figures and negations the same. */
function homophonesOf(kept: string, { pairs, readings }: CorrectionSources, isNear: boolean): string[] {
  const units = Array.from(kept, (_, at) => kept.charCodeAt(at));
  const isFixed = protectedUnits(kept);
  const choices = units.map((unit, at) => {
    if (!isHanLetter(unit) || isFixed[at]) return [unit];
    return [
      unit,
      ...(isNear ? readings.nearHomophones(unit) : readings.homophones(unit)).filter((other) => other !== unit),
    ];
  });
  const fixed = protectedPart(kept);
  return pathsThrough(choices, pairs, units, isNear ? 2 : 3, MOST_PATHS).filter(
    (words) => protectedPart(words) === fixed,
  );
}

/** Words with an error in either half. Each half is corrected by itself; only where all else has failed. */
function twoErrors(kept: string, search: CorrectionSearch, { pairs }: CorrectionSources): string[] {
  const middle = kept.length >> 1;
  const halves = [kept.slice(0, middle), kept.slice(middle)].map((half) =>
    Object.values(editVariants(half, pairs, null))
      .flat()
      .map((variant) => ({ variant, bulletins: search.count(variant) }))
      .filter(({ bulletins }) => bulletins > 0)
      .sort((a, b) => b.bulletins - a.bulletins)
      .slice(0, 12)
      .map(({ variant }) => variant),
  );
  const [left = [], right = []] = halves;
  const fixed = protectedPart(kept);
  return left
    .flatMap((first) => right.map((second) => ({ first, second })))
    .filter(({ first, second }) => standsBeside(first.charCodeAt(first.length - 1), second.charCodeAt(0), pairs))
    .map(({ first, second }) => first + second)
    .filter((words) => protectedPart(words) === fixed);
}
