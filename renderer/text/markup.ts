/** What the buttons of the note editor do: bold, a list, a quotation. */
export const MARKUPS = ['bold', 'list', 'quote'] as const;
export type Markup = (typeof MARKUPS)[number];

const LINE_SIGNS: Record<Exclude<Markup, 'bold'>, string> = { list: '- ', quote: '> ' };

/** Words with their markup, and the range of them (UTF-16 units, `to` exclusive) that is to be selected then. */
export type MarkedUp = { words: string; from: number; to: number };

/** Puts Markdown around the selected range of a note, or takes it away where it is there already. */
export function withMarkup(words: string, from: number, to: number, markup: Markup): MarkedUp {
  return markup === 'bold' ? bold(words, from, to) : lines(words, from, to, LINE_SIGNS[markup]);
}

function bold(words: string, from: number, to: number): MarkedUp {
  const [before, inside, after] = [words.slice(0, from), words.slice(from, to), words.slice(to)];
  if (before.endsWith('**') && after.startsWith('**'))
    return { words: before.slice(0, -2) + inside + after.slice(2), from: from - 2, to: to - 2 };
  return { words: `${before}**${inside}**${after}`, from: from + 2, to: to + 2 };
}

/** Every line that the range touches begins with the sign; when all did so already, none does. */
function lines(words: string, from: number, to: number, sign: string): MarkedUp {
  const start = words.lastIndexOf('\n', from - 1) + 1;
  const next = words.indexOf('\n', to);
  const end = next < 0 ? words.length : next;
  const touched = words.slice(start, end).split('\n');
  const isMarked = touched.every((line) => line.startsWith(sign));
  const changed = touched.map((line) => (isMarked ? line.slice(sign.length) : sign + line)).join('\n');
  return {
    words: words.slice(0, start) + changed + words.slice(end),
    from: touched.length > 1 ? start : start + changed.length,
    to: start + changed.length,
  };
}
