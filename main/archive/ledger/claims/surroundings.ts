import type { Figure } from '../figures/figure.ts';
import { clauseEnd, clauseStart, sentenceStart } from './sentence.ts';

/** A range that a subject is looked for around: a figure, or the words of a rank. */
export type Stated = Pick<Figure, 'start' | 'end' | 'unit'> & { change?: Figure['change'] };

/** The block that figures stand in: nothing outside it tells their subject. */
export type Bounds = { start: number; end: number };

/** What stands around a figure, as far as it may tell the subject. */
export type Surroundings = {
  /** Starts of the sentence, and of the words in front of the figure that no earlier figure has taken. */
  sentence: number;
  from: number;
  isNewSentence: boolean;
  /** Whether it is the first figure of a sentence that follows one with figures. */
  isNextSentence: boolean;
  /** Whether nothing stands between it and the figure before it. */
  isRunInto: boolean;
  words: string;
  /** The words of its clause in front of it and behind it, and the clauses before that no figure has taken, the nearest first. */
  before: string;
  after: string;
  ahead: () => string[];
  /** Whether the next figure ends the words behind it. */
  isCut: boolean;
};

/** Looks around the figure at an index; offsets are those of the folded text, and nothing outside `bounds` is seen. */
export function surroundingsOf(
  folded: string,
  figures: readonly Stated[],
  index: number,
  figure: Stated,
  bounds: Bounds,
): Surroundings {
  const [previous, next] = [figures[index - 1], figures[index + 1]];
  const taken = previous?.end ?? 0;
  const sentence = sentenceStart(folded, figure.start, bounds.start);
  const isNewSentence = previous === undefined || taken <= sentence;
  const from = Math.max(clauseStart(folded, figure.start, bounds.start), taken);
  const between = folded.slice(from, figure.start);
  const end = clauseEnd(folded, figure.end, bounds.end);
  const isCut = next !== undefined && next.start < end;
  const least = Math.max(sentence, taken);
  return {
    sentence,
    from,
    isNewSentence,
    isNextSentence:
      previous !== undefined && isNewSentence && sentenceStart(folded, sentence - 1, bounds.start) < taken,
    isRunInto: previous?.end === figure.start,
    words: folded.slice(figure.start, figure.end),
    before: previous?.end === from ? behindNoun(between) : between,
    after: folded.slice(figure.end, isCut ? next.start : end),
    ahead: () => clausesAhead(folded, from - 1, least),
    isCut,
  };
}

function clausesAhead(folded: string, to: number, least: number): string[] {
  const clauses: string[] = [];
  for (let end = to; end > least; ) {
    const start = clauseStart(folded, end, least);
    clauses.push(folded.slice(start, end));
    end = start - 1;
  }
  return clauses;
}

/** What stands between two figures, without the noun of the first one: 147项区级工作目标、｜8方面. */
function behindNoun(between: string): string {
  const separator = /^[^、]+?(?:、|以及|和|及|与)/.exec(between)?.[0];
  return separator === undefined ? between : `、${between.slice(separator.length)}`;
}
