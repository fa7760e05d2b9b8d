import { PERFORMANCE_MEASURES, type PerformanceMeasure } from '../../../contract/ledger-corrections.ts';
import type { ChartedMeasure } from '../../../contract/ledger-paper.ts';
import { barChart, type Drawing } from '../charts/bar-chart.ts';
import { barPictures } from '../charts/bar-pictures.ts';
import { stacked } from '../charts/stacked.ts';
import { NOT_STATED, PERFORMANCE_LABELS } from '../labels.ts';
import type { ReportPicture } from '../report.ts';
import { COMPARISON_NOTE, type ComparedLine, figureOf, namedWithUnit } from './comparison.ts';

/** Nearly every bulletin states it, or gives what it is worked out from. */
const USUAL: PerformanceMeasure = 'completion';

/**
 * The charts of a comparison for a document, in as few pictures as have room for them. Measures that nobody states have none;
 * of `every` measure, those that a single bulletin states have none either: a single bar compares nothing.
 */
export function comparisonPictures(lines: readonly ComparedLine[], wanted: ChartedMeasure): ReportPicture[] {
  const charts = drawnMeasures(lines, wanted).map((measure) => ({
    ...chartOf(lines, measure),
    name: namedWithUnit(measure, lines),
    subject: PERFORMANCE_LABELS[measure],
  }));
  return barPictures(charts, '整改情况对照');
}

/** The charts as one picture that stands alone; `marking` is its 密级, null for none. Null where there is nothing to draw. */
export function comparisonDrawing(
  lines: readonly ComparedLine[],
  wanted: ChartedMeasure,
  marking: string | null,
): Drawing | null {
  const measures = drawnMeasures(lines, wanted);
  const drawings = measures.map((measure, index) =>
    barChart({
      ...chartOf(lines, measure),
      above: [...(index === 0 && marking !== null ? [marking] : []), namedWithUnit(measure, lines)],
      below: index === measures.length - 1 ? [COMPARISON_NOTE] : [],
    }),
  );
  return drawings.length === 0 ? null : stacked(drawings);
}

function drawnMeasures(lines: readonly ComparedLine[], wanted: ChartedMeasure): PerformanceMeasure[] {
  const statedBy = (measure: PerformanceMeasure) => lines.filter((line) => figureOf(line, measure)?.isCertain).length;
  if (wanted === 'every') return PERFORMANCE_MEASURES.filter((measure) => statedBy(measure) > 1);
  return [wanted ?? USUAL].filter((measure) => statedBy(measure) > 0);
}

function chartOf(lines: readonly ComparedLine[], measure: PerformanceMeasure) {
  const bars = lines.map((line) => {
    const figure = figureOf(line, measure);
    return {
      name: line.shortTitle,
      value: figure?.isCertain ? figure.value : null,
      words: figure?.printed ?? NOT_STATED,
    };
  });
  return { bars, most: measure === 'completion' ? 100 : Math.max(1, ...bars.map(({ value }) => value ?? 0)) };
}
