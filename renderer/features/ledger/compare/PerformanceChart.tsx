import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparedBulletin, PerformanceMeasure } from '../../../../main/contract/ledger-corrections.ts';
import { useSettings } from '../../settings/settings-queries.ts';
import { type ChartLook, chartOption } from './chart-option.ts';
import { svgElement } from './plain-svg.ts';

use([BarChart, GridComponent, SVGRenderer]);

/** Width of the picture, in CSS pixels: that of a printed page; it shrinks with the window. */
const WIDTH_PX = 900;

type PerformanceChartProps = { compared: readonly ComparedBulletin[]; measure: PerformanceMeasure };

/** One measure of all bulletins as bars. The table below says the same in words. */
export function PerformanceChart({ compared, measure }: PerformanceChartProps) {
  const { t } = useTranslation();
  const { paper } = useSettings();
  const frame = useRef<HTMLDivElement>(null);
  const name = t(`ledger.performance.${measure}`);
  const unstated = t('ledger.unstated');
  useLayoutEffect(() => {
    const at = frame.current;
    if (!at) return;
    const { option, heightPx } = chartOption(compared, measure, lookOf(at), unstated);
    const picture = svgElement(drawn(option, heightPx));
    picture?.setAttribute('aria-hidden', 'true');
    at.replaceChildren(...(picture ? [picture] : []));
    // Another paper has other colours.
    at.dataset.drawnOn = paper;
  }, [compared, measure, unstated, paper]);
  return (
    <figure className="compare-chart" data-testid="compare-chart">
      <figcaption>{name}</figcaption>
      <div ref={frame} role="img" aria-label={t('ledger.chartIs', { name })} />
    </figure>
  );
}

/** The picture as text: what draws on the page itself would write inline styles, which the window's policy refuses. */
function drawn(option: Parameters<ReturnType<typeof init>['setOption']>[0], heightPx: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH_PX, height: heightPx });
  chart.setOption(option);
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

function lookOf(element: Element): ChartLook {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  return {
    ink: token('--ink'),
    secondary: token('--secondary'),
    line: token('--line'),
    bar: token('--edge'),
    // ECharts writes it into an attribute as it stands.
    font: style.fontFamily.replaceAll('"', "'"),
  };
}
