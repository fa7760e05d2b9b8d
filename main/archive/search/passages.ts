import type { Block } from '../../contract/bulletin.ts';
import type { Passage } from '../../contract/search.ts';
import { itemAt } from '../text/items.ts';
import { blockAt, sectionOf } from '../text/outline.ts';
import { joinedRanges, type Mark } from './match.ts';
import { type Range, sentenceAround, windowAround } from './sentences.ts';

type Found = { block: Block; range: Range; marks: Mark[] };

/** Hits in a heading or title say more than hits in running text; apparatus and repetitions say least. */
const KIND_WEIGHT: Record<Block['kind'], number> = {
  title: 3,
  heading: 3,
  paragraph: 2,
  item: 2,
  summary: 2,
  apparatus: 1,
  repeated: 0,
};

/**
 * The best passages of a bulletin for its hits, a sentence each, best first: those with more of the query's terms, then
 * by kind of block, then with more hits, then by place. Behind the first come the best sentences for terms that it lacks,
 * the rarest term first: nobody should open a bulletin to see whether a word is in it. `marks` in the order of the text.
 */
export function bestPassages(text: string, blocks: readonly Block[], marks: readonly Mark[], limit: number): Passage[] {
  const sorted = groupBySentence(text, blocks, marks).sort(
    (a, b) =>
      termCount(b.marks) - termCount(a.marks) ||
      KIND_WEIGHT[b.block.kind] - KIND_WEIGHT[a.block.kind] ||
      b.marks.length - a.marks.length ||
      a.range.start - b.range.start,
  );
  return withEveryTerm(sorted, marks)
    .slice(0, limit)
    .map((found) => toPassage(text, blocks, found));
}

/** The same sentences, those that bring in a missing term moved up to the front. */
function withEveryTerm(sorted: readonly Found[], marks: readonly Mark[]): Found[] {
  const missing = termsByRarity(marks);
  const front = new Set<Found>();
  const take = (found: Found | undefined): void => {
    if (!found) return;
    front.add(found);
    for (const { term } of found.marks) missing.delete(term);
  };
  take(sorted[0]);
  for (const term of missing) take(sorted.find(({ marks }) => marks.some((mark) => mark.term === term)));
  return [...front, ...sorted.filter((found) => !front.has(found))];
}

function termsByRarity(marks: readonly Mark[]): Set<Mark['term']> {
  const counts = new Map<Mark['term'], number>();
  for (const { term } of marks) counts.set(term, (counts.get(term) ?? 0) + 1);
  return new Set([...counts].sort(([, a], [, b]) => a - b).map(([term]) => term));
}

/** Number of hits, those in repeated blocks left out. */
export function countOccurrences(blocks: readonly Block[], marks: readonly Mark[]): number {
  return marks.filter((mark) => blockAt(blocks, mark.start)?.kind !== 'repeated').length;
}

function groupBySentence(text: string, blocks: readonly Block[], marks: readonly Mark[]): Found[] {
  const found: Found[] = [];
  for (const mark of marks) {
    const last = found.at(-1);
    if (last && mark.start < last.range.end && mark.start >= last.range.start) {
      last.marks.push(mark);
      last.range.end = Math.max(last.range.end, mark.end);
      continue;
    }
    const block = blockAt(blocks, mark.start);
    if (!block) continue;
    const range = windowAround(text, sentenceAround(text, block, mark.start), mark);
    found.push({ block, range: { start: range.start, end: Math.max(range.end, mark.end) }, marks: [mark] });
  }
  return found;
}

function termCount(marks: readonly Mark[]): number {
  return new Set(marks.map((mark) => mark.term)).size;
}

function toPassage(text: string, blocks: readonly Block[], { block, range, marks }: Found): Passage {
  return {
    start: range.start,
    end: range.end,
    text: text.slice(range.start, range.end),
    marks: joinedRanges(marks),
    section: sectionOf(block, blocks, text),
    item: itemAt(text, block, marks[0]?.start ?? range.start),
    paragraph: block.paragraph,
  };
}
