import type { Block } from '../../contract/bulletin.ts';
import type { TextRecord } from '../library/read.ts';
import { fold } from '../text/folding.ts';
import { blockAt } from '../text/outline.ts';
import { datesOf } from './dates-in-text.ts';
import { figuresOf } from './figures.ts';
import { placesOf } from './match.ts';
import type { Field, Query, Span } from './query.ts';
import { sentenceAround } from './sentences.ts';
import { termPattern } from './term-pattern.ts';

/** Finds one thing of a query in a text: every place, left to right. */
export type Finder = (record: TextRecord) => [number, number][];

/** Finders for everything a query asks to be there; each gives the marks of one leaf. Nothing under a NOT is marked. */
export function findersOf(query: Query): Finder[] {
  switch (query.kind) {
    case 'and':
    case 'or':
      return query.parts.flatMap(findersOf);
    case 'near':
      return nearFinders(query.within, query.parts.map(findersOf));
    case 'field':
      return fieldFinders(query);
    case 'not':
      return [];
    case 'term': {
      const pattern = termPattern(query.term);
      return [({ text, blocks }) => [...placesOf(text, blocks, pattern)]];
    }
    case 'figure':
      return [({ text, blocks }) => withinBlocks(blocks, figuresOf(fold(text), query.range))];
    case 'date':
      return [({ text, blocks }) => withinBlocks(blocks, datesOf(fold(text), query.range))];
  }
}

function withinBlocks(blocks: readonly Block[], places: Iterable<[number, number]>): [number, number][] {
  return [...places].filter(([start, end]) => end <= (blockAt(blocks, start)?.end ?? 0));
}

const BLOCKS_OF: Partial<Record<Field, Block['kind']>> = { title: 'title', section: 'heading' };

function fieldFinders({ field, part }: Extract<Query, { kind: 'field' }>): Finder[] {
  const kind = BLOCKS_OF[field];
  if (kind === undefined) return [];
  return findersOf(part).map(
    (find) => (record) => find(record).filter(([start]) => blockAt(record.blocks, start)?.kind === kind),
  );
}

/** Marks of the parts only where all parts stand together. `parts` holds the finders of each part. */
function nearFinders(within: 'sentence' | 'block', parts: readonly Finder[][]): Finder[] {
  return parts.flat().map((find) => (record) => {
    const spans = spansWithAll(record, within, parts);
    return find(record).filter((place) => spans.some((span) => isInside(place, span)));
  });
}

/** Sentences or blocks in which every part has a place. */
export function spansWithAll(record: TextRecord, within: 'sentence' | 'block', parts: readonly Finder[][]): Span[] {
  const [first = [], ...others] = parts.map((finders) => finders.flatMap((find) => find(record)));
  const spans = new Map<number, Span>();
  for (const place of first) {
    const span = spanAround(record, within, place);
    if (span && others.every((places) => places.some((other) => isInside(other, span)))) spans.set(span.start, span);
  }
  return [...spans.values()];
}

function spanAround(
  { text, blocks }: TextRecord,
  within: 'sentence' | 'block',
  [start, end]: [number, number],
): Span | null {
  const block = blockAt(blocks, start);
  if (!block || end > block.end) return null;
  if (within === 'block') return block;
  const sentence = sentenceAround(text, block, start);
  return end <= sentence.end ? sentence : null;
}

function isInside([start, end]: [number, number], span: Span): boolean {
  return start >= span.start && end <= span.end;
}
