import { CharacterClass, classOf, fold } from '../text/folding.ts';
import type { Term } from './query.ts';
import { viewOfWords } from './view.ts';

/**
 * A term from words as typed; null when nothing of them can be looked for. Marks around loose words (《办法》, “协同”)
 * carry no meaning, for in the text they may be passed over; marks alone are looked for as they are.
 */
export function termOf(typed: string, looseness: Term['looseness']): Term | null {
  const folded = fold(typed.toWellFormed());
  const words = looseness === 'loose' ? withoutEdgeMarks(folded) : folded;
  const isMarksOnly = words === '';
  const kept = isMarksOnly ? viewOfWords(folded, 'literal') : viewOfWords(words, looseness);
  return kept === '' ? null : { looseness: isMarksOnly ? 'literal' : looseness, kept };
}

/** Folded words without the marks and white space around them. */
export function withoutEdgeMarks(folded: string): string {
  let from = 0;
  let to = folded.length;
  while (from < to && isPassedOver(folded.charCodeAt(from))) from++;
  while (to > from && isPassedOver(folded.charCodeAt(to - 1))) to--;
  return folded.slice(from, to);
}

function isPassedOver(unit: number): boolean {
  const kind = classOf(unit);
  return kind === CharacterClass.mark || kind === CharacterClass.blank;
}
