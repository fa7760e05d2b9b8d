import { comparable } from './heading-lines.ts';
import type { LibraryWords } from './library-words.ts';
import { linesOf } from './lines.ts';
import { masksOf, namesWithin, wholeLines } from './name-matches.ts';
import { occurrencesOf } from './occurrences.ts';
import { type PinyinPart, parsePinyin } from './parse-pinyin.ts';
import { pathsThrough } from './paths.ts';
import { couldBeName } from './word-edges.ts';
import { isReadAs } from './word-readings.ts';

/** Words of the library that pinyin stands for, with the number of bulletins they stand in (up to 200). */
export type PinyinWords = { kept: string; bulletins: number };

/** How much a source says that its words are a name: quoted, a unit or title, in a heading, in running text. */
const WEIGHT = { term: 4, name: 4, heading: 2, text: 1 };
const MOST_WORDS = 6;
const MOST_PATHS = 200;
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
  const ways = parsePinyin(folded, (letters) => library.readings.readAs(letters).length > 0);
  if (ways.length === 0) return [];
  const weights = new Map<string, number>();
  for (const way of ways) {
    for (const [words, weight] of wordsFor(way, library, tags)) {
      if (!weights.has(words) && (await isReadAs(words, way, library.readings))) weights.set(words, weight);
    }
  }
  return [...weights]
    .map(([kept, weight]) => ({ kept, weight, bulletins: occurrencesOf(library.db, kept) }))
    .filter(({ bulletins }) => bulletins > 0)
    .map((found) => ({ ...found, score: found.weight + Math.log10(found.bulletins) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_WORDS)
    .map(({ kept, bulletins }) => ({ kept, bulletins }));
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
  offer(namesWithin(library.names(), masks, way.length).keys(), WEIGHT.heading);
  offer(namesWithin(library.headings(), masks, way.length).keys(), WEIGHT.heading);
  if (way.every((part) => part.kind !== 'initial')) offer(wordsOfSyllables(way, library), WEIGHT.text);
  else {
    const inText = [...namesWithin(library.sample(), masks, way.length)];
    offer(
      inText.filter(([, count]) => count >= FEWEST_IN_TEXT).map(([words]) => words),
      WEIGHT.text,
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
  return pathsThrough(choices, pairs, typed, 0, MOST_PATHS).filter((words) => way.length > 2 || couldBeName(words));
}
