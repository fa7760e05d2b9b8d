import { ArchiveError } from '../../contract/errors.ts';
import type { ExportFormat } from '../../contract/export.ts';
import type { Printer } from '../../contract/printer.ts';
import type { Drawing } from './charts/bar-chart.ts';
import { picturePage } from './charts/picture-page.ts';
import { writeDocx } from './docx/write-docx.ts';
import { writeHtml } from './html/write-html.ts';
import { writeMarkdown } from './markdown.ts';
import type { PageOptions } from './page-options.ts';
import { writePdf } from './pdf/write-pdf.ts';
import type { Report, ReportPicture } from './report.ts';
import { writeText } from './write-text.ts';

/** Formats that a report can be written in; the others take records, tables or drawings. */
const REPORT_FORMATS = ['docx', 'pdf', 'html', 'md', 'txt'] as const satisfies readonly ExportFormat[];
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Throws `unsupported-format` for a format that no report can be written in. */
export function asReportFormat(format: ExportFormat): ReportFormat {
  const known = REPORT_FORMATS.find((each) => each === format);
  if (known) return known;
  throw new ArchiveError('unsupported-format', `此内容不能导出为 ${format}。`, { formats: REPORT_FORMATS.join(', ') });
}

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

/**
 * Reports as the contents of a file with pages. `beforePrinting` is waited for before each page or picture is printed, and may
 * stop the work by throwing. Throws `no-printer` for a PDF where nothing can print.
 */
export async function layOutReports(
  reports: readonly Report[],
  format: Exclude<ReportFormat, 'md' | 'txt'>,
  options: PageOptions,
  print: Printer | null,
  beforePrinting: () => Promise<void> = async () => undefined,
): Promise<Iterable<string | Uint8Array>> {
  if (format === 'docx') return [await writeDocx(reports, options, await picturesIn(reports, print, beforePrinting))];
  if (format === 'html') return writeHtml(reports, options);
  if (print === null) throw noPrinter();
  return [await writePdf(reports, options, print, beforePrinting)];
}

/** As many dots as a good printer shows. */
const DOTS_PER_PX = 3;

/** The drawings of reports as PNG; where nothing can make one, or fails to, its words stand in its place. */
async function picturesIn(
  reports: readonly Report[],
  print: Printer | null,
  beforePrinting: () => Promise<void>,
): Promise<ReadonlyMap<ReportPicture, Uint8Array>> {
  const pngs = new Map<ReportPicture, Uint8Array>();
  const items = reports.flatMap(({ sections }) => sections.flatMap((section) => section.items));
  for (const item of items) {
    if (item.kind !== 'picture' || print === null) continue;
    await beforePrinting();
    const png = await pngOrNothing(item, print);
    // A browser that fails once fails again, and takes minutes to say so.
    if (png === null) break;
    pngs.set(item, png);
  }
  return pngs;
}

async function pngOrNothing(drawing: Drawing, print: Printer): Promise<Uint8Array | null> {
  try {
    return await pngOf(drawing, print);
  } catch (error) {
    if (error instanceof ArchiveError && error.code === 'no-printer') return null;
    throw error;
  }
}

/** A drawing as PNG. */
export function pngOf(drawing: Drawing, print: Printer): Promise<Uint8Array> {
  const { widthPx, heightPx } = drawing;
  return print(picturePage(drawing), { widthPx, heightPx, dotsPerPx: DOTS_PER_PX });
}

/** What is said where nothing can print. */
export function noPrinter(): ArchiveError {
  return new ArchiveError(
    'no-printer',
    '这里没有可用的打印组件，不能生成 PDF 和 PNG。请在窗口中导出，或改用 Word（docx）、网页（html）、SVG 格式。',
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
