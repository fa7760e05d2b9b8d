import type { ReadConnection } from '../../database/driver.ts';
import { currentText } from '../../library/read.ts';
import { fold } from '../../text/folding.ts';
import { termOf, withoutEdgeMarks } from '../term.ts';
import { toTokenForm } from '../token-form.ts';
import { phraseTokens } from '../tokens.ts';
import { headingWords, LONGEST_HEADING } from './heading-lines.ts';

/** Bulletins with a heading that ends in the words, and is yet another one, before the search for its place is given up. */
const MOST_TRIED = 20;

/**
 * A place where a heading stands, by its words as the vocabulary keeps them: the bulletin's id and the offset in its
 * reading text. Undefined where no current revision has it any more.
 */
export function placeOfHeading(db: ReadConnection, words: string): { bulletin: string; start: number } | undefined {
  const tokens = tokensOf(words);
  if (tokens.length === 0) return undefined;
  const numbers = db.lists<[number]>(
    'SELECT rowid FROM bigram WHERE bigram MATCH ? ORDER BY rowid LIMIT ?',
    `headings : "${tokens.join(' ')}"`,
    MOST_TRIED,
  );
  for (const [number] of numbers) {
    const record = currentText(db, number);
    const block = record?.blocks.find(
      (candidate) => candidate.kind === 'heading' && headingWords(candidate, record.text) === words,
    );
    if (record && block) return { bulletin: record.id, start: block.start };
  }
  return undefined;
}

/** The tokens of the words, and of the end of their block where the heading is whole and nothing is passed over there. */
function tokensOf(words: string): string[] {
  const isWhole = words.length < LONGEST_HEADING;
  // What was cut off may have left half a character.
  const folded = fold(isWhole ? words : words.slice(0, -1));
  const kept = termOf(folded, 'loose')?.kept ?? '';
  const isAtEnd = isWhole && folded.endsWith(withoutEdgeMarks(folded));
  const last = [...kept].at(-1);
  return [...phraseTokens(kept), ...(isAtEnd && last !== undefined ? [toTokenForm(last)] : [])];
}
