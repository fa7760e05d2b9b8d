import type { AnnotationOrder } from '../../../../main/contract/annotation-list.ts';
import { call } from '../../../api.ts';
import type { AnnotationFilter } from '../../../state/annotations-address.ts';
import { askedFilter } from './asked-filter.ts';
import type { MarkSection } from './mark-sections.ts';

/** Ids of all marks that meet a filter, in no order that matters. */
export function matchingIds(filter: AnnotationFilter): Promise<string[]> {
  // In an order of time the engine need not place the marks in their texts for it.
  return call('annotations.ids', { ...askedFilter(filter), order: 'modified' });
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
    stretches.map(({ section, from, to }) =>
      call('annotations.ids', { ...askedFilter(section.filter), order, offset: from, limit: to - from }),
    ),
  );
  return found.flat();
}
