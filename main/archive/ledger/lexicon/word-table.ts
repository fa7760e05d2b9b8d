/** Words under names, in the order they were written: `已完成 → [已完成, 完成整改…]`. */
export type WordTable = ReadonlyMap<string, readonly string[]>;

/** A line of a table that could not be used, and why. */
export type WordTableProblem = { file: string; line: number; message: string };

export type WordTableText = { file: string; text: string };

const LINE = /^([^:：]{1,20})[:：](.*)$/;
const COMMENT = /^\s*[#＃].*$/;

/**
 * Reads one table from its texts, the shipped one first: on each line a name, a colon and words between spaces. A later
 * text adds words to a name; a word behind “-” is taken out again. Bad lines are told to `problems` and left out.
 */
export function readWordTable(texts: readonly WordTableText[], problems: WordTableProblem[]): WordTable {
  const table = new Map<string, string[]>();
  for (const { file, text } of texts) {
    const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
    for (const [index, line] of lines.entries()) {
      if (line.trim() === '' || COMMENT.test(line)) continue;
      const [, name, rest] = LINE.exec(line) ?? [];
      if (name === undefined || rest === undefined) {
        problems.push({ file, line: index + 1, message: '应为“名称: 词语 词语”。' });
      } else {
        const words = rest.split(/\s+/).filter((word) => word !== '');
        table.set(name.trim(), withWords(table.get(name.trim()) ?? [], words));
      }
    }
  }
  return table;
}

function withWords(known: readonly string[], words: readonly string[]): string[] {
  const removed = new Set(words.filter((word) => isRemoval(word)).map((word) => word.slice(1)));
  const added = words.filter((word) => !isRemoval(word) && !known.includes(word));
  return [...known.filter((word) => !removed.has(word)), ...added];
}

const isRemoval = (word: string): boolean => word.length > 1 && word.startsWith('-');
