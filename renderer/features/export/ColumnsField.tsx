import { useTranslation } from 'react-i18next';
import { LEDGER_COLUMNS, type LedgerColumn } from '../../../main/contract/ledger-paper.ts';
import { Button } from '../../components/Button.tsx';
import { changeSettings } from '../settings/settings-acts.ts';
import { useSettings } from '../settings/settings-queries.ts';

/** Which columns the ledger has on paper. The choice is kept for the next time; none chosen means the usual ones. */
export function ColumnsField() {
  const { t } = useTranslation();
  const saved = useSettings().ledgerColumns;
  const chosen: readonly LedgerColumn[] = saved.length === 0 ? LEDGER_COLUMNS : saved;
  const choose = (name: LedgerColumn, isChosen: boolean) => {
    const next = LEDGER_COLUMNS.filter((known) => (known === name ? isChosen : chosen.includes(known)));
    changeSettings({ ledgerColumns: next.length === LEDGER_COLUMNS.length ? [] : next });
  };
  return (
    <details className="export-wishes" data-testid="ledger-columns">
      <summary>{t('export.columns', { count: chosen.length })}</summary>
      <div className="stack">
        <div className="export-checks">
          {LEDGER_COLUMNS.map((name) => (
            <label key={name} className="check">
              <input
                type="checkbox"
                checked={chosen.includes(name)}
                onChange={(event) => choose(name, event.target.checked)}
              />
              <span>{t(`ledgerColumn.${name}`)}</span>
            </label>
          ))}
        </div>
        <p className="field-help">{t('export.columnsHelp')}</p>
        {saved.length > 0 && (
          <div className="form-acts">
            <Button look="quiet" onClick={() => changeSettings({ ledgerColumns: [] })}>
              {t('export.usualColumns')}
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}
