import { createHash } from 'node:crypto';
import type { Topic, TopicProblem } from '../../../contract/ledger-corrections.ts';
import type { WordedProblem } from './problems-of.ts';
import { likeness, sharedTerms, type TermVector, termVectors } from './terms.ts';

/** Problems are one when they are this much alike on average. Lower ones were seen to join what only shares a department. */
const LEAST_LIKENESS = 0.17;
/** Terms that a topic is shown with. */
const MOST_TERMS = 6;

/** What was decided by hand: ids of problems that are one, and pairs that are not. */
export type ByHand = { together: readonly (readonly string[])[]; apart: readonly (readonly [string, string])[] };

export type Topics = { topics: Topic[]; alone: TopicProblem[] };

/**
 * 同题: which problems of several bulletins are one, by what they and the measures against them say, never by their number.
 * Groups are joined while their members are alike on average, the most alike first; two problems of one bulletin are
 * never one unless a person says so. What was decided by hand goes before. Pure.
 */
export function topicsAmong(problems: readonly WordedProblem[], byHand: ByHand): Topics {
  const vectors = termVectors(problems);
  const groups = joined(problems, vectors, byHand);
  const topics = groups.filter((group) => group.length > 1).map((group) => topicOf(group, problems, vectors));
  const order = new Map(problems.map(({ id }, index) => [id, index]));
  const rank = ({ problems: [first] }: Topic) => (first ? (order.get(first.id) ?? 0) : 0);
  return {
    topics: topics.sort((a, b) => b.problems.length - a.problems.length || rank(a) - rank(b)),
    alone: groups.flatMap((group) => (group.length === 1 ? group.flatMap((at) => plainAt(problems, at)) : [])),
  };
}

function topicOf(group: readonly number[], problems: readonly WordedProblem[], vectors: readonly TermVector[]): Topic {
  const members = group.flatMap((at) => plainAt(problems, at));
  const ids = members.map(({ id }) => id).sort();
  const id = createHash('sha256').update(ids.join('\n')).digest('hex').slice(0, 20);
  const terms = sharedTerms(
    group.flatMap((at) => vectors[at] ?? []),
    MOST_TERMS,
  );
  return { id, terms, problems: members };
}

/** Problems in groups, by their places in the list. */
function joined(problems: readonly WordedProblem[], vectors: readonly TermVector[], byHand: ByHand): number[][] {
  const placeOf = new Map(problems.map(({ id }, index) => [id, index]));
  const groupOf = problems.map((_, index) => [index]);
  const isApart = apartness(placeOf, byHand);
  const join = (a: number[], b: number[]): void => {
    const both = [...a, ...b].sort((x, y) => x - y);
    for (const at of both) groupOf[at] = both;
  };
  for (const ids of byHand.together) {
    const [first, ...others] = ids.flatMap((id) => placeOf.get(id) ?? []);
    for (const other of others) {
      const [a, b] = [groupOf[first ?? -1], groupOf[other]];
      if (a && b && a !== b) join(a, b);
    }
  }
  for (const [a, b] of likelyPairs(problems, vectors)) {
    const [groupA, groupB] = [groupOf[a], groupOf[b]];
    if (!groupA || !groupB || groupA === groupB) continue;
    if (mayJoin(groupA, groupB, problems, vectors, isApart)) join(groupA, groupB);
  }
  return [...new Set(groupOf)];
}

function apartness(placeOf: ReadonlyMap<string, number>, { apart }: ByHand): (a: number, b: number) => boolean {
  const pairs = new Set<string>();
  for (const [a, b] of apart) {
    const [x, y] = [placeOf.get(a), placeOf.get(b)];
    if (x !== undefined && y !== undefined) pairs.add(`${Math.min(x, y)} ${Math.max(x, y)}`);
  }
  return (a, b) => pairs.has(`${Math.min(a, b)} ${Math.max(a, b)}`);
}

function mayJoin(
  a: readonly number[],
  b: readonly number[],
  problems: readonly WordedProblem[],
  vectors: readonly TermVector[],
  isApart: (x: number, y: number) => boolean,
): boolean {
  let sum = 0;
  for (const x of a) {
    for (const y of b) {
      if (isApart(x, y) || problems[x]?.bulletin === problems[y]?.bulletin) return false;
      sum += alike(vectors, x, y);
    }
  }
  return sum / (a.length * b.length) >= LEAST_LIKENESS;
}

/** Pairs of different bulletins that are alike, the most alike first; only those that share a term are compared. */
function likelyPairs(problems: readonly WordedProblem[], vectors: readonly TermVector[]): [number, number][] {
  const holders = new Map<string, number[]>();
  for (const [at, vector] of vectors.entries()) {
    for (const term of vector.keys()) {
      const known = holders.get(term);
      if (known) known.push(at);
      else holders.set(term, [at]);
    }
  }
  const sums = new Map<number, number>();
  for (const [term, places] of holders) {
    for (const [index, a] of places.entries()) {
      for (const b of places.slice(index + 1)) {
        if (problems[a]?.bulletin === problems[b]?.bulletin) continue;
        const weight = (vectors[a]?.get(term) ?? 0) * (vectors[b]?.get(term) ?? 0);
        const key = a * problems.length + b;
        sums.set(key, (sums.get(key) ?? 0) + weight);
      }
    }
  }
  return [...sums]
    .filter(([, sum]) => sum >= LEAST_LIKENESS)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([key]) => [Math.floor(key / problems.length), key % problems.length]);
}

function alike(vectors: readonly TermVector[], a: number, b: number): number {
  const [x, y] = [vectors[a], vectors[b]];
  return x && y ? likeness(x, y) : 0;
}

/** A problem without the words that were only needed to compare it. */
function plainAt(problems: readonly WordedProblem[], at: number): TopicProblem[] {
  const problem = problems[at];
  if (!problem) return [];
  const { heading, answers, ...plain } = problem;
  return [plain];
}
