import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useMemo } from 'react';
import type { PlacedAnnotation } from '../../../../main/contract/annotation.ts';
import type { AnnotationCounts } from '../../../../main/contract/annotation-list.ts';
import { formatAddress } from '../../../state/address.ts';
import type { AnnotationsAddress } from '../../../state/annotations-address.ts';
import { useBulletins } from '../../library/library-queries.ts';
import { lineAt, type MarkLine, type MarkSection, markSections, sectionStarts } from './mark-sections.ts';
import { useMarksInHand } from './marks-in-hand.ts';
import { useKeepList, useKeptList } from './use-kept-list.ts';
import { useMarkPages } from './use-mark-pages.ts';

/** Heights that lines have until they are measured, in CSS pixels. */
const HEADING_PX = 44;
const MARK_PX = 124;

const NO_SECTIONS: MarkSection[] = [];

export type MarkList = ReturnType<typeof useMarkList>;

/**
 * The list of an address: laid out from the counts, filled page by page with the marks in sight. Lines are numbered
 * from 0, headings among them.
 */
export function useMarkList(
  address: AnnotationsAddress,
  counts: AnnotationCounts | undefined,
  scroller: RefObject<HTMLElement | null>,
) {
  const { filter, group, order: wantedOrder } = address;
  // Days follow each other in the order of time alone.
  const order = group === 'day' && wantedOrder === 'place' ? 'modified' : wantedOrder;
  const bulletins = useBulletins().data;
  const sections = useMemo(
    () => (counts ? markSections(counts, filter, group, bulletins?.map(({ id }) => id) ?? []) : NO_SECTIONS),
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
  const key = formatAddress(address);
  const virtualizer = useVirtualizer<HTMLElement, Element>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lineOf(index)?.at === 'heading' ? HEADING_PX : MARK_PX),
    getItemKey: (index) => {
      const line = lineOf(index);
      return line ? `${line.section.key} ${line.at}` : index;
    },
    rangeExtractor,
    overscan: 6,
    ...useKeptList(key),
  });
  useKeepList(key, virtualizer);

  const items = virtualizer.getVirtualItems();
  const lines = items.map(({ index }) => lineOf(index)).filter((line): line is MarkLine => line !== undefined);
  const markOn = useMarkPages(lines, order);
  const markAt = (index: number): PlacedAnnotation | undefined => {
    const line = lineOf(index);
    return line && markOn(line);
  };
  return { virtualizer, items, sections, starts, count, order, lineOf, markAt };
}
