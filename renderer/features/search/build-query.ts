/** The fields of the form. Empty ones ask for nothing. */
export type QueryForm = {
  all: string;
  any: string;
  phrase: string;
  none: string;
  title: string;
  section: string;
  unit: string;
  tag: string;
  note: string;
  sentence: string;
  paragraph: string;
  figureFrom: string;
  figureTo: string;
  figureUnit: string;
  dateFrom: string;
  dateTo: string;
};

export const EMPTY_FORM: QueryForm = {
  all: '',
  any: '',
  phrase: '',
  none: '',
  title: '',
  section: '',
  unit: '',
  tag: '',
  note: '',
  sentence: '',
  paragraph: '',
  figureFrom: '',
  figureTo: '',
  figureUnit: '',
  dateFrom: '',
  dateTo: '',
};

/** Where an open end of a range of dates is put: no bulletin is older or younger. */
const FIRST_YEAR = '1900';
const LAST_YEAR = '2099';

/** What the query language reads as something else than words. */
const SPECIAL = /[()（）|｜"“”「」『』＂]|^[-－><≥≤＞＜]|^(?:OR|AND|NOT|或|且|非)$|\.\.|[:：]/;

/** Writes the query that a form asks for, in the words of the query language. */
export function buildQuery(form: QueryForm): string {
  const parts = [
    ...wordsOf(form.all),
    anyOf(wordsOf(form.any)),
    form.phrase.trim() === '' ? '' : quoted(form.phrase.trim()),
    field('标题', form.title),
    field('章节', form.section),
    field('单位', form.unit),
    field('标签', form.tag),
    field('标注', form.note),
    near('同句', form.sentence),
    near('同段', form.paragraph),
    figures(form),
    dates(form),
    ...wordsOf(form.none).map((word) => `NOT ${word}`),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function wordsOf(text: string): string[] {
  return text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => (SPECIAL.test(word) ? quoted(word) : word));
}

/** Words in quotation marks that do not stand among them. */
function quoted(words: string): string {
  if (!/["“”＂]/.test(words)) return `"${words}"`;
  return words.includes('」') ? `『${words.replaceAll('』', '')}』` : `「${words}」`;
}

function anyOf(words: readonly string[]): string {
  return words.length > 1 ? `(${words.join(' OR ')})` : (words[0] ?? '');
}

function field(name: string, text: string): string {
  const words = wordsOf(text);
  if (words.length === 0) return '';
  return words.length > 1 ? `${name}:(${words.join(' ')})` : `${name}:${words.join('')}`;
}

/** One word is near to itself; it is asked for as it is. */
function near(name: string, text: string): string {
  const words = wordsOf(text);
  return words.length > 1 ? `${name}:(${words.join(' ')})` : words.join('');
}

function figures({ figureFrom, figureTo, figureUnit }: QueryForm): string {
  const [from, to, unit] = [figureFrom, figureTo, figureUnit].map((part) => part.replace(/\s+/g, ''));
  if (from && to) return `${from}..${to}${unit}`;
  if (from) return `>=${from}${unit}`;
  return to ? `<=${to}${unit}` : '';
}

function dates({ dateFrom, dateTo }: QueryForm): string {
  const [from, to] = [dateFrom, dateTo].map((part) => part.replace(/\s+/g, '').replaceAll('/', '-'));
  return from || to ? `${from || FIRST_YEAR}..${to || LAST_YEAR}` : '';
}
