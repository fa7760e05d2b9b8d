import { useTranslation } from 'react-i18next';
import { printedDate } from '../../../i18n/dates.ts';
import type { ClaimRow, LedgerRow, MeasureLine } from '../ledger-rows.ts';

/** What a row says besides its words; what the text does not state is 原文未载. */
export function RowFacts({ row }: { row: LedgerRow }) {
  const facts = useFacts(row);
  const { t } = useTranslation();
  return (
    <dl className="ledger-facts">
      {facts.map(([name, words]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words === '' ? <span className="quiet">{t('ledger.unstated')}</span> : words}</dd>
        </div>
      ))}
    </dl>
  );
}

function useFacts(row: LedgerRow): [string, string][] {
  const { t } = useTranslation();
  const list = (words: readonly string[]) => words.join(t('common.listComma'));
  const ofClaim = ({ claim }: ClaimRow): [string, string][] => [
    [t('ledger.column.subject'), claim.subject],
    [t('ledger.value'), claim.value === null ? '' : valueWords(claim.value, claim.valueTo, claim.unit)],
    [t('ledger.qualifiers'), list(claim.qualifiers)],
    [t('ledger.period'), claim.period?.words ?? ''],
  ];
  const ofMeasure = ({ measure }: MeasureLine): [string, string][] => [
    [t('ledger.column.problem'), measure.problem ?? ''],
    [t('ledger.column.state'), list(measure.states)],
    [t('ledger.documents'), list(measure.documents.map(({ verb, title }) => `${verb ?? ''}\u300a${title}\u300b`))],
    [t('ledger.dates'), list(measure.dates.map(({ words, date }) => (date ? printedDate(date) : words)))],
    [t('ledger.responsible'), list(measure.responsible ?? [])],
  ];
  return row.table === 'claims' ? ofClaim(row) : ofMeasure(row);
}

function valueWords(value: number, valueTo: number | undefined, unit: string): string {
  const plain = (number: number) => number.toLocaleString('zh-CN', { maximumFractionDigits: 6 });
  return `${plain(value)}${valueTo === undefined ? '' : `–${plain(valueTo)}`}${unit === 'rank' ? '' : unit}`;
}
