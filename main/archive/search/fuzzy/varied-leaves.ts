import type { Query } from '../query.ts';

export type TermLeaf = Extract<Query, { kind: 'term' }>;

/** The terms of a query that may be varied: typed without quotation marks, asked for, in the text, a title or a heading. */
export function variedLeaves(query: Query): TermLeaf[] {
  switch (query.kind) {
    case 'term':
      return query.isQuoted || query.term.looseness === 'literal' ? [] : [query];
    case 'and':
    case 'or':
    case 'near':
      return query.parts.flatMap(variedLeaves);
    case 'field':
      return query.field === 'title' || query.field === 'section' ? variedLeaves(query.part) : [];
    default:
      return [];
  }
}

/** The query with other words, folded, in the place of one leaf. */
export function replaced(query: Query, leaf: TermLeaf, kept: string): Query {
  if (query === leaf) return { ...leaf, term: { looseness: 'loose', kept }, typed: kept };
  switch (query.kind) {
    case 'and':
    case 'or':
    case 'near':
      return { ...query, parts: query.parts.map((part) => replaced(part, leaf, kept)) };
    case 'field':
      return { ...query, part: replaced(query.part, leaf, kept) };
    default:
      return query;
  }
}

/** Syllables typed apart (`jia zhuang dian ti`) as the one word they are; any other query as it is. */
export function joinedLatin(query: Query): Query {
  if (query.kind !== 'and') return query;
  const kept = query.parts.map((part) =>
    part.kind === 'term' && !part.isQuoted && /^[a-z']+$/.test(part.term.kept) ? part.term.kept : null,
  );
  if (kept.includes(null)) return query;
  const words = kept.join("'");
  return { kind: 'term', term: { looseness: 'loose', kept: words }, typed: kept.join(' '), isQuoted: false };
}
