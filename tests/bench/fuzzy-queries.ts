import { pinyin } from 'pinyin-pro';
import type { ReadConnection } from '../../main/archive/database/driver.ts';
import { currentText } from '../../main/archive/library/read.ts';
import { comparable } from '../../main/archive/search/fuzzy/heading-lines.ts';
import { occurrencesOf } from '../../main/archive/search/fuzzy/occurrences.ts';
import { protectedPart, protectedUnits } from '../../main/archive/search/fuzzy/protected-words.ts';
import { type Random, seeded } from '../helpers/random.ts';

export const ERRORS = ['homophone', 'substitution', 'missing', 'extra', 'swapped'] as const;
export type ErrorKind = (typeof ERRORS)[number];

/** What somebody types who means words of the library. */
export type MeantQuery = { kind: ErrorKind | 'initials' | 'pinyin'; typed: string; meant: string };

/** Lengths of words that are drawn, in Han characters: short ones are the hard ones. */
const LENGTHS = [4, 4, 5, 6, 8];
const MOST_TRIES = 200_000;
const WORDS = new Intl.Segmenter('zh-Hans', { granularity: 'word' });

/** The 3,755 characters of GB 2312-80 level 1: what a wrong character is taken from. */
const COMMON = [...new TextDecoder('gbk').decode(Uint8Array.from(levelOneBytes()))];

function* levelOneBytes(): Generator<number> {
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) yield* [row, cell];
  }
}

const toneless = (character: string): string => pinyin(character, { toneType: 'none', v: true });
const SAME_SOUND = Map.groupBy(COMMON, toneless);

/**
 * Queries with one wrong character each. Words are drawn from all over the library, beginning and ending where words do;
 * the place of the error is any but figures and negations, which are never to be corrected. What stands somewhere in the
 * library as typed is no error and is drawn anew. The same library and seed give the same queries.
 */
export function errorQueries(db: ReadConnection, each: number, seed = 7): MeantQuery[] {
  const random = seeded(seed);
  const draw = wordsOf(db, random);
  return ERRORS.flatMap((kind) => {
    const queries: MeantQuery[] = [];
    for (let tries = 0; queries.length < each && tries < MOST_TRIES; tries++) {
      const meant = draw();
      const typed = meant === null ? null : withError(meant, kind, random);
      if (meant === null || typed === null || typed === meant || occurrencesOf(db, typed) > 0) continue;
      queries.push({ kind, typed, meant });
    }
    return queries;
  });
}

/** Terms that stand in quotation marks, as their initials and as their pinyin. */
export function pinyinQueries(db: ReadConnection, each: number, seed = 8): MeantQuery[] {
  const random = seeded(seed);
  const terms = db
    .all<{ words: string }>('SELECT words FROM quoted_term ORDER BY words')
    .map(({ words }) => comparable(words))
    .filter((words) => /^\p{Script=Han}{3,6}$/u.test(words) && occurrencesOf(db, words) > 1);
  const drawn = Array.from({ length: Math.min(each, terms.length) }, () => random.pick(terms));
  return (['initials', 'pinyin'] as const).flatMap((kind) =>
    drawn.map((meant) => {
      const syllables = pinyin(meant, { toneType: 'none', v: true, type: 'array' });
      return {
        kind,
        meant,
        typed: syllables.map((syllable) => (kind === 'initials' ? syllable.charAt(0) : syllable)).join(''),
      };
    }),
  );
}

function wordsOf(db: ReadConnection, random: Random): () => string | null {
  const numbers = db.all<{ number: number }>('SELECT number FROM bulletin ORDER BY number').map(({ number }) => number);
  const texts = new Map<number, string>();
  return () => {
    const number = random.pick(numbers);
    const text = texts.get(number) ?? comparable(currentText(db, number)?.text ?? '');
    texts.set(number, text);
    if (text.length < 100) return null;
    const start = random.below(text.length - 20);
    const length = random.pick(LENGTHS);
    const words = text.slice(start, start + length);
    if (!/^\p{Script=Han}+$/u.test(words) || occurrencesOf(db, words) === 0) return null;
    return isCutAtWords(text, start, start + length) ? words : null;
  };
}

function isCutAtWords(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - 12);
  const edges = new Set(Array.from(WORDS.segment(text.slice(from, end + 12)), ({ index }) => from + index));
  return edges.has(start) && edges.has(end);
}

function withError(words: string, kind: ErrorKind, random: Random): string | null {
  const free = protectedUnits(words).flatMap((isProtected, at) => (isProtected ? [] : [at]));
  if (free.length === 0) return null;
  const at = random.pick(free);
  const right = words.charAt(at);
  const typed = typedFor(words, at, right, kind, random);
  return typed !== null && protectedPart(typed) === protectedPart(words) ? typed : null;
}

function typedFor(words: string, at: number, right: string, kind: ErrorKind, random: Random): string | null {
  const put = (letters: string, length = 1): string => words.slice(0, at) + letters + words.slice(at + length);
  switch (kind) {
    case 'homophone': {
      const others = (SAME_SOUND.get(toneless(right)) ?? []).filter((other) => other !== right);
      return others.length === 0 ? null : put(random.pick(others));
    }
    case 'substitution':
      return put(random.pick(COMMON));
    case 'missing':
      return words.length > 4 && at > 0 && at < words.length - 1 ? put('') : null;
    case 'extra':
      return at > 0 ? put(random.pick(COMMON) + right) : null;
    case 'swapped':
      return at + 1 < words.length ? put(words.charAt(at + 1) + right, 2) : null;
  }
}
