/**
 * Control characters, the marks that turn the direction of everything after them (U+200E–200F, U+202A–202E,
 * U+2066–2069), byte order marks and what is no character at all: on paper they could hide words or reverse them, and
 * XML 1.0 (2.2) refuses most of them. The JSON export keeps them.
 */
const UNSAFE = /(?![\t\n])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** Half of a surrogate pair: no encoding can write it. */
const HALF = /\p{Cs}/gu;

/** Words that can stand in any file: every line break is `\n`, nothing in them acts on the words around. */
export function cleanWords(words: string): string {
  return words
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(UNSAFE, '')
    .replace(HALF, '\ufffd');
}

/** The same on one line: a line break becomes a space. */
export function cleanLine(words: string): string {
  return cleanWords(words).replace(/\s*\n\s*/g, ' ');
}
