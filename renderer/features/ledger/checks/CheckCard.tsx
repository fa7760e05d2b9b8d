import { useTranslation } from 'react-i18next';
import type { Check } from '../../../../main/contract/ledger.ts';
import { OutcomeBadge } from './OutcomeBadge.tsx';
import { knownRule } from './ordered-checks.ts';

type CheckCardProps = { check: Check; isChosen: boolean; onChoose: (id: string) => void };

/** A check in the list: what came of it, its rule, its formula. */
export function CheckCard({ check: { id, outcome, rule, formula, explanation }, isChosen, onChoose }: CheckCardProps) {
  const { t } = useTranslation();
  const known = knownRule(rule);
  return (
    <button
      type="button"
      className="check-card"
      aria-pressed={isChosen}
      data-testid="ledger-check"
      onClick={() => onChoose(id)}
    >
      <span className="check-card-head">
        <OutcomeBadge outcome={outcome} />
        <span className="quiet">{known ? t(`ledger.rule.${known}`) : rule}</span>
      </span>
      <b className="check-formula">{formula}</b>
      <span lang="zh">{explanation}</span>
    </button>
  );
}
