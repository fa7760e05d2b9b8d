import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchHit, SearchReply } from '../../../main/contract/search.ts';
import { Button } from '../../components/Button.tsx';
import type { SearchAddress } from '../../state/search-address.ts';
import { ApproximateList } from './ApproximateList.tsx';
import { MarkHits } from './MarkHits.tsx';
import { ResultGroup } from './ResultGroup.tsx';

type ResultListProps = {
  address: SearchAddress;
  reply: SearchReply;
  hits: readonly SearchHit[];
  hasMore: boolean;
  isLoading: boolean;
  onMore: () => void;
};

/** 段落: the reader's own marks that hold the words, the exact hits page by page, then what is near to the words. */
export function ResultList({ address, reply, hits, hasMore, isLoading, onMore }: ResultListProps) {
  const { t } = useTranslation();
  const isWhole = address.bulletin !== null;
  const marks = isWhole ? reply.markHits.filter((hit) => hit.bulletin.id === address.bulletin) : reply.markHits;
  return (
    <>
      <MarkHits hits={marks} />
      {hits.map((hit) => (
        // The words that were answered, not those that are still being typed.
        <ResultGroup key={hit.bulletin.id} hit={hit} query={reply.query} isWhole={isWhole} />
      ))}
      {hasMore ? (
        <MoreResults isLoading={isLoading} onMore={onMore}>
          {t('search.more', { count: reply.total - hits.length })}
        </MoreResults>
      ) : (
        <ApproximateList asked={address} />
      )}
    </>
  );
}

/** A button that presses itself when it comes into view. */
function MoreResults({ isLoading, onMore, children }: { isLoading: boolean; onMore: () => void; children: string }) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!element.current || isLoading) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onMore(), { rootMargin: '400px' });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [isLoading, onMore]);
  return (
    <div ref={element} className="more-results" data-testid="more-results">
      <Button disabled={isLoading} onClick={onMore}>
        {children}
      </Button>
    </div>
  );
}
