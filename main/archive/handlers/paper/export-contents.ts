import { ArchiveError } from '../../../contract/errors.ts';
import type { ExportFormat, ExportOptions } from '../../../contract/export.ts';
import { highestMarking } from '../../export/classification.ts';
import { chineseMinute } from '../../export/dates.ts';
import type { PageOptions } from '../../export/page-options.ts';
import type { Report } from '../../export/report.ts';
import type { Table } from '../../export/table.ts';
import { writeCsv } from '../../export/write-csv.ts';
import type { Pieces } from '../../export/write-file.ts';
import { asReportFormat, isStreamed, layOutReports, streamReports } from '../../export/write-reports.ts';
import { writeXlsx } from '../../export/xlsx/write-xlsx.ts';
import { readPersonRow } from '../../people/person-row.ts';
import type { ExportTask } from '../export-task.ts';
import { openOrNull } from '../people/people-handlers.ts';
import type { PersonalContext } from '../personal-context.ts';

/** Reports to be written, each composed when its turn comes, and the markings of what they are taken from. */
export type ReportSource = { count: number; reports: Iterable<Report>; markings: () => readonly string[] };

/** More documents than anybody binds together; a file with pages is put together in memory. */
const MOST_LAID_OUT = 500;

/** What a file of reports holds. Throws `unsupported-format`, `too-large`, `no-printer`, `cancelled`. */
export async function reportPieces(
  context: PersonalContext,
  source: ReportSource,
  wanted: ExportFormat,
  options: ExportOptions,
  task: ExportTask,
): Promise<Pieces> {
  const format = asReportFormat(wanted);
  // Plain text has no place for a marking, and reading ten thousand texts for one takes its time.
  if (isStreamed(format)) {
    const page = pageOptions(context, options, []);
    return stepwise(source.reports, task, (reports) => streamReports(reports, format, page), source.count);
  }
  if (source.count > MOST_LAID_OUT) {
    throw new ArchiveError(
      'too-large',
      `一次最多把 ${MOST_LAID_OUT} 份资料排成一个文件，请分批导出，或导出为 Markdown、纯文本、JSON。没有写出文件。`,
      { count: source.count, most: MOST_LAID_OUT },
    );
  }
  const reports: Report[] = [];
  for (const report of source.reports) {
    await task.step(reports.length, source.count);
    reports.push(report);
  }
  await task.step(reports.length, source.count);
  const page = pageOptions(context, options, source.markings());
  return layOutReports(reports, format, page, context.print ?? null, () => task.step(reports.length, source.count));
}

/** A step for each hundredth part: thousands of them would take longer than the work. */
const MOST_STEPS = 100;

/**
 * What is written of many things, each taken only when its turn comes, with steps between them: so a long export tells how
 * far it is and can be stopped. `total` is how many there are.
 */
export async function* stepwise<Item>(
  items: Iterable<Item>,
  task: ExportTask,
  write: (counted: Iterable<Item>) => Iterable<string>,
  total: number,
): AsyncGenerator<string> {
  let taken = 0;
  let told = 0;
  const counted = (function* () {
    for (const item of items) {
      yield item;
      taken += 1;
    }
  })();
  await task.step(0, total);
  for (const piece of write(counted)) {
    yield piece;
    if (taken - told < Math.max(1, total / MOST_STEPS)) continue;
    told = taken;
    await task.step(taken, total);
  }
}

/** What a file of a table holds. */
export function tablePieces(table: Table, format: 'xlsx' | 'csv'): Pieces {
  return format === 'xlsx' ? writeXlsx([table]) : writeCsv(table);
}

export function isTableFormat(format: ExportFormat): format is 'xlsx' | 'csv' {
  return format === 'xlsx' || format === 'csv';
}

/** The wishes of the caller as a writer of pages takes them; the marking is the highest of theirs and the sources'. */
function pageOptions(context: PersonalContext, options: ExportOptions, markings: readonly string[]): PageOptions {
  const { preset, wideMargin, largeType, copyNumber } = options;
  return {
    preset,
    wideMargin,
    largeType,
    fullWidthPunctuation: options.punctuation,
    hasContents: options.contents,
    hasParagraphNumbers: options.paragraphNumbers,
    classification: highestMarking([options.classification, ...markings]),
    copyNumber: copyNumber === '' ? null : copyNumber,
    watermark: options.watermark ? watermarkWords(context, copyNumber) : null,
  };
}

/** 姓名·单位·时间·份号, as far as they are known. */
function watermarkWords(context: PersonalContext, copyNumber: string): string {
  const db = openOrNull(context);
  const person = db && readPersonRow(db);
  const known = [person?.name, person?.unit, chineseMinute(context.now().toISOString()), copyNumber];
  return known.filter((words) => words !== undefined && words !== '').join('·');
}
