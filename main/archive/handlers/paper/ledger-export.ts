import type { CheckedArgs, Handlers } from '../../../contract/calls.ts';
import { ArchiveError } from '../../../contract/errors.ts';
import { DEFAULT_EXPORT_OPTIONS, type ExportOptions } from '../../../contract/export.ts';
import type { Check } from '../../../contract/ledger.ts';
import { MOST_LEDGERS } from '../../../contract/ledger-correction-calls.ts';
import { LEDGER_TABLES } from '../../../contract/ledger-corrections.ts';
import { type LedgerColumn, type LedgerPaper, PAPER_FORMATS } from '../../../contract/ledger-paper.ts';
import type { LedgerLine } from '../../export/ledger/ledger-line.ts';
import { ledgerReport } from '../../export/ledger/ledger-report.ts';
import { checksTable, ledgerList, ledgerSheet, progressTable } from '../../export/ledger/ledger-tables.ts';
import { verificationReport } from '../../export/ledger/verification-report.ts';
import { workingPapers } from '../../export/ledger/working-papers.ts';
import type { Report } from '../../export/report.ts';
import type { CiteEvidence } from '../../export/report-comment.ts';
import { writeCsv } from '../../export/write-csv.ts';
import { writeXlsx } from '../../export/xlsx/write-xlsx.ts';
import { checkAll } from '../../ledger/check-library.ts';
import { bulletinRow, listBulletins } from '../../library/read.ts';
import { readSettings } from '../../people/settings.ts';
import type { ExportTask } from '../export-task.ts';
import { openedPerson } from '../ledger/ledger-corrections.ts';
import type { LedgerDesk } from '../ledger/ledger-desk.ts';
import { ledgerLines } from '../ledger/ledger-lines.ts';
import { checksDecided, judgementsOf, tableOf } from '../ledger/personal-ledger.ts';
import { citedPlaces } from './cited-places.ts';
import { comparisonContents } from './comparison-export.ts';
import { evidenceSources } from './evidence-sources.ts';
import { reportPieces } from './export-contents.ts';
import { type Contents, markingsOf, refuseFormat, writeExport } from './export-handlers.ts';

type LedgerArgs = Omit<CheckedArgs<'export.ledger'>, 'what'> & {
  what: RowPaper;
  options: ExportOptions;
  columns: readonly LedgerColumn[];
};

/** Papers that are made of the ledger's rows. */
type RowPaper = Exclude<LedgerPaper, 'comparison'>;

const NAMES: Record<LedgerPaper, string> = {
  ledger: '核查台账',
  'working-papers': '核查底稿',
  verification: '核查情况汇总',
  comparison: '整改情况对照',
};

/** More pages than anybody signs; a file with pages is put together in memory. */
const MOST_PAPERS = 500;

/** Writes the ledger as sheets or pages, working papers, the summary of the checks, and the comparison. */
export function ledgerExportHandlers(desk: LedgerDesk): Pick<Handlers, 'export.ledger'> {
  const { context } = desk;
  return {
    'export.ledger': (args) => {
      const { what, format, options = DEFAULT_EXPORT_OPTIONS } = args;
      refuseFormat(format, PAPER_FORMATS[what]);
      for (const id of args.bulletins) bulletinRow(context.library, id);
      const bulletins = chosenBulletins(desk, args.bulletins);
      const columns = args.columns ?? savedColumns(desk);
      return writeExport(context, {
        ...args,
        options,
        name: nameOf(desk, args),
        logged: { what, bulletins: args.bulletins },
        contents: (task) =>
          what === 'comparison'
            ? comparisonContents(desk, { ...args, bulletins, options, isNamed: args.bulletins.length > 0 }, task)
            : contentsOf(desk, { ...args, what, bulletins, columns, options }, task),
      });
    },
  };
}

/** Throws `too-large` for more bulletins than one ledger takes. */
function chosenBulletins({ context }: LedgerDesk, named: readonly string[]): string[] {
  const chosen = named.length > 0 ? [...new Set(named)] : listBulletins(context.library).map(({ id }) => id);
  if (chosen.length <= MOST_LEDGERS) return chosen;
  throw new ArchiveError('too-large', `一次最多导出 ${MOST_LEDGERS} 份资料的台账，请分批导出。没有写出文件。`, {
    count: chosen.length,
    most: MOST_LEDGERS,
  });
}

