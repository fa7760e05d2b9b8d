import { ArchiveError } from '../../contract/errors.ts';
import type { ExportFormat } from '../../contract/export.ts';
import type { Printer } from '../../contract/printer.ts';
import { writeDocx } from './docx/write-docx.ts';
import { writeHtml } from './html/write-html.ts';
import { writeMarkdown } from './markdown.ts';
import type { PageOptions } from './page-options.ts';
import { searchablePdf } from './pdf/searchable-pdf.ts';
import type { Report } from './report.ts';
import { writeText } from './write-text.ts';

/** Formats that a report can be written in; the others take records or tables. */
export type ReportFormat = Exclude<ExportFormat, 'json' | 'xlsx' | 'csv'>;

/** Those that are written while the reports are still being composed, and so of any number of them. */
export function isStreamed(format: ReportFormat): format is 'md' | 'txt' {
  return format === 'md' || format === 'txt';
}

/**
 * Reports as the contents of a file, in pieces; each is composed only when its turn comes. They are read as they are
 * written, so the file is not complete before the last one.
 */
export function streamReports(reports: Iterable<Report>, format: 'md' | 'txt', options: PageOptions): Iterable<string> {
  return format === 'txt' ? writeText(reports, options) : joinedMarkdown(reports, options);
}

/** Reports as the contents of a file with pages. Throws `no-printer` for a PDF where nothing can print. */
export async function layOutReports(
  reports: readonly Report[],
  format: Exclude<ReportFormat, 'md' | 'txt'>,
  options: PageOptions,
  print: Printer | null,
): Promise<Iterable<string | Uint8Array>> {
  if (format === 'docx') return [await writeDocx(reports, options)];
  if (format === 'html') return writeHtml(reports, options);
  if (print === null) throw noPrinter();
  return [searchablePdf(await print([...writeHtml(reports, options)].join('')))];
}

/** What is said where nothing can print. */
export function noPrinter(): ArchiveError {
  return new ArchiveError(
    'no-printer',
    '这里没有可用的打印组件，不能生成 PDF。请在窗口中导出，或改用 Word（docx）、网页（html）格式。',
  );
}

function* joinedMarkdown(reports: Iterable<Report>, options: PageOptions): Generator<string> {
  let isFirst = true;
  for (const report of reports) {
    if (!isFirst) yield '\n---\n\n';
    isFirst = false;
    yield* writeMarkdown(report, options);
  }
}
