import type { AnnotationOrder } from '../../../../main/contract/annotation-list.ts';
import { call } from '../../../api.ts';
import type { AnnotationFilter } from '../../../state/annotations-address.ts';
import { askedFilter } from './asked-filter.ts';
import type { MarkSection } from './mark-sections.ts';

/** Marks asked for at once: the most that one message gives. */
const MANY = 10_000;

/** Ids of marks that meet a filter, from number `from` (0 is the first) up to, not including, `to`. */
export async function matchingIds(
  filter: AnnotationFilter,
  order: AnnotationOrder,
  from = 0,
  to = Number.MAX_SAFE_INTEGER,
): Promise<string[]> {
  const ids: string[] = [];
  for (let offset = from; offset < to; offset += MANY) {
    const limit = Math.min(MANY, to - offset);
    const marks = await call('annotations.list', { ...askedFilter(filter), order, limit, offset });
    ids.push(...marks.map(({ id }) => id));
    if (marks.length < limit) break;
  }
  return ids;
}

/** Ids of the marks on the lines from `first` to `last`, both inclusive, whether they are in sight or not. */
export async function idsOnLines(
  sections: readonly MarkSection[],
  starts: readonly number[],
  order: AnnotationOrder,
  first: number,
  last: number,
): Promise<string[]> {
  const stretches = sections.flatMap((section, index) => {
    const begins = (starts[index] ?? 0) + (section.heading ? 1 : 0);
    const from = Math.max(0, first - begins);
    const to = Math.min(section.count, last - begins + 1);
    return from < to ? [{ section, from, to }] : [];
  });
  const found = await Promise.all(
    stretches.map(({ section, from, to }) => matchingIds(section.filter, order, from, to)),
  );
  return found.flat();
}
