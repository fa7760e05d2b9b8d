/** A line of a word list that could not be used, and why. */
export type WordListProblem = { file: string; line: number; message: string };

/** Groups of words that may stand for one another; folded. */
export type WordGroups = {
  /** Other words for a word, in the order of the list. */
  others: ReadonlyMap<string, readonly string[]>;
  problems: readonly WordListProblem[];
};

export type WordList = {
  file: string;
  text: string;
  /** Whether the list belongs to the reader: what it says of a word replaces what lists before it say. */
  isOwn: boolean;
};

const SEPARATOR = /[\s,，、;；|=]+/;
const COMMENT = /[#＃].*$/;
const LONGEST_WORD = 40;

/**
 * Reads word lists: a group of words on each line, separated by spaces or commas; `#` begins a comment. A line of one
 * word in the reader's own list says that nothing stands for it. Bad lines are told and left out.
 */
export function readWordGroups(lists: readonly WordList[], comparable: (words: string) => string): WordGroups {
  const others = new Map<string, string[]>();
  const problems: WordListProblem[] = [];
  for (const { file, text, isOwn } of lists) {
    const own = new Map<string, string[]>();
    for (const [index, line] of text
      .replace(/^\ufeff/, '')
      .split(/\r?\n/)
      .entries()) {
      const words = line
        .replace(COMMENT, '')
        .split(SEPARATOR)
        .filter((word) => word !== '');
      const message = words.length === 0 ? null : wrongWith(words, isOwn);
      if (message !== null) problems.push({ file, line: index + 1, message });
      else addGroup(isOwn ? own : others, words.map(comparable));
    }
    for (const [word, group] of own) others.set(word, group);
  }
  return { others, problems };
}

function wrongWith(words: readonly string[], isOwn: boolean): string | null {
  const long = words.find((word) => word.length > LONGEST_WORD);
  if (long !== undefined) return `“${long.slice(0, 10)}…”太长（最多 ${LONGEST_WORD} 个字）。`;
  const odd = words.find((word) => !/[\p{L}\p{N}]/u.test(word));
  if (odd !== undefined) return `“${odd}”不是词语。`;
  return words.length === 1 && !isOwn ? '只有一个词，没有可以互换的说法。' : null;
}

function addGroup(groups: Map<string, string[]>, words: readonly string[]): void {
  for (const word of words) {
    const known = groups.get(word) ?? [];
    groups.set(word, [...known, ...words.filter((other) => other !== word && !known.includes(other))]);
  }
}
