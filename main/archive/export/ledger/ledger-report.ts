import { LEDGER_TABLES } from '../../../contract/ledger-corrections.ts';
import type { LedgerColumn } from '../../../contract/ledger-paper.ts';
import { chineseDay } from '../dates.ts';
import { plainWords, type Report } from '../report.ts';
import type { LedgerLine } from './ledger-line.ts';
import { ledgerPage, TABLE_LABELS } from './ledger-tables.ts';

/** The ledger for pages: a section for each bulletin, with both tables. `at` is the ISO instant of the export. */
export function ledgerReport(lines: readonly LedgerLine[], columns: readonly LedgerColumn[], at: string): Report {
  const groups = [...Map.groupBy(lines, ({ bulletin }) => bulletin).values()];
  return {
    title: '核查台账',
    facts: [
      { label: '资料', value: `${groups.length}份` },
      ...LEDGER_TABLES.map((name) => ({
        label: TABLE_LABELS[name],
        value: `${lines.filter(({ table }) => table === name).length}条`,
      })),
      { label: '导出日期', value: chineseDay(at) },
    ],
    sections: groups.map((own) => ({
      level: 1,
      heading: plainWords(own[0]?.shortTitle ?? ''),
      items: LEDGER_TABLES.flatMap((name) => {
        const rows = own.filter(({ table }) => table === name);
        if (rows.length === 0) return [];
        return [{ kind: 'table' as const, table: ledgerPage(TABLE_LABELS[name], rows, columns) }];
      }),
    })),
  };
}
