import { longestAscending } from './character-diff.ts';
import { likeness, type Profile, profileOf } from './likeness.ts';
import type { Sentence } from './sentences.ts';
import type { WordsView } from './words-view.ts';

/** For each sentence of the old text the index of the very same one in the new text, or −1. */
export type SentencePairs = { toNew: Int32Array; toOld: Int32Array };

/** The words and sentences of one revision. */
export type Sentences = { view: WordsView; sentences: readonly Sentence[] };

/** Words looked at on either side of a sentence that occurs more than once: about one sentence. */
const CONTEXT_UNITS = 48;

/** Likeness of both contexts together (0–2) that a repeated sentence needs: one side all the same, or half of both. */
const LEAST_CONTEXT = 0.9;

/** How much better (of 2) the best context must be than the second best: half a side. */
const LEAST_LEAD = 0.5;

/** A neighbour of fewer words says little. */
const LEAST_NEIGHBOUR_UNITS = 6;

/** A sentence that stands in so many places is no place of its own; comparing all with all would only cost time. */
const MOST_COPIES = 60;

/**
 * Pairs sentences whose words are the same in both revisions. One that occurs once on either side is paired at once;
 * of several the one with clearly the best context on both sides of the pair, and none where contexts do not tell.
 */
export function sameSentences(old: Sentences, now: Sentences): SentencePairs {
  const toNew = new Int32Array(old.sentences.length).fill(-1);
  const toOld = new Int32Array(now.sentences.length).fill(-1);
  const pair = (from: number, to: number): void => {
    toNew[from] = to;
    toOld[to] = from;
  };
  const places = byKey(now.sentences);
  for (const [key, from] of byKey(old.sentences)) {
    const to = places.get(key);
    const [onlyFrom, onlyTo] = [from[0], to?.[0]];
    if (!to || onlyFrom === undefined || onlyTo === undefined) continue;
    if (from.length === 1 && to.length === 1) pair(onlyFrom, onlyTo);
    else if (from.length <= MOST_COPIES && to.length <= MOST_COPIES) pairByContext(old, now, from, to, pair);
  }
  return { toNew, toOld };
}

function byKey(sentences: readonly Sentence[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, { key }] of sentences.entries()) {
    const known = places.get(key);
    if (known) known.push(index);
    else places.set(key, [index]);
  }
  return places;
}

function pairByContext(
  old: Sentences,
  now: Sentences,
  from: readonly number[],
  to: readonly number[],
  pair: (from: number, to: number) => void,
): void {
  const before = from.map((index) => contextOf(old, index));
  const after = to.map((index) => contextOf(now, index));
  const scores = before.map((a) => after.map((b) => likeness(a[0], b[0]) + likeness(a[1], b[1])));
  const neighbours = from.map((a) => to.map((b) => sameNeighbours(old, now, a, b)));
  for (const [row, fromIndex] of from.entries()) {
    const best = clearBest(scores[row] ?? [], neighbours[row] ?? []);
    const toIndex = to[best];
    if (toIndex === undefined) continue;
    const column = (lines: readonly number[][]): number[] => lines.map((line) => line[best] ?? 0);
    if (clearBest(column(scores), column(neighbours)) === row) pair(fromIndex, toIndex);
  }
}

/**
 * Index of a score that is high enough and clearly above all others, or −1. One that has the very neighbour on a side
 * where the best has not is no worse: a paragraph was moved, and its like stands where it was.
 */
function clearBest(scores: readonly number[], neighbours: readonly number[]): number {
  const best = scores.indexOf(Math.max(...scores));
  const [top, its] = [scores[best] ?? 0, neighbours[best] ?? 0];
  const isClear = scores.every((score, index) => {
    const others = neighbours[index] ?? 0;
    return index === best || (top - score >= LEAST_LEAD && (others & ~its) === 0);
  });
  return isClear && top >= LEAST_CONTEXT ? best : -1;
}

/** 1: the sentence before is the same, 2: the one behind is, 3: both; short ones do not count. */
function sameNeighbours(old: Sentences, now: Sentences, from: number, to: number): number {
  const isSame = (step: number): boolean => {
    const key = old.sentences[from + step]?.key ?? '';
    return key.length >= LEAST_NEIGHBOUR_UNITS && key === now.sentences[to + step]?.key;
  };
  return (isSame(-1) ? 1 : 0) + (isSame(1) ? 2 : 0);
}

function contextOf({ view: { units }, sentences }: Sentences, index: number): [Profile, Profile] {
  const { start, end } = sentences[index] ?? { start: 0, end: 0 };
  // The text's edge is a neighbour too: the first sentence is known by having none before it.
  const before = `\u0002${units}`.slice(Math.max(0, start + 1 - CONTEXT_UNITS), start + 1);
  const after = `${units}\u0003`.slice(end, end + CONTEXT_UNITS);
  return [profileOf(before), profileOf(after)];
}

/** For each old sentence whether its pair keeps the order of the text: the longest such chain, counted in sentences. */
export function inOrder({ toNew }: SentencePairs): Uint8Array {
  const paired = [...toNew.keys()].filter((index) => (toNew[index] ?? -1) >= 0);
  const isOrdered = new Uint8Array(toNew.length);
  for (const index of longestAscending(paired, (at) => toNew[at] ?? -1)) isOrdered[index] = 1;
  return isOrdered;
}
