import { useTranslation } from 'react-i18next';
import type { RevisionComparison, RevisionSummary } from '../../../../main/contract/revisions.ts';
import { Button } from '../../../components/Button.tsx';
import { printedInstant } from '../../../i18n/dates.ts';
import { changesAddress } from '../../../state/changes-address.ts';
import { navigate } from '../../../state/navigation.ts';
import { stepThroughChanges, useChangesInHand } from './changes-in-hand.ts';

/** The head of 版本比较: which revisions, how many changes and marks, and the way from one change to the next. */
export function ChangesHead({ comparison }: { comparison: RevisionComparison }) {
  const { t } = useTranslation();
  const at = useChangesInHand((state) => state.at);
  const { bulletin, shortTitle, revisions, from, to, stretches, marks } = comparison;
  const count = stretches.filter(({ changes }) => changes.length > 0).length;
  const choose = (more: { from?: number; to?: number }) =>
    navigate(changesAddress(bulletin, { from, to, ...more }), { replace: true });
  return (
    <header className="place-head marks-head changes-head">
      <h1>{t('changes.title', { name: shortTitle })}</h1>
      {revisions.length > 1 && (
        <>
          <RevisionField
            label={t('changes.older')}
            value={from}
            revisions={revisions.filter(({ revision }) => revision < to)}
            onChange={(revision) => choose({ from: revision })}
          />
          <RevisionField
            label={t('changes.newer')}
            value={to}
            revisions={revisions.filter(({ revision }) => revision > from)}
            onChange={(revision) => choose({ to: revision })}
          />
          <p className="changes-count" role="status" data-testid="changes-count">
            {t('changes.count', { count, marks: marks.length })}
          </p>
          <div className="changes-steps">
            <Button look="quiet" disabled={count === 0 || at === 0} onClick={() => stepThroughChanges(-1)}>
              {t('command.previousChange')}
            </Button>
            <span className="count">{t('changes.at', { at: at === null ? 0 : at + 1, count })}</span>
            <Button look="quiet" disabled={count === 0 || at === count - 1} onClick={() => stepThroughChanges(1)}>
              {t('command.nextChange')}
            </Button>
          </div>
        </>
      )}
    </header>
  );
}

type RevisionFieldProps = {
  label: string;
  value: number;
  revisions: readonly RevisionSummary[];
  onChange: (revision: number) => void;
};

function RevisionField({ label, value, revisions, onChange }: RevisionFieldProps) {
  const { t } = useTranslation();
  return (
    <label className="filter">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(Number(event.target.value))}>
        {revisions.map(({ revision, importedAt, source }) => (
          <option key={revision} value={revision}>
            {t('changes.revision', { revision, at: printedInstant(importedAt), source })}
          </option>
        ))}
      </select>
    </label>
  );
}
