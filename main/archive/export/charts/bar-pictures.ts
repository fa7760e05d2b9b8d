import type { ReportPicture } from '../report.ts';
import { type Bar, barChart } from './bar-chart.ts';
import { inStacks, stacked } from './stacked.ts';

/** Bars of one kind. `most`: above 0, where the axis ends. `name` is printed above them, `subject` begins their words. */
export type NamedBars = { name: string; subject: string; bars: readonly Bar[]; most: number };

/** Bars that fit on a page, and the height of a page less heading and caption in CSS pixels, whichever layout it has. */
const BARS_ON_A_PAGE = 15;
const PAGE_PX = 780;

/**
 * Charts for a document, in as few pictures as have room for them; `together` names a picture that holds several. A chart of
 * more bars than a page holds is cut into several, which have one scale.
 */
export function barPictures(charts: readonly NamedBars[], together: string): ReportPicture[] {
  return inStacks(charts.flatMap(parts), PAGE_PX).map((stack, index) => ({
    kind: 'picture',
    ...stacked(stack),
    caption: `图${index + 1}　${stack.length === 1 ? (stack[0]?.name ?? '') : together}`,
    alternativeText: stack.map(({ words }) => words).join(''),
  }));
}

function parts({ name, subject, bars, most }: NamedBars) {
  const count = Math.ceil(bars.length / BARS_ON_A_PAGE);
  return Array.from({ length: count }, (_, index) => {
    const shown = bars.slice(index * BARS_ON_A_PAGE, (index + 1) * BARS_ON_A_PAGE);
    const partName = name + (count === 1 ? '' : `（${index + 1}/${count}）`);
    const said = shown.map((bar) => `${bar.name} ${bar.words}`).join('；');
    return {
      ...barChart({ bars: shown, most, above: [partName] }),
      name: partName,
      words: `${subject}的条形图：${said}。`,
    };
  });
}
