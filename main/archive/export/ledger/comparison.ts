import {
  PERFORMANCE_MEASURES,
  type PerformanceFigure,
  type PerformanceMeasure,
} from '../../../contract/ledger-corrections.ts';
import { NOT_STATED, PERFORMANCE_LABELS } from '../labels.ts';
import type { Table, TableCell, TableColumn } from '../table.ts';

/** A figure of a comparison with the source it is cited by. */
export type CitedFigure = Pick<
  PerformanceFigure,
  'measure' | 'value' | 'unit' | 'printed' | 'isComputed' | 'isCertain'
> & {
  source: string;
};

/** A bulletin in a comparison; a measure that its text does not state is absent. */
export type ComparedLine = { bulletin: string; shortTitle: string; figures: CitedFigure[] };

/** What has to be known before figures of several bulletins are read side by side. */
export const COMPARISON_NOTE = `数字取自各资料的总述段；总述段没有说的取自正文，括注章节，只是那里所说范围的数，不入图表。按资料库次序排列，不作排名。“${NOT_STATED}”表示原文没有给出，不等于零。`;

/** More bulletins than these do not fit beside each other on an upright page. */
const MOST_BESIDE = 5;

/** Wide enough for the longest name of a measure on one line. */
const NAMES = { least: 6, most: 12 };

/** The figure of a measure, or null where the text does not state it. */
export function figureOf({ figures }: ComparedLine, measure: PerformanceMeasure): CitedFigure | null {
  return figures.find((figure) => figure.measure === measure) ?? null;
}

/** The measures that at least one of the bulletins states, in their usual order. */
export function statedMeasures(lines: readonly ComparedLine[]): PerformanceMeasure[] {
  return PERFORMANCE_MEASURES.filter((measure) => lines.some((line) => figureOf(line, measure) !== null));
}

/** The comparison for a page, in the words of the bulletins: they stand beside each other, or one below the other when many. */
export function comparisonPage(lines: readonly ComparedLine[]): Table {
  const measures = statedMeasures(lines);
  const words = (line: ComparedLine, measure: PerformanceMeasure): string => {
    const figure = figureOf(line, measure);
    return figure === null ? NOT_STATED : figure.printed + (figure.isComputed ? '（计算）' : '');
  };
  const column = (key: string, heading: string): TableColumn => ({ key, heading, type: 'text', width: NAMES });
  if (lines.length > MOST_BESIDE) {
    return {
      name: '整改情况对照',
      columns: [column('bulletin', '资料'), ...measures.map((measure) => column(measure, PERFORMANCE_LABELS[measure]))],
      rows: lines.map((line) => [line.shortTitle, ...measures.map((measure) => words(line, measure))]),
    };
  }
  return {
    name: '整改情况对照',
    columns: [column('measure', '项目'), ...lines.map(({ bulletin, shortTitle }) => column(bulletin, shortTitle))],
    rows: measures.map((measure) => [PERFORMANCE_LABELS[measure], ...lines.map((line) => words(line, measure))]),
  };
}

/** The comparison for a sheet: a number is a number, in the base unit that its heading names. */
export function comparisonSheet(lines: readonly ComparedLine[]): Table {
  const measures = statedMeasures(lines);
  const cellOf = (line: ComparedLine, measure: PerformanceMeasure): TableCell => {
    const figure = figureOf(line, measure);
    if (figure === null) return NOT_STATED;
    return figure.isCertain ? figure.value : figure.printed;
  };
  return {
    name: '对照',
    columns: [
      { key: 'bulletin', heading: '资料', type: 'text' },
      ...measures.map(
        (measure): TableColumn => ({ key: measure, heading: namedWithUnit(measure, lines), type: typeOf(measure) }),
      ),
    ],
    rows: lines.map((line) => [line.shortTitle, ...measures.map((measure) => cellOf(line, measure))]),
  };
}

/** Where each figure stands. */
export function comparisonSources(lines: readonly ComparedLine[]): Table {
  const wide = { least: 12, most: 40 };
  return {
    name: '数字出处',
    columns: [
      { key: 'measure', heading: '项目', type: 'text', width: NAMES },
      { key: 'printed', heading: '数字', type: 'text', width: { least: 6, most: 12 } },
      { key: 'source', heading: '出处', type: 'text', width: wide },
    ],
    rows: lines.flatMap((line) =>
      line.figures.map(({ measure, printed, source }) => [PERFORMANCE_LABELS[measure], printed, source]),
    ),
  };
}

/** 退缴金额（元）: a measure with the base unit of its figures. */
export function namedWithUnit(measure: PerformanceMeasure, lines: readonly ComparedLine[]): string {
  const unit = lines.map((line) => figureOf(line, measure)?.unit).find((known) => known !== undefined && known !== '');
  return unit === undefined ? PERFORMANCE_LABELS[measure] : `${PERFORMANCE_LABELS[measure]}（${unit}）`;
}

/** A rate is the one figure that has no unit but percent. */
function typeOf(measure: PerformanceMeasure): 'number' | 'percent' {
  return measure === 'completion' ? 'percent' : 'number';
}
