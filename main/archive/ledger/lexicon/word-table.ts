/** Words under names, in the order they were written: `已完成 → [已完成, 完成整改…]`. */
export type WordTable = ReadonlyMap<string, readonly string[]>;

/** A line of a table that could not be used, and why. */
export type WordTableProblem = { file: string; line: number; message: string };

/** `fault`: why a file could not be read, where it could not. */
export type WordTableText = { file: string; text: string; fault?: string };

const LINE = /^([^:：]{1,20})[:：](.*)$/;
const COMMENT = /^\s*[#＃].*$/;

/** What a table takes: the names it knows (any, where left out), and why a word is none (null where it is one). */
export type WordTableForm = { names?: readonly string[]; faultOf?: (word: string) => string | null };

/**
 * Reads one table from its texts, the shipped one first: on each line a name, a colon and words between spaces. A later
 * text adds words to a name; a word behind “-” is taken out again. Bad lines and words are told to `problems` and left out;
 * the others hold.
 */
export function readWordTable(
  texts: readonly WordTableText[],
  problems: WordTableProblem[],
  form: WordTableForm = {},
): WordTable {
  const table = new Map<string, string[]>();
  for (const { file, text, fault } of texts) {
    if (fault !== undefined) problems.push({ file, line: 1, message: fault });
    const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
    for (const [index, line] of lines.entries()) {
      if (line.trim() === '' || COMMENT.test(line)) continue;
      const told = (message: string) => problems.push({ file, line: index + 1, message });
      const entry = entryOf(line, form, told);
      if (entry !== null) table.set(entry.name, withWords(table.get(entry.name) ?? [], entry.words));
    }
  }
  return table;
}

type Entry = { name: string; words: string[] };

/** The name and the good words of a line; null where the line as a whole says nothing. */
function entryOf(line: string, { names, faultOf }: WordTableForm, told: (message: string) => void): Entry | null {
  const [, before, rest] = LINE.exec(line) ?? [];
  const name = before?.trim();
  if (name === undefined || name === '' || rest === undefined) {
    told('应为“名称: 词语 词语”，这一行没有采用。');
    return null;
  }
  if (names !== undefined && !names.includes(name)) {
    told(`没有“${name}”这一类，可用的是 ${names.join('、')}；这一行没有采用。`);
    return null;
  }
  const words = rest.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) told(`“${name}”后面没有词语。`);
  const good = words.filter((word) => {
    const fault = isRemoval(word) ? null : (faultOf?.(word) ?? null);
    if (fault !== null) told(`${fault}；这个词没有采用。`);
    return fault === null;
  });
  return { name, words: good };
}

function withWords(known: readonly string[], words: readonly string[]): string[] {
  const removed = new Set(words.filter((word) => isRemoval(word)).map((word) => word.slice(1)));
  const added = words.filter((word) => !isRemoval(word) && !known.includes(word));
  return [...known.filter((word) => !removed.has(word)), ...added];
}

const isRemoval = (word: string): boolean => word.length > 1 && word.startsWith('-');
