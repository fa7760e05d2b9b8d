/** A line of text without the white space around it. `start`–`end` are UTF-16 offsets; empty lines are left out. */
export type Line = { start: number; end: number; words: string; afterBlank: boolean };

/** The lines that hold words, each knowing whether an empty line stands before it. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let afterBlank = false;
  let from = 0;
  while (from <= text.length) {
    const newline = text.indexOf('\n', from);
    const to = newline === -1 ? text.length : newline;
    const raw = text.slice(from, to);
    const words = trimBlank(raw);
    if (words === '') {
      afterBlank = true;
    } else {
      const start = from + raw.indexOf(words);
      lines.push({ start, end: start + words.length, words, afterBlank });
      afterBlank = false;
    }
    from = to + 1;
  }
  return lines;
}

/** Cuts white space, zero-width and control characters from both ends. */
export function trimBlank(words: string): string {
  return words.replace(/^[\s\p{Cc}\p{Cf}]+|[\s\p{Cc}\p{Cf}]+$/gu, '');
}
