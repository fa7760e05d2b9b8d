import { comparable } from './heading-lines.ts';
import type { LibraryWords } from './library-words.ts';
import { linesOf } from './lines.ts';
import { beginnings, masksOf, namesWithin, wholeLines } from './name-matches.ts';
import { occurrencesOf } from './occurrences.ts';
import { type PinyinPart, parsePinyin } from './parse-pinyin.ts';
import { pathsThrough } from './paths.ts';
import { couldBeName, couldBeNameOfInitials, isOneWord } from './word-edges.ts';
import { isReadAs } from './word-readings.ts';

/** Words of the library that pinyin stands for, with the number of bulletins they stand in (up to 200). */
export type PinyinWords = { kept: string; bulletins: number };

/** How much a source says that its words are a name: quoted, a unit or title, in a heading, in running text. */
const WEIGHT = { name: 4, term: 4, inName: 3, inHeading: 2, inText: 1 };
const MOST_WORDS = 6;
const MOST_PATHS = 200;
/** Initials of a name mean other words of running text only where those stand in so many times its bulletins. */
const MORE_THAN_NAMES = 5;
/** Places behind which words of running text are no longer offered for initials. */
const MOST_OF_TEXT = 1;
/** Candidates the index is asked for. */
const MOST_COUNTED = 120;
/** Running text must hold words this often before mere initials may mean them. */
const FEWEST_IN_TEXT = 3;

/**
 * What words typed in pinyin, in initials or in both can mean in this library, likeliest first. Whole syllables are
 * looked for everywhere, initials among names (titles, units, tags, quoted terms) and whole words of headings and text.
 */
export async function pinyinWordsOf(
  folded: string,
  library: LibraryWords,
  tags: readonly string[],
): Promise<PinyinWords[]> {
  const ways = pinyinWays(folded, library);
  if (ways.length === 0) return [];
  const found = new Map<string, { weight: number; way: readonly PinyinPart[] }>();
  for (const way of ways) {
    for (const [words, weight] of wordsFor(way, library, tags))
      if (!found.has(words)) found.set(words, { weight, way });
  }
  const likeliest = [...found]
    .sort((a, b) => b[1].weight - a[1].weight)
    .slice(0, MOST_COUNTED)
    .map(([kept, { weight, way }]) => ({ kept, weight, way, bulletins: occurrencesOf(library.db, kept) }))
    .filter(({ bulletins }) => bulletins > 0)
    .sort((a, b) => b.weight + Math.log10(b.bulletins) - a.weight - Math.log10(a.bulletins));
  const words: PinyinWords[] = [];
  const named = Math.max(
    0,
    ...likeliest.filter(({ weight }) => weight >= WEIGHT.inName).map(({ bulletins }) => bulletins),
  );
  for (const { kept, way, weight, bulletins } of likeliest) {
    if (words.length >= MOST_WORDS) break;
    const isInitials = way.some((part) => part.kind === 'initial');
    if (isInitials && weight < WEIGHT.inName && bulletins < named * MORE_THAN_NAMES) continue;
    if (isInitials && weight < WEIGHT.inName && words.length >= MOST_OF_TEXT) continue;
    if (await isReadAs(kept, way, library.readings)) words.push({ kept, bulletins });
  }
  return words;
}

/** Ways to read folded words as pinyin of the library's characters. */
export function pinyinWays(folded: string, { readings }: LibraryWords): PinyinPart[][] {
  return parsePinyin(folded, (letters) => readings.readAs(letters).length > 0);
}

function wordsFor(way: readonly PinyinPart[], library: LibraryWords, tags: readonly string[]): Map<string, number> {
  const masks = masksOf(way, library);
  const found = new Map<string, number>();
  const offer = (words: Iterable<string>, weight: number): void => {
    for (const name of words) if ((found.get(name) ?? 0) < weight) found.set(name, weight);
  };
  offer(wholeLines(linesOf(tags.map(comparable)), masks, way.length), WEIGHT.name);
  offer(wholeLines(library.quotedTerms(), masks, way.length), WEIGHT.term);
  offer(wholeLines(library.names(), masks, way.length), WEIGHT.name);
  const isWhole = way.every((part) => part.kind !== 'initial');
  const isName = isWhole ? couldBeName : couldBeNameOfInitials;
  offer(namesWithin(library.names(), masks, way.length, isName).keys(), WEIGHT.inName);
  offer(namesWithin(library.headings(), masks, way.length, isName).keys(), WEIGHT.inHeading);
  if (isWhole) {
    offer(beginnings(library.names(), masks, way.length), WEIGHT.inName);
    offer(wordsOfSyllables(way, library), WEIGHT.inText);
  } else {
    const inText = [...namesWithin(library.sample(), masks, way.length, isName)];
    offer(
      inText.filter(([, count]) => count >= FEWEST_IN_TEXT).map(([words]) => words),
      WEIGHT.inText,
    );
  }
  return found;
}

/** Words written with the syllables, wherever in the library their letters stand side by side. */
function wordsOfSyllables(way: readonly PinyinPart[], { pairs, readings }: LibraryWords): string[] {
  const choices = way.map((part) => {
    if (part.kind === 'han') return [part.unit];
    return part.kind === 'syllable' ? readings.readAs(part.syllable) : [];
  });
  const typed = way.map(() => null);
  return pathsThrough(choices, pairs, typed, 0, MOST_PATHS).filter((words) => way.length > 2 || isOneWord(words));
}
