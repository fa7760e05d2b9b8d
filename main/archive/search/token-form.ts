/**
 * FTS5's `ascii` tokenizer splits at ASCII punctuation; in full width it is part of a token like any other character.
 * (https://sqlite.org/fts5.html#ascii_tokenizer)
 */
export function toTokenForm(words: string): string {
  return words.replace(/[!-/:-@[-`{-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
}
