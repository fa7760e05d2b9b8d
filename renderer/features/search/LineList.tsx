import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { sentenceOf } from '../../data/report-error.ts';
import type { SearchAddress } from '../../state/search-address.ts';
import { LineRow } from './LineRow.tsx';
import { LINE_ORDERS, type LineOrder, sortedLines } from './sort-lines.ts';
import { useLines } from './use-lines.ts';
import './lines.css';

/** Height of a line, in CSS pixels; `lines.css` says the same. */
const LINE_PX = 32;
const NONE: never[] = [];

/** 逐条 (上下文对照): every hit on a line of its own, one below the other. Only the lines in sight exist. */
export function LineList({ address, scroller }: { address: SearchAddress; scroller: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation();
  const [order, setOrder] = useState<LineOrder>('text');
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useLines(address);
  const loaded = data?.lines ?? NONE;
  const lines = useMemo(() => sortedLines(loaded, order), [loaded, order]);
  const { element, scrollMargin } = useScrollMargin(scroller);
  const list = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_PX,
    overscan: 12,
    scrollMargin,
  });
  const items = list.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;
  // In an order of its own the list must not rearrange itself while somebody reads down it.
  const isNearEnd = order === 'text' && lines.length > 0 && lastShown >= lines.length - 1;
  useEffect(() => {
    if (isNearEnd && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [isNearEnd, hasNextPage, isFetchingNextPage, fetchNextPage]);

  if (error) return <EmptyState text={sentenceOf(error)} />;
  return (
    <section aria-label={t('search.views.lines')} data-testid="lines">
      <div className="line-tools">
        <Choice
          legend={t('lines.order')}
          quietLegend
          options={LINE_ORDERS.map((value) => ({ value, label: t(`lines.orders.${value}`) }))}
          value={order}
          onChange={setOrder}
        />
        <span className="count" role="status" data-testid="line-count">
          {data && t(data.isComplete ? 'lines.all' : 'lines.soFar', { count: lines.length })}
        </span>
        {hasNextPage && (
          <Button look="quiet" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('lines.more')}
          </Button>
        )}
      </div>
      <div ref={element} className="line-list" style={{ height: list.getTotalSize() }}>
        {items.map((item) => {
          const line = lines[item.index];
          return (
            line && (
              <LineRow
                key={`${line.bulletin.id} ${line.start}`}
                line={line}
                query={address.query}
                top={item.start - scrollMargin}
              />
            )
          );
        })}
      </div>
    </section>
  );
}

/** How far down its scrolling place the list begins; what stands above it changes its height. */
function useScrollMargin(scroller: RefObject<HTMLElement | null>) {
  const element = useRef<HTMLDivElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  useLayoutEffect(() => {
    const above = scroller.current;
    if (!above || !element.current) return;
    const top = element.current.getBoundingClientRect().top - above.getBoundingClientRect().top + above.scrollTop;
    if (Math.abs(top - scrollMargin) > 1) setScrollMargin(top);
  });
  return { element, scrollMargin };
}
