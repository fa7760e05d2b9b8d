import type { QueryProblem, QueryProblemCode } from '../../contract/search.ts';
import { type FieldName, lexQuery, type Token } from './lex-query.ts';
import { parseDateRange, parseFigureRange } from './parse-range.ts';
import type { Query, Span } from './query.ts';
import { termOf } from './term.ts';
import { writeQuery } from './write-query.ts';

export type ParsedQuery = {
  /** What was understood; null when nothing can be looked for. */
  query: Query | null;
  /** The first thing that is wrong, or null. */
  problem: QueryProblem | null;
};

/**
 * Reads a query. Every text gives a meaning or says why not: what cannot be read (a bracket without its partner, an
 * operator without words) is left out, its place is told, and the query as it was understood is offered instead.
 */
export function parseQuery(text: string): ParsedQuery {
  const parser = new Parser(text);
  const query = parser.parse();
  if (query === null) {
    return { query, problem: parser.problem ?? { code: 'empty', start: 0, end: text.length, suggestion: null } };
  }
  const { problem } = parser;
  return { query, problem: problem && { ...problem, suggestion: writeQuery(query) } };
}

class Parser {
  problem: QueryProblem | null = null;
  readonly #tokens: Token[];
  #at = 0;

  constructor(text: string) {
    this.#tokens = lexQuery(text.toWellFormed());
  }

  parse(): Query | null {
    const parts: Query[] = [];
    while (this.#at < this.#tokens.length) {
      const part = this.#alternatives();
      if (part) parts.push(part);
      const stray = this.#tokens[this.#at];
      if (stray) {
        this.#note('unopened-group', stray);
        this.#at++;
      }
    }
    return combined('and', parts);
  }

  #alternatives(): Query | null {
    const parts: Query[] = [];
    const first = this.#sequence();
    if (first) parts.push(first);
    for (let token = this.#operator('or'); token; token = this.#operator('or')) {
      const next = this.#sequence();
      if (!next || parts.length === 0) this.#note('missing-word', token);
      if (next) parts.push(next);
    }
    return combined('or', parts);
  }

  #sequence(): Query | null {
    const parts: Query[] = [];
    for (let token = this.#peek(); token && !endsSequence(token); token = this.#peek()) {
      const part = this.#part(token);
      if (part) parts.push(part);
    }
    const [only] = parts;
    if (only?.kind === 'not' && parts.length === 1) this.#note('only-not', this.#tokens[0] ?? { start: 0, end: 0 });
    return combined('and', parts);
  }

  #part(token: Token): Query | null {
    this.#at++;
    switch (token.kind) {
      case 'word':
        return leafOf(token.text);
      case 'phrase':
        if (!token.isClosed) this.#note('unclosed-quote', token);
        return phraseOf(token.text);
      case 'open':
        return this.#group(token);
      case 'field':
        return this.#field(token, token.field);
      case 'operator':
        return token.operator === 'not' ? this.#not(token) : this.#and(token);
      default:
        return null;
    }
  }

  #group(open: Token): Query | null {
    const inner = this.#alternatives();
    if (this.#peek()?.kind === 'close') this.#at++;
    else this.#note('unclosed-group', open);
    if (!inner) this.#note('missing-word', open);
    return inner;
  }

  #field(token: Token, field: FieldName): Query | null {
    const next = this.#peek();
    if (!next || endsSequence(next)) {
      this.#note('missing-word', token);
      return null;
    }
    if (field === 'sentence' || field === 'block') return this.#near(field, next);
    const part = this.#part(next);
    return part && { kind: 'field', field, part };
  }

  /** Proximity takes the words of the bracket behind it, or else all words up to the next operator. */
  #near(within: 'sentence' | 'block', next: Token): Query | null {
    const part = next.kind === 'open' ? this.#part(next) : this.#sequence();
    if (!part) return null;
    return { kind: 'near', within, parts: part.kind === 'and' ? part.parts : [part] };
  }

  #not(token: Token): Query | null {
    const next = this.#peek();
    const part = next && !endsSequence(next) ? this.#part(next) : null;
    if (!part) this.#note('missing-word', token);
    return part && { kind: 'not', part };
  }

  #and(token: Token): null {
    const next = this.#peek();
    if (!next || endsSequence(next)) this.#note('missing-word', token);
    return null;
  }

  #operator(operator: 'or'): Token | null {
    const token = this.#peek();
    if (token?.kind !== 'operator' || token.operator !== operator) return null;
    this.#at++;
    return token;
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #note(code: QueryProblemCode, { start, end }: Span): void {
    this.problem ??= { code, start, end, suggestion: null };
  }
}

function endsSequence(token: Token): boolean {
  return token.kind === 'close' || (token.kind === 'operator' && token.operator === 'or');
}

function leafOf(typed: string): Query | null {
  const date = parseDateRange(typed);
  if (date) return { kind: 'date', range: date, typed };
  const figure = parseFigureRange(typed);
  if (figure) return { kind: 'figure', range: figure, typed };
  const term = termOf(typed, 'loose');
  return term && { kind: 'term', term, typed, isQuoted: false };
}

function phraseOf(typed: string): Query | null {
  const term = termOf(typed, 'literal');
  return term && { kind: 'term', term, typed, isQuoted: true };
}

function combined(kind: 'and' | 'or', parts: Query[]): Query | null {
  const [first] = parts;
  return parts.length <= 1 ? (first ?? null) : { kind, parts };
}
