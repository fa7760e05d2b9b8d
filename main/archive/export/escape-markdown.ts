/**
 * Control characters, and the marks that turn the direction of everything after them (U+202A–202E, U+2066–2069): in a plain
 * text file they could hide words or reverse them. The JSON export keeps them.
 */
const UNSAFE = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** What CommonMark and its common extensions read as markup anywhere in a line. */
const MARKUP = /[\\`*_{}[\]<>&~|$^]/g;

/** Words as Markdown that shows exactly them, on one line: line breaks become spaces. */
export function escapeInline(words: string): string {
  return escapeLine(clean(words).replace(/\s*\n\s*/g, ' '));
}

/** Words as Markdown lines: each line break of the words is a line break of the page. Gives no empty list. */
export function escapeLines(words: string): string[] {
  const lines = clean(words).split('\n').map(escapeLine);
  return lines.map((line, index) => (index < lines.length - 1 && line !== '' ? `${line}\\` : line));
}

function clean(words: string): string {
  return words.replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n').replace(UNSAFE, '');
}

/** Also takes from a line's beginning what would make it a heading, a list, a rule, a table or code. */
function escapeLine(line: string): string {
  return line
    .trim()
    .replace(MARKUP, '\\$&')
    .replace(/^[#+=:-]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}
