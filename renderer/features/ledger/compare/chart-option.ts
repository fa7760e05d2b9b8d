import type { EChartsCoreOption } from 'echarts/core';
import type { ComparedBulletin, PerformanceMeasure } from '../../../../main/contract/ledger-corrections.ts';

/** Colours and type of the page, so that a chart belongs to it. */
export type ChartLook = { ink: string; secondary: string; line: string; bar: string; font: string };

/** Height of one bulletin's bar with the room around it, and of the axis below, in CSS pixels. */
const BAR_PX = 34;
const AXIS_PX = 40;

/** Characters of a short title that stand beside a bar. */
const LONGEST_NAME = 14;

/**
 * A bar for each bulletin that states the measure, in the order of the library: no ranking, and one neutral colour for
 * all. Bulletins that do not state it, or not for certain, have a line with these words and no bar.
 */
export function chartOption(
  compared: readonly ComparedBulletin[],
  measure: PerformanceMeasure,
  { ink, secondary, line, bar, font }: ChartLook,
  unstated: string,
): { option: EChartsCoreOption; heightPx: number } {
  const figures = compared.map(({ figures: all }) =>
    all.find((figure) => figure.measure === measure && figure.isCertain),
  );
  const text = { color: ink, fontFamily: font, fontSize: 13 };
  const option: EChartsCoreOption = {
    animation: false,
    grid: { left: 190, right: 120, top: 8, bottom: AXIS_PX - 8 },
    xAxis: {
      type: 'value',
      axisLabel: { ...text, color: secondary, fontSize: 12 },
      splitLine: { lineStyle: { color: line } },
      ...(measure === 'completion' && { min: 0, max: 100 }),
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: compared.map(({ shortTitle }) => shortened(shortTitle)),
      axisLabel: text,
      axisLine: { lineStyle: { color: line } },
      axisTick: { show: false },
    },
    series: [
      {
        type: 'bar',
        silent: true,
        barWidth: 16,
        itemStyle: { color: bar },
        label: {
          show: true,
          position: 'right',
          ...text,
          formatter: ({ dataIndex }: { dataIndex: number }) => figures[dataIndex]?.printed ?? unstated,
        },
        data: figures.map((figure) => figure?.value ?? 0),
      },
    ],
  };
  return { option, heightPx: compared.length * BAR_PX + AXIS_PX };
}

const shortened = (title: string) => (title.length > LONGEST_NAME ? `${title.slice(0, LONGEST_NAME)}…` : title);
