import { useTranslation } from 'react-i18next';
import type { CheckOutcome } from '../../../../main/contract/ledger.ts';

/** A sign beside the word, so that colour is not the only one. */
const SIGNS: Record<CheckOutcome, string> = { agrees: '=', conflicts: '≠', 'not-comparable': '∤' };

/** 一致, 不一致, 不可比. */
export function OutcomeBadge({ outcome }: { outcome: CheckOutcome }) {
  const { t } = useTranslation();
  return (
    <span className={`outcome outcome-${outcome}`}>
      <span aria-hidden="true">{SIGNS[outcome]}</span> {t(`ledger.outcome.${outcome}`)}
    </span>
  );
}
