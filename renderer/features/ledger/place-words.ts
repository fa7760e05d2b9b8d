import type { TFunction } from 'i18next';
import { sectionWords } from '../annotations/section-words.ts';
import type { LedgerRow } from './ledger-rows.ts';

/** Where a row stands: its headings, its 一是, its paragraph. */
export function placeWords({ section, paragraph, ...row }: LedgerRow, t: TFunction): string {
  const item = row.table === 'claims' ? row.claim.item : row.measure.item;
  const parts = [
    sectionWords(section),
    item ? t('ledger.item', { item }) : '',
    paragraph === null ? '' : t('ledger.paragraph', { number: paragraph }),
  ];
  return parts.filter((part) => part !== '').join(t('common.dot'));
}
