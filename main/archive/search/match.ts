import type { Block } from '../../contract/bulletin.ts';
import { fold } from '../text/folding.ts';
import type { Term } from './parse-query.ts';
import { type Looseness, type TextView, viewOf } from './view.ts';

/** A hit in the reading text, UTF-16 units, and the index of the term it is a hit of. */
export type Mark = { start: number; end: number; term: number };

/** A text prepared for matching; views are made when first asked for. */
export class MatchableText {
  readonly #folded: string;
  readonly #blocks: readonly Block[];
  readonly #views = new Map<Looseness, TextView>();

  constructor(text: string, blocks: readonly Block[]) {
    this.#folded = fold(text);
    this.#blocks = blocks;
  }

  /** Every hit of a term, left to right, not overlapping one another. */
  marksOf(term: Term, index: number): Mark[] {
    const { kept, offsets } = this.#view(term.looseness);
    const marks: Mark[] = [];
    let at = kept.indexOf(term.kept);
    while (at !== -1) {
      const last = at + term.kept.length - 1;
      marks.push({ start: offsets[at] ?? 0, end: (offsets[last] ?? 0) + 1, term: index });
      at = kept.indexOf(term.kept, last + 1);
    }
    return marks;
  }

  has(term: Term): boolean {
    return this.#view(term.looseness).kept.includes(term.kept);
  }

  #view(looseness: Looseness): TextView {
    const known = this.#views.get(looseness);
    if (known) return known;
    const view = viewOf(this.#folded, this.#blocks, looseness);
    this.#views.set(looseness, view);
    return view;
  }
}

/** Hits of all terms in the order of the text. */
export function findMarks(text: MatchableText, terms: readonly Term[]): Mark[] {
  return terms.flatMap((term, index) => text.marksOf(term, index)).sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Ranges of marks joined where they overlap. Input in order. */
export function joinedRanges(marks: readonly Mark[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const { start, end } of marks) {
    const last = ranges.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else ranges.push([start, end]);
  }
  return ranges;
}
