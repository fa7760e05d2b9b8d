import type { Looseness } from './view.ts';

/** A range in the query as typed, UTF-16 units. */
export type Span = { start: number; end: number };

/** Words to look for. `kept` is what the matcher compares: folded, without what it passes over. */
export type Term = { looseness: Looseness; kept: string };

/** Fields of a bulletin and of its marks that words can be looked for in. */
export type Field = 'title' | 'section' | 'unit' | 'tag' | 'note';

/** A range of figures in the base of their magnitude (1.2万 = 12000), ends included as said; unit as typed or ''. */
export type FigureRange = { from: number; to: number; includesFrom: boolean; includesTo: boolean; unit: string };

/** A range of dates, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, both ends included. */
export type DateRange = { from: string; to: string };

/** What a query means. Every node is valid: what was wrong in the words is told beside it. */
export type Query =
  | { kind: 'term'; term: Term; typed: string; isQuoted: boolean }
  | { kind: 'figure'; range: FigureRange; typed: string }
  | { kind: 'date'; range: DateRange; typed: string }
  | { kind: 'field'; field: Field; part: Query }
  | { kind: 'near'; within: 'sentence' | 'block'; parts: Query[] }
  | { kind: 'and'; parts: Query[] }
  | { kind: 'or'; parts: Query[] }
  | { kind: 'not'; part: Query };

/** The positive leaves of a query: what is marked in the texts. Words under a NOT are not. */
export function positiveLeaves(query: Query): Extract<Query, { kind: 'term' | 'figure' | 'date' }>[] {
  switch (query.kind) {
    case 'and':
    case 'or':
    case 'near':
      return query.parts.flatMap(positiveLeaves);
    case 'field':
      return query.field === 'title' || query.field === 'section' ? positiveLeaves(query.part) : [];
    case 'not':
      return [];
    default:
      return [query];
  }
}
