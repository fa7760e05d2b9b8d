import type { Span } from './query.ts';

export type Operator = 'or' | 'and' | 'not';
export type FieldName = 'title' | 'section' | 'unit' | 'tag' | 'note' | 'sentence' | 'block';

/** A piece of a query as typed, with its place. */
export type Token = Span &
  (
    | { kind: 'word'; text: string }
    | { kind: 'phrase'; text: string; isClosed: boolean }
    | { kind: 'operator'; operator: Operator }
    | { kind: 'field'; field: FieldName }
    | { kind: 'open' }
    | { kind: 'close' }
  );

/** Opening marks of a literal phrase, each with the marks that close it. */
const CLOSING: Readonly<Record<string, string>> = {
  '"': '"“”＂',
  '＂': '"＂',
  '“': '”"“',
  '「': '」',
  '『': '』',
};

const OPERATORS: Readonly<Record<string, Operator>> = {
  OR: 'or',
  或: 'or',
  AND: 'and',
  且: 'and',
  NOT: 'not',
  非: 'not',
};

const FIELDS: Readonly<Record<string, FieldName>> = {
  标题: 'title',
  title: 'title',
  章节: 'section',
  section: 'section',
  单位: 'unit',
  unit: 'unit',
  标签: 'tag',
  tag: 'tag',
  标注: 'note',
  note: 'note',
  同句: 'sentence',
  同段: 'block',
};

const FIELD_AT = new RegExp(`^(${Object.keys(FIELDS).join('|')})[:：]`, 'i');

/** Cuts a query into tokens. Everything but white space stands in one of them. */
export function lexQuery(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (isBlank(text.charAt(at))) {
      at++;
      continue;
    }
    const token = tokenAt(text, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function tokenAt(text: string, at: number): Token {
  const character = text.charAt(at);
  const one = { start: at, end: at + 1 };
  if (CLOSING[character] !== undefined) return phraseAt(text, at, CLOSING[character]);
  if ('(（'.includes(character)) return { kind: 'open', ...one };
  if (')）'.includes(character)) return { kind: 'close', ...one };
  if ('|｜'.includes(character)) return { kind: 'operator', operator: 'or', ...one };
  if (/^[-－][^\s\d０-９)）|｜-]/.test(text.slice(at, at + 2))) return { kind: 'operator', operator: 'not', ...one };
  const field = FIELD_AT.exec(text.slice(at, at + 12));
  const name = field?.[1] === undefined ? undefined : FIELDS[field[1].toLowerCase()];
  if (field && name !== undefined) return { kind: 'field', field: name, start: at, end: at + field[0].length };
  return wordAt(text, at);
}

function phraseAt(text: string, at: number, closing: string): Token {
  const isStraight = '"＂'.includes(text.charAt(at));
  for (let end = at + 1; end < text.length; end++) {
    const behind = isStraight ? behindNested(text, end) : null;
    if (behind !== null) end = behind - 1;
    else if (closing.includes(text.charAt(end))) {
      return { kind: 'phrase', text: text.slice(at + 1, end), isClosed: true, start: at, end: end + 1 };
    }
  }
  return { kind: 'phrase', text: text.slice(at + 1), isClosed: false, start: at, end: text.length };
}

/** Words copied with their own quotation marks may stand in straight ones: "落实“四责协同”机制". Gives the place behind them. */
function behindNested(text: string, at: number): number | null {
  const match = /^“[^“”"＂]*”(?=[^“”"＂]*(?:“[^“”"＂]*”[^“”"＂]*)*["＂])/.exec(text.slice(at));
  return match ? at + match[0].length : null;
}

function wordAt(text: string, at: number): Token {
  let end = at + 1;
  while (end < text.length && !endsWord(text, end)) end = afterBracket(text, end) ?? end + 1;
  const word = text.slice(at, end);
  const operator = OPERATORS[word];
  return operator === undefined
    ? { kind: 'word', text: word, start: at, end }
    : { kind: 'operator', operator, start: at, end };
}

function endsWord(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (isBlank(character) || CLOSING[character] !== undefined || '|｜)）'.includes(character)) return true;
  return '(（'.includes(character) && afterBracket(text, at) === null;
}

/** Brackets within a word belong to it when they close within it: 街道(镇), 党（工）委. Gives the place behind them. */
function afterBracket(text: string, at: number): number | null {
  const match = /^[(（][^\s()（）"“”「」|｜]{1,20}[)）]/.exec(text.slice(at, at + 24));
  return match ? at + match[0].length : null;
}

/** White space parts words; zero-width characters, which are pasted along unseen, do not. */
function isBlank(character: string): boolean {
  return character !== '\ufeff' && /\s/.test(character);
}
