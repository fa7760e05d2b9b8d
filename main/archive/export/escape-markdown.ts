import { cleanLine, cleanWords } from './clean-words.ts';

/** What CommonMark and its common extensions read as markup anywhere in a line. */
const MARKUP = /[\\`*_{}[\]<>&~|$^]/g;

/** Words as Markdown that shows exactly them, on one line: line breaks become spaces. */
export function escapeInline(words: string): string {
  return escapeLine(cleanLine(words));
}

/** Words as Markdown lines: each line break of the words is a line break of the page. Gives no empty list. */
export function escapeLines(words: string): string[] {
  const lines = cleanWords(words).split('\n').map(escapeLine);
  return lines.map((line, index) => (index < lines.length - 1 && line !== '' ? `${line}\\` : line));
}

/** Also takes from a line's beginning what would make it a heading, a list, a rule, a table or code. */
function escapeLine(line: string): string {
  return line
    .trim()
    .replace(MARKUP, '\\$&')
    .replace(/^[#+=:-]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}
