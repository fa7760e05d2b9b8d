import type { Field, Query } from './query.ts';

const FIELD_NAMES: Readonly<Record<Field, string>> = {
  title: '标题',
  section: '章节',
  unit: '单位',
  tag: '标签',
  note: '标注',
};

/** Writes a query so that reading it again gives the same meaning. */
export function writeQuery(query: Query): string {
  switch (query.kind) {
    case 'term':
      return query.isQuoted ? quoted(query.typed) : query.typed;
    case 'figure':
    case 'date':
      return query.typed;
    case 'field':
      return `${FIELD_NAMES[query.field]}:${inBrackets(query.part)}`;
    case 'near':
      return `${query.within === 'sentence' ? '同句' : '同段'}:(${query.parts.map(inBrackets).join(' ')})`;
    case 'not':
      return `NOT ${inBrackets(query.part)}`;
    case 'and':
      return query.parts.map(inBrackets).join(' ');
    case 'or':
      return query.parts.map((part) => (part.kind === 'and' ? writeQuery(part) : inBrackets(part))).join(' OR ');
  }
}

/** Quotation marks that do not stand in the words themselves. */
function quoted(words: string): string {
  const [open, close] = [...QUOTES].find(([, marks]) => ![...marks].some((mark) => words.includes(mark)))?.[0] ?? '""';
  return `${open}${words}${close}`;
}

/** Pairs of marks to write, each with the marks that would end the phrase. */
const QUOTES = new Map([
  ['""', '"“”＂'],
  ['「」', '」'],
  ['『』', '』'],
]);

function inBrackets(query: Query): string {
  return query.kind === 'and' || query.kind === 'or' ? `(${writeQuery(query)})` : writeQuery(query);
}
