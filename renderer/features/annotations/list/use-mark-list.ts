import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useMemo } from 'react';
import type { PlacedAnnotation } from '../../../../main/contract/annotation.ts';
import type { AnnotationCounts } from '../../../../main/contract/annotation-list.ts';
import type { AnnotationsAddress } from '../../../state/annotations-address.ts';
import { useBulletins } from '../../library/library-queries.ts';
import { lineAt, markSections, sectionStarts } from './mark-sections.ts';
import { useMarksInHand } from './marks-in-hand.ts';
import { useKeepList, useKeptList } from './use-kept-list.ts';
import { useMarkPages } from './use-mark-pages.ts';

/** Height that lines have until they are measured, in CSS pixels. */
const MARK_PX = 124;

/** Lines before and after those in sight whose marks are fetched already. */
const AHEAD = 40;

export type MarkList = ReturnType<typeof useMarkList>;

/**
 * The list of an address: laid out from the counts, filled page by page with the marks in sight. Lines are numbered
 * from 0, headings among them.
 */
export function useMarkList(
  { filter, group, order: wantedOrder }: AnnotationsAddress,
  listKey: string,
  counts: AnnotationCounts,
  scroller: RefObject<HTMLElement | null>,
) {
  // Days follow each other in the order of time alone.
  const order = group === 'day' && wantedOrder === 'place' ? 'modified' : wantedOrder;
  const bulletins = useBulletins().data;
  const sections = useMemo(
    () => markSections(counts, filter, group, bulletins?.map(({ id }) => id) ?? []),
    [counts, filter, group, bulletins],
  );
  const starts = useMemo(() => sectionStarts(sections), [sections]);
  const count = starts.at(-1) ?? 0;
  const lineOf = useCallback((index: number) => lineAt(sections, starts, index), [sections, starts]);

  const current = useMarksInHand((state) => state.line);
  // The line with the focus stays in the page however far the list is scrolled.
  const rangeExtractor = useCallback(
    (range: Range) => {
      const indexes = defaultRangeExtractor(range);
      if (current === null || current >= range.count || indexes.includes(current)) return indexes;
      return [...indexes, current].sort((a, b) => a - b);
    },
    [current],
  );
  const virtualizer = useVirtualizer<HTMLElement, Element>({
    count,
    getScrollElement: () => scroller.current,
    // Asked for every line whenever one is measured: of 50,000 lines, so it must cost nothing. Lines go by their numbers.
    estimateSize: () => MARK_PX,
    rangeExtractor,
    overscan: 6,
    ...useKeptList(listKey),
  });
  useKeepList(listKey, virtualizer);

  const items = virtualizer.getVirtualItems();
  // Lines just out of sight are fetched as well, so that a steady scroll never overtakes them.
  const near = [-AHEAD, 0, AHEAD].flatMap((ahead) => items.flatMap(({ index }) => lineOf(index + ahead) ?? []));
  const markOn = useMarkPages(near, order);
  const markAt = (index: number): PlacedAnnotation | undefined => {
    const line = lineOf(index);
    return line && markOn(line);
  };
  return { virtualizer, items, sections, starts, count, order, lineOf, markAt };
}
