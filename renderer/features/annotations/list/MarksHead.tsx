import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatAddress } from '../../../state/address.ts';
import {
  type AnnotationsAddress,
  annotationsAddress,
  MARK_VIEWS,
  type MarkView,
} from '../../../state/annotations-address.ts';
import { navigate } from '../../../state/navigation.ts';
import { useWaiting } from '../queue/queue-queries.ts';
import { useMarkCounts } from './mark-queries.ts';

type MarksHeadProps = {
  address: AnnotationsAddress;
  /** Marks that meet the filter. */
  total?: number | undefined;
  children?: ReactNode;
};

const NO_FILTER = {};

/** The head of the place 标注: its rooms, with what waits in each, the number of marks that are listed, and acts on them. */
export function MarksHead({ address, total, children }: MarksHeadProps) {
  const { t } = useTranslation();
  const all = useMarkCounts(NO_FILTER).data;
  const waiting = useWaiting()?.open.length;
  const counts: Partial<Record<MarkView, number | undefined>> = {
    queue: waiting,
    conflicts: all?.conflicts,
    bin: all?.bin,
  };
  return (
    <header className="place-head marks-head">
      <h1>{t('place.annotations')}</h1>
      <nav className="marks-views" aria-label={t('marks.views')}>
        {MARK_VIEWS.map((view) => {
          const target = annotationsAddress({}, { view });
          const count = counts[view];
          return (
            <a
              key={view}
              className="place-link"
              href={`#${formatAddress(target)}`}
              aria-current={view === address.view ? 'page' : undefined}
              onClick={(event) => {
                event.preventDefault();
                navigate(target);
              }}
            >
              {t(`marks.view.${view}`)}
              {count !== undefined && count > 0 && <span className="count">{count}</span>}
            </a>
          );
        })}
      </nav>
      <span className="count" role="status" data-testid="marks-total">
        {total !== undefined && t('annotation.count', { count: total })}
      </span>
      {children}
    </header>
  );
}
