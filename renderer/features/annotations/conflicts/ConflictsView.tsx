import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { sentenceOf } from '../../../data/report-error.ts';
import type { AnnotationsAddress } from '../../../state/annotations-address.ts';
import { MarksHead } from '../list/MarksHead.tsx';
import { ConflictCard } from './ConflictCard.tsx';
import { useConflicts } from './conflict-queries.ts';
import '../annotations.css';
import '../list/marks.css';
import '../queue/queue.css';
import './conflicts.css';

const NONE: never[] = [];
/** Cards that stand in the page at first, and more at a time. */
const FEW = 20;

/** 标注 › 并存版本: what two people, or two machines, said of one mark, to be settled (复核裁定). */
export function ConflictsView({ address }: { address: AnnotationsAddress }) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const [most, setMost] = useState(FEW);
  const { data: conflicts = NONE, error, isPending } = useConflicts();
  const chosenAt = conflicts.findIndex(({ id }) => id === address.chosen);
  const shown = conflicts.slice(0, Math.max(most, chosenAt + 1));
  const first = shown[Math.max(0, chosenAt)]?.id;
  // The focus begins at the mark that was asked for, and goes to the next one when that is settled.
  useEffect(() => {
    if (first === undefined || document.activeElement !== document.body) return;
    list.current?.querySelector<HTMLElement>('[data-act="first"]')?.focus();
  }, [first]);
  return (
    <main className="place marks-place" id="main" tabIndex={-1} data-testid="conflicts-place">
      <MarksHead address={address} />
      <div className="marks-scroll">
        <div className="queue-list" ref={list}>
          {error && <EmptyState text={sentenceOf(error)} />}
          {!error && !isPending && conflicts.length === 0 && <EmptyState text={t('conflicts.empty')} />}
          {conflicts.length > 0 && <p className="quiet">{t('conflicts.lead')}</p>}
          {shown.map((conflict) => (
            <ConflictCard
              key={`${conflict.id} ${conflict.heads.map(({ version }) => version).join(' ')}`}
              conflict={conflict}
              isFirst={conflict.id === first}
            />
          ))}
          {shown.length < conflicts.length && (
            <Button onClick={() => setMost(most + FEW)}>
              {t('conflicts.more', { count: conflicts.length - shown.length })}
            </Button>
          )}
        </div>
      </div>
    </main>
  );
}
