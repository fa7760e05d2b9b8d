import { type KeyboardEvent, useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { attempt, sentenceOf } from '../../../data/report-error.ts';
import { formatAddress } from '../../../state/address.ts';
import type { AnnotationsAddress } from '../../../state/annotations-address.ts';
import { openDialog } from '../../../state/shell.ts';
import { AnnotationFilters } from '../AnnotationFilters.tsx';
import { BulkBar } from './BulkBar.tsx';
import { MarkScroll } from './MarkScroll.tsx';
import { MarksHead } from './MarksHead.tsx';
import { MarkTools } from './MarkTools.tsx';
import { useMarkCounts } from './mark-queries.ts';
import { chooseAlso, chooseNone, useMarksInHand } from './marks-in-hand.ts';
import { matchingIds } from './matching-ids.ts';
import '../annotations.css';
import './marks.css';

/** 标注 › 全部: every mark, to be narrowed down, grouped, chosen, changed together and opened in the text. */
export function MarkListView({ address }: { address: AnnotationsAddress }) {
  const { t } = useTranslation();
  const { filter } = address;
  const listKey = formatAddress(address);
  const keys = useRef<((event: KeyboardEvent) => void) | null>(null);
  const counts = useMarkCounts(filter);
  const chosen = useMarksInHand((state) => state.chosen);
  const total = counts.data?.total ?? 0;
  const chooseAll = useCallback(() => void attempt(async () => chooseAlso(await matchingIds(filter))), [filter]);
  return (
    <main
      className="place marks-place"
      id="main"
      tabIndex={-1}
      data-testid="annotations-place"
      onKeyDown={(event) => keys.current?.(event)}
    >
      <MarksHead address={address} total={counts.data?.total}>
        <div className="marks-acts">
          <Button look="quiet" onClick={() => openDialog('mergePackage')}>
            {t('command.mergePackage')}
          </Button>
          <Button look="quiet" disabled={total === 0} onClick={() => openDialog('exportPackage')}>
            {t('command.exportPackage')}
          </Button>
          <Button disabled={total === 0} onClick={() => openDialog('export')}>
            {t('command.export')}
          </Button>
        </div>
      </MarksHead>
      <div className="marks-columns">
        <AnnotationFilters address={address} counts={counts.data} />
        <section className="marks-list" aria-label={t('annotation.title')} aria-busy={counts.isPlaceholderData}>
          <MarkTools address={address} total={total} chosen={chosen.size} onChooseAll={chooseAll} />
          {chosen.size > 0 && <BulkBar chosen={chosen} onDone={chooseNone} />}
          {counts.error && <EmptyState text={sentenceOf(counts.error)} />}
          {counts.data && (
            <MarkScroll
              key={listKey}
              address={address}
              listKey={listKey}
              counts={counts.data}
              keys={keys}
              onChooseAll={chooseAll}
            />
          )}
        </section>
      </div>
    </main>
  );
}
