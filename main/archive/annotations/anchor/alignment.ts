import type { Block } from '../../../contract/bulletin.ts';
import { commonRuns, type Run } from './character-diff.ts';
import { dropDoubtfulPairs } from './doubtful-pairs.ts';
import { inOrder, type SentencePairs, type Sentences, sameSentences } from './sentence-pairs.ts';
import { sentencesOf } from './sentences.ts';
import { wordsOf } from './words-view.ts';

/** Words beyond a sentence's ends that must follow on without a break for it to be unchanged: half a clause. */
const SEAM_UNITS = 6;

/** A revision as anchoring needs it: its reading text and what is known of its structure. */
export type RevisionText = { text: string; blocks: readonly Block[] };

/** What became of an old sentence: `same` words in their order, `moved` out of it, `edited` (maybe), `gone`. */
export type Fate = 'same' | 'moved' | 'edited' | 'gone';

/** Two revisions laid side by side, once for all marks. */
export type Alignment = {
  old: Sentences;
  now: Sentences;
  /** For each old word index the new one, or −1. */
  images: Int32Array;
  /** For each new word index the old one, or −1. */
  origins: Int32Array;
  /** By old sentence. */
  fates: Fate[];
};

/**
 * Lays two revisions side by side: sentences whose words are the same first, wherever they went; then what is left
 * between the same neighbours, character by character.
 */
export function align(from: RevisionText, to: RevisionText): Alignment {
  const [old, now] = [sentencesIn(from), sentencesIn(to)];
  const pairs = sameSentences(old, now);
  dropDoubtfulPairs(pairs, old, now);
  const images = new Int32Array(old.view.units.length).fill(-1);
  const origins = new Int32Array(now.view.units.length).fill(-1);
  const link = ({ from: start, to: place, length }: Run): void => {
    for (let step = 0; step < length; step++) {
      images[start + step] = place + step;
      origins[place + step] = start + step;
    }
  };
  const isOrdered = inOrder(pairs);
  const fates = old.sentences.map(({ start, end }, index): Fate => {
    const pair = pairs.toNew[index] ?? -1;
    if (pair < 0) return 'gone';
    link({ from: start, to: now.sentences[pair]?.start ?? 0, length: end - start });
    return isOrdered[index] === 1 ? 'same' : 'moved';
  });
  for (const { fromSentences, runs } of gapRuns(old, now, pairs)) {
    const fateBeside = fates[(fromSentences[0] ?? 0) - 1] === 'moved' ? 'moved' : 'same';
    for (const run of runs) if (isFree(origins, run)) link(run);
    for (const index of fromSentences) {
      const sentence = old.sentences[index];
      if (!sentence || !images.subarray(sentence.start, sentence.end).some((image) => image >= 0)) continue;
      fates[index] = isSeamless(images, sentence.start, sentence.end) ? fateBeside : 'edited';
    }
  }
  return { old, now, images, origins, fates };
}

function sentencesIn({ text, blocks }: RevisionText): Sentences {
  const view = wordsOf(text);
  return { view, sentences: sentencesOf(view, blocks) };
}

function isFree(origins: Int32Array, { to, length }: Run): boolean {
  return origins.subarray(to, to + length).every((origin) => origin < 0);
}

/**
 * Whether all words from a little before to a little behind a sentence still follow each other: it is unchanged where it
 * was, only its stops were changed.
 */
function isSeamless(images: Int32Array, start: number, end: number): boolean {
  const from = Math.max(0, start - SEAM_UNITS);
  const to = Math.min(images.length, end + SEAM_UNITS);
  const first = images[from] ?? -1;
  return first >= 0 && images.subarray(from, to).every((image, step) => image === first + step);
}

type Gap = { fromSentences: number[]; runs: Run[]; shared: number };

/**
 * What old sentences without a pair have in common with the new ones that stand beside the pairs of their neighbours.
 * The stretches with most in common come first: where two lay claim to the same new words, the first has them.
 */
function gapRuns(old: Sentences, now: Sentences, pairs: SentencePairs): Gap[] {
  const gaps: Gap[] = [];
  const { toNew, toOld } = pairs;
  for (const [first, end] of unpairedStretches(toNew)) {
    const after = freeAfter(toOld, first === 0 ? -1 : (toNew[first - 1] ?? -1));
    const before = freeBefore(toOld, toNew[end] ?? toOld.length);
    for (const place of after[0] === before[0] ? [after] : [after, before]) {
      if (place[0] < place[1]) gaps.push(compare(old, now, [first, end], place));
    }
  }
  return gaps.sort((a, b) => b.shared - a.shared);
}

function unpairedStretches(toNew: Int32Array): [number, number][] {
  const stretches: [number, number][] = [];
  for (const [index, pair] of toNew.entries()) {
    if (pair >= 0) continue;
    const last = stretches.at(-1);
    if (last?.[1] === index) last[1] = index + 1;
    else stretches.push([index, index + 1]);
  }
  return stretches;
}

function freeAfter(toOld: Int32Array, index: number): [number, number] {
  let end = index + 1;
  while (end < toOld.length && toOld[end] === -1) end++;
  return [index + 1, end];
}

function freeBefore(toOld: Int32Array, index: number): [number, number] {
  let start = index;
  while (start > 0 && toOld[start - 1] === -1) start--;
  return [start, index];
}

function compare(old: Sentences, now: Sentences, [a, b]: [number, number], [c, d]: [number, number]): Gap {
  const from = old.sentences[a]?.start ?? 0;
  const to = now.sentences[c]?.start ?? 0;
  const oldWords = old.view.units.slice(from, old.sentences[b - 1]?.end);
  const newWords = now.view.units.slice(to, now.sentences[d - 1]?.end);
  const runs = commonRuns(oldWords, newWords).map((run) => ({
    from: run.from + from,
    to: run.to + to,
    length: run.length,
  }));
  const shared = runs.reduce((sum, { length }) => sum + length, 0);
  return { fromSentences: Array.from({ length: b - a }, (_, step) => a + step), runs, shared };
}
