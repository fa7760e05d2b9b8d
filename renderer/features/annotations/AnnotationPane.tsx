import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useMemo, useRef } from 'react';
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

/** How long the text has stood still when the cards follow it: drawing new ones at every step would hold up the scroll. */
const FOLLOW_AFTER_MS = 160;

/** Height of a card with a short note; one that is taken for higher is drawn in a second round, once it was measured. */
const USUAL_CARD_PX = 96;

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
    estimateSize: () => USUAL_CARD_PX,
    getItemKey: keyOf,
    overscan: 2,
  });

  const firstInView = useReader(({ visible }) => marks.findIndex(({ end }) => end > visible.start));
  const activeIndex = marks.findIndex(({ id }) => id === active);
  const wanted = activeIndex >= 0 ? activeIndex : firstInView;
  useEffect(() => {
    const isChosen = activeIndex >= 0;
    const follow = () => {
      // A reader who is busy in the list is not to have it moved away.
      if (wanted >= 0 && !scroller.current?.contains(document.activeElement))
        list.scrollToIndex(wanted, { align: isChosen ? 'auto' : 'start' });
    };
    const timer = window.setTimeout(follow, isChosen ? 0 : FOLLOW_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [wanted, activeIndex, list]);

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
                  <PaneCard mark={mark} isActive={mark.id === active} />
                </div>
              )
            );
          })}
        </div>
      </div>
    </section>
  );
}

/** A card that is drawn again when its mark changes, not whenever the list moves. */
const PaneCard = memo(function PaneCard({ mark, isActive }: { mark: PlacedAnnotation; isActive: boolean }) {
  const open = () => {
    useReader.setState({ active: isActive ? null : mark.id });
    if (mark.state !== 'orphan' && !isInView(mark)) scrollToOffset(mark.start);
  };
  return <AnnotationCard annotation={mark} isActive={isActive} onOpen={open} />;
});
