import { useTranslation } from 'react-i18next';
import type { LedgerDecision, LedgerTableName } from '../../../../main/contract/ledger-corrections.ts';
import { DecisionList } from './DecisionList.tsx';

type DecisionsBarProps = {
  decisions: readonly LedgerDecision[];
  table: LedgerTableName;
};

/** How many rows were corrected; opened, all of it, those without a place first. */
export function DecisionsBar({ decisions, table }: DecisionsBarProps) {
  const { t } = useTranslation();
  const own = decisions.filter(({ about }) => about === table);
  const lost = own.filter(({ isPlaced }) => !isPlaced);
  if (own.length === 0) return null;
  return (
    <details className="ledger-corrected" data-testid="ledger-corrected">
      <summary>
        {t('ledger.correctedCount', { count: own.length })}
        {lost.length > 0 && <b> {t('ledger.unplacedCount', { count: lost.length })}</b>}
      </summary>
      <DecisionList decisions={[...lost, ...own.filter(({ isPlaced }) => isPlaced)]} />
    </details>
  );
}
