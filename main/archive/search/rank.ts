import type { TextRecord } from '../library/read.ts';
import { CharacterClass, classOf, fold } from '../text/folding.ts';
import { blockAt } from '../text/outline.ts';
import { isWithinWords } from './accidental.ts';
import type { Mark } from './match.ts';
import { sentenceAround } from './sentences.ts';

/*
 * How hits are ranked.
 *
 * First the index weighs every bulletin by bm25 over bigram phrases (rare words count more than frequent ones, many hits
 * more than few, in short texts more than in long ones), with title and headings above body text. The best of them are
 * then looked at in their text, and moved up or down by what only the text can tell:
 *
 *  - a hit in the title says what the bulletin is about; one in a heading, what a part of it is about;
 *  - words of a query that stand side by side, as one would write them, mean more than words of one sentence, these
 *    more than words of one paragraph, and these more than words scattered over the bulletin;
 *  - hits that are joints of two other words (建立｜案件 for 立案), digits inside a longer number (5157 for 157), and hits
 *    in contacts, disclaimers and repeated paragraphs alone are what nobody looked for: such bulletins come last.
 *
 * Each weight is a share of the best bm25 score of the reply, so that they mean the same for rare and for common words.
 * The judged queries in `tests/unit/archive/search/ranking.test.ts` guard them.
 */

/** A word of the query in the title outweighs even twice as many hits in the body. */
const IN_TITLE = 0.6;
const IN_HEADING = 0.3;
/** Words of the query next to each other, in one sentence, in one paragraph. */
const ADJACENT = 0.5;
const IN_SENTENCE = 0.35;
const IN_BLOCK = 0.15;
/** What nobody looked for comes after everything else on the page. */
const UNWANTED = -2;

/** How many of the bulletins the index ranks best are looked at in their text. */
export const RERANKED = 40;

/** What the text adds to a bulletin's score, in shares of the best bm25 score. `marks` in the order of the text. */
export function textScore(record: TextRecord, marks: readonly Mark[], terms: number): number {
  const placed = marks.map((mark) => ({ mark, kind: blockAt(record.blocks, mark.start)?.kind }));
  const proper = placed.filter(({ kind }) => kind !== 'apparatus' && kind !== 'repeated');
  if (proper.length === 0) return marks.length === 0 ? 0 : UNWANTED;
  // All of the first few are joints or parts of numbers: then so is the rest, nearly always.
  if (proper.slice(0, MOST_JUDGED).every(({ mark }) => isPartOfSomethingElse(record.text, mark))) return UNWANTED;
  const kinds = new Set(proper.map(({ kind }) => kind));
  return (
    (kinds.has('title') ? IN_TITLE : 0) +
    (kinds.has('heading') ? IN_HEADING : 0) +
    (terms > 1
      ? nearness(
          record,
          proper.slice(0, MOST_EXAMINED).map(({ mark }) => mark),
          terms,
        )
      : 0)
  );
}

/** Hits of a bulletin that are judged by the words around them, and that are looked at for others near them. */
const MOST_JUDGED = 3;
const MOST_EXAMINED = 48;

function isPartOfSomethingElse(text: string, mark: Mark): boolean {
  return isPartOfNumber(text, mark) || isWithinWords(text, mark);
}

/** Digits of a hit that go on outside of it: 157 in 5157 or in 157.3. */
export function isPartOfNumber(text: string, { start, end }: Pick<Mark, 'start' | 'end'>): boolean {
  const around = fold(text.slice(Math.max(0, start - 2), end + 2));
  const from = start - Math.max(0, start - 2);
  const before = around.slice(0, from);
  const hit = around.slice(from, from + end - start);
  const after = around.slice(from + end - start);
  return (/^\d/.test(hit) && /\d\.?$/.test(before)) || (/\d$/.test(hit) && /^\.?\d/.test(after));
}

function nearness(record: TextRecord, marks: readonly Mark[], terms: number): number {
  let best = 0;
  for (const [index, mark] of marks.entries()) {
    const block = blockAt(record.blocks, mark.start);
    if (!block) continue;
    const here = marks.slice(index).filter((other) => other.end <= block.end);
    if (termsOf(here) < terms) continue;
    best = Math.max(best, IN_BLOCK);
    const sentence = sentenceAround(record.text, block, mark.start);
    const together = here.filter((other) => other.end <= sentence.end);
    if (termsOf(together) < terms) continue;
    best = Math.max(best, IN_SENTENCE);
    if (isAdjacent(record.text, together.slice(0, terms))) return ADJACENT;
  }
  return best;
}

function termsOf(marks: readonly Mark[]): number {
  return new Set(marks.map((mark) => mark.term)).size;
}

/** Whether hits of different terms follow one another with nothing but passed-over characters between. */
function isAdjacent(text: string, marks: readonly Mark[]): boolean {
  return (
    termsOf(marks) === marks.length &&
    marks.every((mark, index) => index === 0 || isPassedOver(text.slice(marks[index - 1]?.end ?? 0, mark.start)))
  );
}

function isPassedOver(words: string): boolean {
  const folded = fold(words);
  for (let at = 0; at < folded.length; at++) {
    const kind = classOf(folded.charCodeAt(at));
    if (kind !== CharacterClass.blank && kind !== CharacterClass.mark) return false;
  }
  return true;
}
