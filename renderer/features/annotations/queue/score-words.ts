/** Likenesses from which on a word holds, best first; likeness is 0–1. */
const STEPS = [
  { from: 0.9, word: 'almost' },
  { from: 0.75, word: 'very' },
  { from: 0.5, word: 'rather' },
  { from: 0.000_001, word: 'hardly' },
] as const;

/** How alike a suggested place is, as a key of `queue.likeness`; `none`: only where the words used to stand. */
export function scoreWord(score: number): (typeof STEPS)[number]['word'] | 'none' {
  return STEPS.find(({ from }) => score >= from)?.word ?? 'none';
}
