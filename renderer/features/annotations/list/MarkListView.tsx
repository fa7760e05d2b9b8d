import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { attempt, sentenceOf } from '../../../data/report-error.ts';
import { formatAddress } from '../../../state/address.ts';
import type { AnnotationsAddress } from '../../../state/annotations-address.ts';
import { openDialog } from '../../../state/shell.ts';
import { AnnotationFilters } from '../AnnotationFilters.tsx';
import { openEditForm } from '../form/mark-forms.ts';
import { BulkBar } from './BulkBar.tsx';
import { MarkDayHeading, MarkGroupHeading } from './MarkGroupHeading.tsx';
import { MarkRow } from './MarkRow.tsx';
import { MarksHead } from './MarksHead.tsx';
import { MarkTools } from './MarkTools.tsx';
import { dayOf } from './mark-days.ts';
import { useMarkCounts } from './mark-queries.ts';
import { chooseAlso, chooseNone, holdLine, openList, useMarksInHand } from './marks-in-hand.ts';
import { matchingIds } from './matching-ids.ts';
import { useListKeys } from './use-list-keys.ts';
import { useMarkList } from './use-mark-list.ts';
import '../annotations.css';
import './marks.css';

/** 标注 › 全部: every mark, to be narrowed down, grouped, chosen, changed together and opened in the text. */
export function MarkListView({ address }: { address: AnnotationsAddress }) {
  const { t } = useTranslation();
  const { filter, group } = address;
  const listKey = formatAddress(address);
  const place = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const counts = useMarkCounts(filter);
  const list = useMarkList(address, counts.data, scroller);
  const line = useMarksInHand((state) => (state.list === listKey ? state.line : null));
  const chosen = useMarksInHand((state) => state.chosen);
  const total = counts.data?.total ?? 0;

  const chooseAll = () => void attempt(async () => chooseAlso(await matchingIds(filter)));
  const edit = (at: number) => {
    const mark = list.markAt(at);
    if (mark) openEditForm(mark);
  };
  const { onKeyDown, tick, goTo } = useListKeys({ list, scroller, onEdit: edit, onChooseAll: chooseAll });
  useOpenedList(listKey, place, goTo);

  const { virtualizer, items } = list;
  const reachable = line ?? items.find(({ index }) => list.lineOf(index)?.at !== 'heading')?.index;
  const dayAt = (index: number) => {
    const mark = list.markAt(index);
    return mark && dayOf(mark, list.order);
  };
  return (
    <main
      className="place marks-place"
      id="main"
      tabIndex={-1}
      ref={place}
      data-testid="annotations-place"
      onKeyDown={onKeyDown}
    >
      <MarksHead address={address} total={counts.data?.total}>
        <Button disabled={total === 0} onClick={() => openDialog('export')}>
          {t('command.export')}
        </Button>
      </MarksHead>
      <div className="marks-columns">
        <AnnotationFilters address={address} counts={counts.data} />
        <section className="marks-list" aria-label={t('annotation.title')} aria-busy={counts.isPlaceholderData}>
          <MarkTools address={address} total={total} chosen={chosen.size} onChooseAll={chooseAll} />
          {chosen.size > 0 && <BulkBar chosen={chosen} onDone={chooseNone} />}
          <div className="marks-scroll" ref={scroller} data-testid="marks-scroll">
            {counts.error && <EmptyState text={sentenceOf(counts.error)} />}
            {counts.data && total === 0 && (
              <EmptyState text={t(Object.keys(filter).length > 0 ? 'annotation.noneMatch' : 'annotation.emptyPlace')} />
            )}
            <div className="card-list" style={{ height: virtualizer.getTotalSize() }}>
              {items.map((item) => {
                const known = list.lineOf(item.index);
                const day = group === 'day' ? dayAt(item.index) : undefined;
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
                          annotation={list.markAt(item.index)}
                          line={item.index}
                          isCurrent={item.index === line}
                          isChosen={chosen.has(list.markAt(item.index)?.id ?? '')}
                          isReachable={item.index === reachable}
                          showsBulletin={known.section.heading?.by !== 'bulletin'}
                          onTick={tick}
                          onHold={holdLine}
                        />
                      )}
                    </div>
                  )
                );
              })}
            </div>
          </div>
        </section>
      </div>
    </main>
  );
}

/** Takes a list in hand: where it was left, the focus returns to the mark that was opened. */
function useOpenedList(
  key: string,
  place: { readonly current: HTMLElement | null },
  goTo: (line: number) => void,
): void {
  const resume = useRef(goTo);
  resume.current = goTo;
  useEffect(() => {
    openList(key);
    const { line } = useMarksInHand.getState();
    if (document.activeElement !== document.body) return;
    if (line === null) place.current?.focus({ preventScroll: true });
    else resume.current(line);
  }, [key, place]);
}
