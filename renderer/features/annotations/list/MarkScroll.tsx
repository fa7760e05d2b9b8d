import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnnotationCounts } from '../../../../main/contract/annotation-list.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import type { AnnotationsAddress } from '../../../state/annotations-address.ts';
import { openEditForm } from '../form/mark-forms.ts';
import { MarkDayHeading, MarkGroupHeading } from './MarkGroupHeading.tsx';
import { MarkRow } from './MarkRow.tsx';
import { dayOf } from './mark-days.ts';
import { holdLine, openList, useMarksInHand } from './marks-in-hand.ts';
import { useListKeys } from './use-list-keys.ts';
import { useMarkList } from './use-mark-list.ts';

type MarkScrollProps = {
  address: AnnotationsAddress;
  /** The address as text: another one is another list. */
  listKey: string;
  counts: AnnotationCounts;
  /** Where the list puts what hears the keys of the whole place. */
  keys: RefObject<((event: KeyboardEvent) => void) | null>;
  onChooseAll: () => void;
};

/** The lines of a list that are in sight. It is made anew for each address, where that was left. */
export function MarkScroll({ address, listKey, counts, keys, onChooseAll }: MarkScrollProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const list = useMarkList(address, listKey, counts, scroller);
  const { virtualizer, items } = list;
  const line = useMarksInHand((state) => (state.list === listKey ? state.line : null));
  const chosen = useMarksInHand((state) => state.chosen);
  const edit = (at: number) => {
    const mark = list.markAt(at);
    if (mark) openEditForm(mark);
  };
  const { onKeyDown, tick, goTo } = useListKeys({ list, scroller, onEdit: edit, onChooseAll });
  useEffect(() => {
    keys.current = onKeyDown;
  });
  const latestTick = useRef(tick);
  latestTick.current = tick;
  const onTick = useCallback((at: number, withShift: boolean) => latestTick.current(at, withShift), []);
  useResumedList(listKey, scroller, goTo);

  const reachable = line ?? items.find(({ index }) => list.lineOf(index)?.at !== 'heading')?.index;
  const dayAt = (index: number) => {
    const mark = address.group === 'day' ? list.markAt(index) : undefined;
    return mark && dayOf(mark, list.order);
  };
  return (
    <div className="marks-scroll" ref={scroller} tabIndex={-1} data-testid="marks-scroll">
      {counts.total === 0 && (
        <EmptyState
          text={t(Object.keys(address.filter).length > 0 ? 'annotation.noneMatch' : 'annotation.emptyPlace')}
        />
      )}
      <div className="card-list" style={{ height: virtualizer.getTotalSize() }}>
        {items.map((item) => {
          const known = list.lineOf(item.index);
          const mark = list.markAt(item.index);
          const day = dayAt(item.index);
          return (
            known && (
              <div
                key={item.key}
                ref={virtualizer.measureElement}
                data-index={item.index}
                className="mark-slot"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {day !== undefined && day !== dayAt(item.index - 1) && <MarkDayHeading day={day} />}
                {known.at === 'heading' ? (
                  <MarkGroupHeading section={known.section} />
                ) : (
                  <MarkRow
                    annotation={mark}
                    line={item.index}
                    isCurrent={item.index === line}
                    isChosen={mark !== undefined && chosen.has(mark.id)}
                    isReachable={item.index === reachable}
                    showsBulletin={known.section.heading?.by !== 'bulletin'}
                    onTick={onTick}
                    onHold={holdLine}
                  />
                )}
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

/** Takes a list in hand: where it was left, the focus returns to the mark that was opened. */
function useResumedList(key: string, scroller: RefObject<HTMLElement | null>, goTo: (line: number) => void): void {
  const resume = useRef(goTo);
  resume.current = goTo;
  useEffect(() => {
    openList(key);
    const { line } = useMarksInHand.getState();
    if (document.activeElement !== document.body) return;
    if (line === null) scroller.current?.focus({ preventScroll: true });
    else resume.current(line);
  }, [key, scroller]);
}
