import { useTranslation } from 'react-i18next';
import type { RefillCell, RefillReply } from '../../../main/contract/ledger-paper.ts';

/** Enough to see what it is about; the file itself has them all. */
const MOST_LISTED = 200;

type Part = 'taken' | 'conflicts' | 'unreadable';
const PARTS: readonly Part[] = ['conflicts', 'unreadable', 'taken'];

/** What an edited ledger would change, and what of it cannot be taken: cell by cell, both values. */
export function RefillOutlook({ reply }: { reply: RefillReply }) {
  const { t } = useTranslation();
  const { rows, taken, unplaced, missing } = reply;
  return (
    <div className="stack" data-testid="refill-outlook">
      <p role="status" className="lead">
        {t(taken.length === 0 ? 'refill.nothing' : 'refill.outlook', { rows, cells: taken.length })}
      </p>
      {PARTS.map((part) => reply[part].length > 0 && <Cells key={part} part={part} cells={reply[part]} />)}
      {unplaced.length > 0 && (
        <details open data-testid="refill-unplaced">
          <summary>{t('refill.unplaced', { count: unplaced.length })}</summary>
          <ul>
            {unplaced.slice(0, MOST_LISTED).map(({ sheet, line, words, reason }) => (
              <li key={`${sheet} ${line}`}>
                {t('refill.place', { sheet, line })} “{words}” {t(`refill.reason.${reason}`)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {missing > 0 && <p className="quiet">{t('refill.missing', { count: missing })}</p>}
    </div>
  );
}

function Cells({ part, cells }: { part: Part; cells: readonly RefillCell[] }) {
  const { t } = useTranslation();
  const value = (words: string) => (words === '' ? t('refill.empty') : words);
  return (
    <details open={part !== 'taken'} data-testid={`refill-${part}`}>
      <summary>{t(`refill.${part}`, { count: cells.length })}</summary>
      <table className="refill-table">
        <thead>
          <tr>
            <th scope="col">{t('refill.where')}</th>
            <th scope="col">{t('refill.words')}</th>
            <th scope="col">{t('refill.field')}</th>
            <th scope="col">{t('refill.here')}</th>
            <th scope="col">{t('refill.there')}</th>
          </tr>
        </thead>
        <tbody>
          {cells.slice(0, MOST_LISTED).map(({ sheet, line, words, field, here, there }) => (
            <tr key={`${sheet} ${line} ${field}`}>
              <td>{t('refill.place', { sheet, line })}</td>
              <td>{words}</td>
              <td>{t(`ledgerColumn.${field}`)}</td>
              <td>{value(here)}</td>
              <td>{value(there)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {cells.length > MOST_LISTED && <p className="quiet">{t('refill.more', { count: cells.length - MOST_LISTED })}</p>}
    </details>
  );
}
