import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlacedAnnotation } from '../../../main/contract/annotation.ts';
import type { Bulletin } from '../../../main/contract/bulletin.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useReader } from '../reader/reader-store.ts';
import { isInView, scrollToOffset } from '../reader/scroll-to.ts';
import { AnnotationCard } from './AnnotationCard.tsx';
import { DraftCard } from './DraftCard.tsx';
import { useMarkForms } from './form/mark-forms.ts';
import './annotations.css';

/** The marks beside the text. The list follows the reader; only the cards in sight exist. */
export function AnnotationPane({
  bulletin,
  annotations,
}: {
  bulletin: Bulletin;
  annotations: readonly PlacedAnnotation[];
}) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const active = useReader((state) => state.active);
  const forms = useMarkForms((state) => state.forms);
  // The one opened last stands on top, where the eye is.
  const drafts = forms.filter((form) => form.mark === null && form.bulletin === bulletin.id).reverse();
  const marks = useMemo(() => annotations.filter(({ kind }) => kind !== 'bookmark'), [annotations]);
  const keyOf = useCallback((index: number) => marks[index]?.id ?? index, [marks]);
  const list = useVirtualizer({
    count: marks.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 120,
    getItemKey: keyOf,
    overscan: 6,
  });

  const firstInView = useReader(({ visible }) => marks.findIndex(({ end }) => end > visible.start));
  const activeIndex = marks.findIndex(({ id }) => id === active);
  const wanted = activeIndex >= 0 ? activeIndex : firstInView;
  useEffect(() => {
    // A reader who is busy in the list is not to have it moved away.
    if (wanted >= 0 && !scroller.current?.contains(document.activeElement))
      list.scrollToIndex(wanted, { align: activeIndex >= 0 ? 'auto' : 'start' });
  }, [wanted, activeIndex, list]);

  const open = (mark: PlacedAnnotation) => {
    useReader.setState(({ active: before }) => ({ active: before === mark.id ? null : mark.id }));
    if (mark.state !== 'orphan' && !isInView(mark)) scrollToOffset(mark.start);
  };
  return (
    <section className="annotation-pane" aria-label={t('annotation.title')} data-testid="annotation-pane">
      <div className="pane-scroll" ref={scroller}>
        {drafts.map((form) => (
          <DraftCard key={form.key} form={form} />
        ))}
        {marks.length === 0 && drafts.length === 0 && <EmptyState text={t('annotation.empty')} />}
        <div className="card-list" style={{ height: list.getTotalSize() }}>
          {list.getVirtualItems().map((item) => {
            const mark = marks[item.index];
            return (
              mark && (
                <div
                  key={item.key}
                  ref={list.measureElement}
                  data-index={item.index}
                  className="card-slot"
                  style={{ transform: `translateY(${item.start}px)` }}
                >
                  <AnnotationCard annotation={mark} isActive={mark.id === active} onOpen={() => open(mark)} />
                </div>
              )
            );
          })}
        </div>
      </div>
    </section>
  );
}