function savedColumns({ context }: LedgerDesk): LedgerColumn[] {
  const db = openedPerson(context);
  return db ? readSettings(db).ledgerColumns : [];
}

function nameOf({ context }: LedgerDesk, { what, bulletins }: CheckedArgs<'export.ledger'>): string {
  const [only] = bulletins;
  const about =
    only !== undefined && bulletins.length === 1 ? ` ${bulletinRow(context.library, only).short_title}` : '';
  return `${NAMES[what]}${about}`;
}

async function contentsOf(desk: LedgerDesk, args: LedgerArgs, task: ExportTask): Promise<Contents> {
  const { context } = desk;
  const { what, format, bulletins, columns, options } = args;
  const at = context.now().toISOString();
  const lines: LedgerLine[] = [];
  for (const [index, id] of bulletins.entries()) {
    await task.step(index, bulletins.length);
    lines.push(...ledgerLines(desk, id));
  }
  const items = lines.length;
  if (format === 'json') return { pieces: [jsonOf(desk, bulletins, at)], items };
  if (format === 'csv') return { pieces: writeCsv(ledgerList(lines, columns)), items };
  if (format === 'xlsx') return { pieces: writeXlsx(sheetsOf(desk, args, lines)), items };
  const reports = reportsOf(what, lines, columns, at, evidenceSources(context));
  const source = { count: reports.length, reports, markings: () => markingsOf(context, bulletins) };
  // Pages to sign and a summary of a few have nothing to look up in a table of contents.
  const wishes = what === 'ledger' ? options : { ...options, contents: false };
  const pieces = await reportPieces(context, source, format, wishes, task);
  return { pieces, items: what === 'working-papers' ? reports.length : items };
}

function sheetsOf(desk: LedgerDesk, { bulletins, columns }: LedgerArgs, lines: readonly LedgerLine[]) {
  const sheets = LEDGER_TABLES.map((name) =>
    ledgerSheet(
      name,
      lines.filter(({ table }) => table === name),
      columns,
    ),
  );
  return [...sheets, checksTable(checksOf(desk, bulletins), citedPlaces(desk.context)), progressTable(lines)];
}

function reportsOf(
  what: RowPaper,
  lines: readonly LedgerLine[],
  columns: readonly LedgerColumn[],
  at: string,
  citeEvidence: CiteEvidence,
): Report[] {
  if (what === 'ledger') return [ledgerReport(lines, columns, at)];
  if (what === 'verification') return [verificationReport(lines, at)];
  const papers = workingPapers(lines, citeEvidence);
  if (papers.length === 0) {
    throw new ArchiveError('not-found', '还没有已核查的事项，没有底稿可以导出。请先在台账中作出核查结论。');
  }
  if (papers.length <= MOST_PAPERS) return papers;
  throw new ArchiveError('too-large', `一次最多导出 ${MOST_PAPERS} 页底稿，请按资料分批导出。没有写出文件。`, {
    count: papers.length,
    most: MOST_PAPERS,
  });
}

/** What holds, or does not, within and between the chosen bulletins. */
function checksOf({ context, ledgers }: LedgerDesk, bulletins: readonly string[]): Check[] {
  const numbers = bulletins.map((id) => ledgers.numberOf(id));
  return checksDecided(context, checkAll(ledgers, numbers));
}

function jsonOf(desk: LedgerDesk, bulletins: readonly string[], exportedAt: string): string {
  const ledgers = bulletins.map((bulletin) => {
    const { measures, claims, persons } = tableOf(desk, bulletin);
    const { short_title: shortTitle, revision } = bulletinRow(desk.context.library, bulletin);
    const judgements = judgementsOf(desk, bulletin);
    return { bulletin, shortTitle, revision, measures, claims, persons, judgements };
  });
  const found = {
    format: 'xunyue',
    version: 1,
    what: 'ledger',
    exportedAt,
    ledgers,
    checks: checksOf(desk, bulletins),
  };
  return `${JSON.stringify(found, null, 1)}\n`;
}
