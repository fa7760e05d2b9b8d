import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RevisionComparison } from '../../../../main/contract/revisions.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { sentenceOf } from '../../../data/report-error.ts';
import type { ChangesAddress } from '../../../state/changes-address.ts';
import { ChangeList } from './ChangeList.tsx';
import { ChangesHead } from './ChangesHead.tsx';
import { stepThroughChanges } from './changes-in-hand.ts';
import { useChanges } from './changes-queries.ts';
import '../annotations.css';
import '../list/marks.css';
import '../queue/queue.css';
import './changes.css';

/** 版本比较: a whole bulletin, one revision beside another: what changed, and the marks that each change touched. */
export function ChangesPlace({ address }: { address: ChangesAddress }) {
  const { data, error } = useChanges(address);
  return (
    <main
      className="place marks-place"
      id="main"
      tabIndex={-1}
      data-testid="changes-place"
      onKeyDown={moveAmongChanges}
    >
      {error && <EmptyState text={sentenceOf(error)} />}
      {!error && data?.bulletin === address.bulletin && (
        <>
          <ChangesHead comparison={data} />
          <div className="marks-scroll">
            <Changes key={`${data.bulletin} ${data.from} ${data.to}`} comparison={data} address={address} />
          </div>
        </>
      )}
    </main>
  );
}

function Changes({ comparison, address }: { comparison: RevisionComparison; address: ChangesAddress }) {
  const { t } = useTranslation();
  if (comparison.revisions.length === 1) return <EmptyState text={t('changes.onlyOne')} />;
  if (comparison.stretches.every(({ changes }) => changes.length === 0)) {
    return <EmptyState text={t('changes.none', { from: comparison.from, to: comparison.to })} />;
  }
  return <ChangeList comparison={comparison} address={address} />;
}

/** Up and down walk through the changes, wherever the focus is but in a list of revisions. */
function moveAmongChanges(event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const step = event.key === 'ArrowDown' ? 1 : -1;
  const isStep = event.key === 'ArrowDown' || event.key === 'ArrowUp';
  if (!isStep || (event.target instanceof HTMLElement && event.target.matches('select'))) return;
  event.preventDefault();
  stepThroughChanges(step);
}
