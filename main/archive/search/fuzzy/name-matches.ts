import type { LibraryWords } from './library-words.ts';
import type { Lines } from './lines.ts';
import type { PinyinPart } from './parse-pinyin.ts';
import { isAtWordEdges } from './word-edges.ts';

/** Places looked at; three very common initials have thousands. */
const MOST_MATCHES = 4000;
/** Text around a place that decides how the words are cut. UTF-16 units. */
const CONTEXT = 8;

/** For each letter of the library the places of the pinyin it can stand at, a bit each. */
export function masksOf(
  way: readonly PinyinPart[],
  { pairs, readings }: Pick<LibraryWords, 'pairs' | 'readings'>,
): Uint32Array {
  const masks = new Uint32Array(0x10000);
  for (const letter of pairs.letters()) {
    const syllables = readings.of(letter);
    for (const [at, part] of way.entries()) {
      if (canStandAt(part, letter, syllables)) masks[letter] = (masks[letter] ?? 0) | (1 << at);
    }
  }
  return masks;
}

function canStandAt(part: PinyinPart, letter: number, syllables: readonly string[]): boolean {
  switch (part.kind) {
    case 'han':
      return part.unit === letter;
    case 'syllable':
      return syllables.includes(part.syllable);
    case 'initial':
      return syllables.some((syllable) => syllable.startsWith(part.initial));
  }
}

/** Lines that are matched from end to end. */
export function wholeLines(lines: Lines, masks: Uint32Array, length: number): Set<string> {
  const found = new Set<string>();
  for (const { line, start, end } of lines.matches(masks, length)) {
    if (start === lines.startOf(line) && end === lines.endOf(line)) found.add(lines.slice(start, end));
  }
  return found;
}

/** Words that lines begin with: 静安 of 静安区, which the dictionary has as one word. */
export function beginnings(lines: Lines, masks: Uint32Array, length: number): Set<string> {
  const found = new Set<string>();
  for (const { line, start, end } of lines.matches(masks, length)) {
    if (start === lines.startOf(line)) found.add(lines.slice(start, end));
  }
  return found;
}

/** Words within lines that could be names and begin and end where words do, with the number of places they stand at. */
export function namesWithin(
  lines: Lines,
  masks: Uint32Array,
  length: number,
  couldBeName: (words: string) => boolean,
): Map<string, number> {
  const found = new Map<string, number>();
  const names = new Map<string, boolean>();
  let looked = 0;
  for (const { line, start, end } of lines.matches(masks, length)) {
    if (looked++ > MOST_MATCHES) break;
    const words = lines.slice(start, end);
    const isName = names.get(words) ?? couldBeName(words);
    names.set(words, isName);
    if (!isName) continue;
    const from = Math.max(lines.startOf(line), start - CONTEXT);
    const around = lines.slice(from, Math.min(lines.endOf(line), end + CONTEXT));
    // One proof that the words stand by themselves is enough; cutting each place anew would take the longest.
    if (found.has(words) || isAtWordEdges(around, start - from, end - from)) {
      found.set(words, (found.get(words) ?? 0) + 1);
    }
  }
  return found;
}

/** The first lines in which whole words are read in one of some ways. */
export function linesReadAs(
  lines: Lines,
  ways: readonly (readonly PinyinPart[])[],
  library: Pick<LibraryWords, 'pairs' | 'readings'>,
  limit: number,
): number[] {
  const found = new Set<number>();
  for (const way of ways) {
    let looked = 0;
    for (const { line, start, end } of lines.matches(masksOf(way, library), way.length)) {
      if (found.size >= limit || looked++ > MOST_MATCHES) break;
      const from = Math.max(lines.startOf(line), start - CONTEXT);
      const around = lines.slice(from, Math.min(lines.endOf(line), end + CONTEXT));
      if (!found.has(line) && isAtWordEdges(around, start - from, end - from)) found.add(line);
    }
  }
  return [...found];
}
