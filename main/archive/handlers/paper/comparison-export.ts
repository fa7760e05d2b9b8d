import type { CheckedArgs } from '../../../contract/calls.ts';
import { ArchiveError } from '../../../contract/errors.ts';
import type { ExportOptions } from '../../../contract/export.ts';
import type { Drawing } from '../../export/charts/bar-chart.ts';
import { highestMarking } from '../../export/classification.ts';
import { type ComparedLine, comparisonSheet, comparisonSources } from '../../export/ledger/comparison.ts';
import { comparisonDrawing } from '../../export/ledger/comparison-charts.ts';
import { comparisonReport } from '../../export/ledger/comparison-report.ts';
import { writeCsv } from '../../export/write-csv.ts';
import type { Pieces } from '../../export/write-file.ts';
import { noPrinter, pngOf } from '../../export/write-reports.ts';
import { writeXlsx } from '../../export/xlsx/write-xlsx.ts';
import type { ExportTask } from '../export-task.ts';
import { comparedBulletins } from '../ledger/ledger-compare.ts';
import type { LedgerDesk } from '../ledger/ledger-desk.ts';
import { citedPlaces } from './cited-places.ts';
import { reportPieces } from './export-contents.ts';
import { type Contents, markingsOf } from './export-handlers.ts';

type ComparisonArgs = CheckedArgs<'export.ledger'> & { options: ExportOptions };

/**
 * What a file of 对照 holds. Of the whole library, the bulletins that state anything; those that were named, whether they
 * do or not. Throws `not-found` where there is nothing to compare, `no-printer` for a PNG where nothing can make one.
 */
export async function comparisonContents(
  desk: LedgerDesk,
  { bulletins, isNamed, format, measure, options }: ComparisonArgs & { isNamed: boolean },
  task: ExportTask,
): Promise<Contents> {
  const all: ComparedLine[] = [];
  for (const [index, id] of bulletins.entries()) {
    await task.step(index, bulletins.length);
    all.push(...comparedLines(desk, id));
  }
  const lines = isNamed ? all : all.filter(({ figures }) => figures.length > 0);
  if (lines.every(({ figures }) => figures.length === 0)) throw nothingToCompare();
  const items = lines.length;
  const ids = lines.map(({ bulletin }) => bulletin);
  if (format === 'png' || format === 'svg') {
    const marking = highestMarking([options.classification, ...markingsOf(desk.context, ids)]);
    const drawing = comparisonDrawing(lines, measure, marking);
    return { pieces: await picturePieces(desk, drawing, format), items };
  }
  if (format === 'csv') return { pieces: writeCsv(comparisonSheet(lines)), items };
  if (format === 'xlsx') return { pieces: writeXlsx([comparisonSheet(lines), comparisonSources(lines)]), items };
  const report = comparisonReport(lines, measure, desk.context.now().toISOString());
  const source = { count: 1, reports: [report], markings: () => markingsOf(desk.context, ids) };
  return { pieces: await reportPieces(desk.context, source, format, { ...options, contents: false }, task), items };
}

async function picturePieces({ context }: LedgerDesk, drawing: Drawing | null, format: 'png' | 'svg'): Promise<Pieces> {
  if (drawing === null) throw nothingToCompare();
  if (format === 'svg') return [drawing.svg];
  if (!context.print) throw noPrinter();
  return [await pngOf(drawing, context.print)];
}

function nothingToCompare(): ArchiveError {
  return new ArchiveError('not-found', '所选资料的总述段没有给出可以对照的数字，没有写出文件。');
}

/** A computed figure is cited by every place that it is worked out from. */
function comparedLines(desk: LedgerDesk, bulletin: string): ComparedLine[] {
  const sourceOf = citedPlaces(desk.context);
  return comparedBulletins(desk, bulletin).map(({ figures, ...about }) => ({
    ...about,
    figures: figures.map(({ places, ...figure }) => {
      const sources = places.map(({ start, end }) => sourceOf({ bulletin, start, end }));
      return { ...figure, source: [...new Set(sources)].join('；') };
    }),
  }));
}
