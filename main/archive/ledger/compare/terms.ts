import { CharacterClass, classOf } from '../../text/folding.ts';
import type { WordedProblem } from './problems-of.ts';

const SEGMENTER = new Intl.Segmenter('zh-Hans', { granularity: 'word' });

/** The heading says what the problem is; the measures only what was done about it, and much else. */
const HEADING_WEIGHT = 3;
/** A term counts for as often as this: repeating it makes a measure longer, not more about it. */
const MOST_COUNTED = 3;
/** A term of every second problem or more tells nothing apart. */
const COMMON_SHARE = 0.5;

/** What the segmenter leaves of a name that it cuts in two: it names nothing, and is in every document. */
const HALF_NAMES = new Set(['近平']);

/** A problem as a direction: the weight of each term, of length 1 in all. */
export type TermVector = ReadonlyMap<string, number>;

/**
 * The terms of problems, weighed by how rare they are among them (inverse document frequency, as related passages are
 * found), those of the heading more than those of the measures. In the order of the problems.
 */
export function termVectors(problems: readonly WordedProblem[]): TermVector[] {
  const counted = problems.map(({ heading, answers }) => ({ heading: countsOf(heading), answers: countsOf(answers) }));
  const spread = new Map<string, number>();
  for (const { heading, answers } of counted) {
    for (const term of new Set([...heading.keys(), ...answers.keys()])) spread.set(term, (spread.get(term) ?? 0) + 1);
  }
  return counted.map(({ heading, answers }) => {
    const vector = new Map<string, number>();
    for (const term of new Set([...heading.keys(), ...answers.keys()])) {
      const share = (spread.get(term) ?? 0) / problems.length;
      if (share >= COMMON_SHARE && problems.length > 4) continue;
      const count = HEADING_WEIGHT * capped(heading.get(term)) + capped(answers.get(term));
      vector.set(term, Math.log(1 + count) * Math.log(1 + 1 / share));
    }
    return unit(vector);
  });
}

/** How alike two problems are, from 0 to 1 (cosine). */
export function likeness(a: TermVector, b: TermVector): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}

/** The terms that most of these share, those that make them alike most first. */
export function sharedTerms(vectors: readonly TermVector[], most: number): string[] {
  const weights = new Map<string, { sum: number; count: number }>();
  for (const vector of vectors) {
    for (const [term, weight] of vector) {
      const known = weights.get(term) ?? { sum: 0, count: 0 };
      weights.set(term, { sum: known.sum + weight, count: known.count + 1 });
    }
  }
  return [...weights]
    .filter(([, { count }]) => count > vectors.length / 2)
    .sort((a, b) => b[1].sum - a[1].sum)
    .slice(0, most)
    .map(([term]) => term);
}

/** How often each word of two Han characters or more occurs. */
function countsOf(words: string): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (term: string): void => {
    counts.set(term, (counts.get(term) ?? 0) + 1);
  };
  for (const { segment, isWordLike } of SEGMENTER.segment(words)) {
    if (isWordLike && segment.length >= 2 && isAllHan(segment) && !HALF_NAMES.has(segment)) add(segment);
  }
  return counts;
}

function isAllHan(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (classOf(word.charCodeAt(at)) !== CharacterClass.han) return false;
  return true;
}

function capped(count = 0): number {
  return Math.min(count, MOST_COUNTED);
}

function unit(vector: Map<string, number>): TermVector {
  const length = Math.hypot(...vector.values());
  return length === 0 ? vector : new Map([...vector].map(([term, weight]) => [term, weight / length]));
}
