import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { sentenceOf } from '../../../data/report-error.ts';
import type { AnnotationsAddress } from '../../../state/annotations-address.ts';
import { MarksHead } from '../list/MarksHead.tsx';
import { useMarkCounts } from '../list/mark-queries.ts';
import { BinRow } from './BinRow.tsx';
import { emptyBin, restoreAll } from './bin-acts.ts';
import { useBin } from './bin-queries.ts';
import '../annotations.css';
import '../list/marks.css';
import './bin.css';

const NO_FILTER = {};
const ROW_PX = 96;

/** 标注 › 回收站: what was removed, by whom and when; each can come back, and only the person empties it. */
export function BinView({ address }: { address: AnnotationsAddress }) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const total = useMarkCounts(NO_FILTER).data?.bin ?? 0;
  const { data: marks = [], error, hasNextPage, isFetchingNextPage, fetchNextPage } = useBin();
  const list = useVirtualizer({
    count: marks.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => marks[index]?.id ?? index,
    overscan: 8,
  });
  const items = list.getVirtualItems();
  const isNearEnd = (items.at(-1)?.index ?? 0) >= marks.length - 10;
  useEffect(() => {
    if (isNearEnd && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [isNearEnd, hasNextPage, isFetchingNextPage, fetchNextPage]);
  return (
    <main
      className="place marks-place"
      id="main"
      tabIndex={-1}
      data-testid="bin-place"
      onKeyDown={(event) => moveAmongRows(event, scroller.current)}
    >
      <MarksHead address={address}>
        <span className="bin-acts">
          <Button disabled={total === 0} onClick={() => void restoreAll()}>
            {t('bin.restoreAll')}
          </Button>
          <Button disabled={total === 0} onClick={() => void emptyBin()}>
            {t('bin.empty')}
          </Button>
        </span>
      </MarksHead>
      <div className="marks-scroll" ref={scroller}>
        {error && <EmptyState text={sentenceOf(error)} />}
        {!error && total === 0 && <EmptyState text={t('bin.isEmpty')} />}
        {total > 0 && <p className="quiet bin-lead">{t('bin.lead')}</p>}
        <div className="card-list bin-list" style={{ height: list.getTotalSize() }}>
          {items.map((item) => {
            const mark = marks[item.index];
            return (
              mark && (
                <div
                  key={item.key}
                  ref={list.measureElement}
                  data-index={item.index}
                  className="mark-slot"
                  style={{ transform: `translateY(${item.start}px)` }}
                >
                  <BinRow mark={mark} />
                </div>
              )
            );
          })}
        </div>
      </div>
    </main>
  );
}

/** Up and down walk from one mark's button to the next. */
function moveAmongRows(event: KeyboardEvent, list: HTMLElement | null): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!list || step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const buttons = [...list.querySelectorAll<HTMLElement>('[data-restore]')];
  const now = document.activeElement instanceof HTMLElement ? buttons.indexOf(document.activeElement) : -1;
  const next = buttons[now + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
