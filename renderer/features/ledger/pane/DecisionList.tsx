import { useTranslation } from 'react-i18next';
import type { LedgerDecision } from '../../../../main/contract/ledger-corrections.ts';
import { Button } from '../../../components/Button.tsx';
import { printedInstant } from '../../../i18n/dates.ts';
import { withdrawDecision } from '../correction-acts.ts';

/** Decisions about rows: what was done to which words, by whom; each can be withdrawn. */
export function DecisionList({ decisions }: { decisions: readonly LedgerDecision[] }) {
  const { t } = useTranslation();
  return (
    <ul className="ledger-decisions" data-testid="ledger-decisions">
      {decisions.map(({ id, act, quotes, note, author, at, isPlaced }) => (
        <li key={id}>
          <span>
            <b>{t(`ledger.act.${act}`)}</b> {quotes.map((quote) => shortened(quote)).join(t('common.listComma'))}
          </span>
          {note !== '' && <span>{note}</span>}
          {!isPlaced && <span className="ledger-unplaced">{t('ledger.unplaced')}</span>}
          <span className="quiet">
            {author} {printedInstant(at)}
          </span>
          <Button look="quiet" onClick={() => void withdrawDecision(id)}>
            {t('ledger.withdraw')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Characters of a row's words by which it is told from others. */
const TOLD = 24;

const shortened = (quote: string) => (quote.length > TOLD ? `${quote.slice(0, TOLD)}…` : quote);
