import type { SearchReply } from '../../contract/search.ts';
import { CharacterClass, classOf, fold } from '../text/folding.ts';
import { type Looseness, viewOfWords } from './view.ts';

/**
 * One thing to look for. `kept` is what the matcher compares: folded, without white space, and, when loose, without
 * marks between Han. `start`–`end` are the words as typed.
 */
export type Term = { looseness: Looseness; kept: string; start: number; end: number };

export type ParsedQuery = { terms: Term[]; problem: SearchReply['problem'] };

/** Opening marks of a literal phrase, each with the marks that close it. */
const CLOSING: Record<string, string> = { '"': '"“”＂', '＂': '"＂', '“': '”"“', '”': '”', '「': '」', '『': '』' };

/** Reads a query: words apart by white space, phrases in quotation marks. Every text gives terms or says why not. */
export function parseQuery(query: string): ParsedQuery {
  const text = query.toWellFormed();
  const terms: Term[] = [];
  let problem: SearchReply['problem'] = null;
  let at = 0;
  while (at < text.length) {
    const closing = CLOSING[text.charAt(at)];
    if (classOf(fold(text.charAt(at)).charCodeAt(0)) === CharacterClass.blank) {
      at++;
    } else if (closing === undefined) {
      const end = endOfWord(text, at);
      addTerm(terms, text, at, end, 'loose');
      at = end;
    } else {
      const found = findAny(text, closing, at + 1);
      if (found === -1) problem = { code: 'unclosed-quote', start: at, end: text.length };
      const end = found === -1 ? text.length : found;
      addTerm(terms, text, at + 1, end, 'literal');
      at = end + 1;
    }
  }
  if (terms.length === 0) problem = { code: 'empty', start: 0, end: text.length };
  return { terms, problem };
}

function endOfWord(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const isBlank = /\s/.test(text.charAt(at));
    if (isBlank || (at > from && CLOSING[text.charAt(at)] !== undefined && text.charAt(at) !== '”')) return at;
  }
  return text.length;
}

function findAny(text: string, marks: string, from: number): number {
  for (let at = from; at < text.length; at++) if (marks.includes(text.charAt(at))) return at;
  return -1;
}

function addTerm(terms: Term[], text: string, start: number, end: number, looseness: Looseness): void {
  const folded = fold(text.slice(start, end));
  const words = looseness === 'loose' ? withoutEdgeMarks(folded) : folded;
  // Marks alone are looked for as they are: nothing is left of them in the loose view.
  const term: Pick<Term, 'looseness' | 'kept'> =
    words === ''
      ? { looseness: 'literal', kept: viewOfWords(folded, 'literal') }
      : { looseness, kept: viewOfWords(words, looseness) };
  const isNew = !terms.some((other) => other.kept === term.kept && other.looseness === term.looseness);
  if (term.kept !== '' && isNew) terms.push({ ...term, start, end });
}

/** Marks around typed words (《办法》, “协同”) carry no meaning for a loose word: in the text they may be passed over. */
function withoutEdgeMarks(folded: string): string {
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
