import { describe, expect, it } from 'vitest';
import { axisTicks } from '../../../../main/archive/export/charts/axis-ticks.ts';
import { type Bar, barChart } from '../../../../main/archive/export/charts/bar-chart.ts';
import { picturePage } from '../../../../main/archive/export/charts/picture-page.ts';
import { inStacks, stacked } from '../../../../main/archive/export/charts/stacked.ts';

const BARS: Bar[] = [
  { name: '徐汇区（十二届二轮）', value: 98.1, words: '157/160 = 98.1%' },
  { name: '静安区', value: null, words: '原文未载' },
];
/** Widths of the bars that are drawn, in CSS pixels: the ground is the one without a place. */
const widths = (svg: string) =>
  [...svg.matchAll(/<rect x="\d+" y="[\d.]+" width="([\d.]+)"/g)].map(([, px]) => Number(px));
const wordsOf = (svg: string) => [...svg.matchAll(/>([^<>\n]+)<\/text>/g)].map(([, words]) => words);

describe('an axis', () => {
  it.each([
    [100, [0, 25, 50, 75, 100]],
    [36, [0, 10, 20, 30, 40]],
    [4_103_600, [0, 2_000_000, 4_000_000, 6_000_000]],
    [0.3, [0, 0.1, 0.2, 0.3]],
    [1, [0, 0.25, 0.5, 0.75, 1]],
  ])('to %d has round steps', (most, ticks) => {
    expect(axisTicks(most)).toEqual(ticks);
  });
});

describe('a chart of bars', () => {
  it('is as long as its values, and draws nothing for what is not stated', () => {
    const { svg } = barChart({ bars: [...BARS, { name: '半', value: 50, words: '50%' }], most: 100 });
    const [first = 0, half = 0, ...others] = widths(svg);
    expect(others).toEqual([]);
    expect(first / half).toBeCloseTo(98.1 / 50, 2);
    expect(wordsOf(svg)).toContain('原文未载');
  });

  it('has no style that a page may forbid, and shows hostile words as words', () => {
    const bars = [{ name: '"><script>alert(1)</script>\u202e', value: 1, words: '<image href="x"/>' }];
    const { svg } = barChart({ bars, most: 1, above: ['&<'] });
    expect(svg).not.toMatch(/<(?:script|image|style)|style=|\u202e/);
    expect(svg).toContain('&amp;&lt;');
  });

  it('breaks long names once and ends them in …, so that they stay off the bars', () => {
    const { svg } = barChart({ bars: [{ name: '甲'.repeat(40), value: 1, words: '一'.repeat(30) }], most: 1 });
    expect(wordsOf(svg)).toEqual(
      expect.arrayContaining(['甲'.repeat(14), `${'甲'.repeat(13)}…`, `${'一'.repeat(9)}…`]),
    );
  });

  it('stands with others in as few pictures as hold them', () => {
    const chart = barChart({ bars: BARS, most: 100 });
    const stacks = inStacks([chart, chart, chart], chart.heightPx * 2 + 20);
    expect(stacks.map(({ length }) => length)).toEqual([2, 1]);
    const pair = stacked(stacks[0] ?? []);
    expect(pair.heightPx).toBeGreaterThan(chart.heightPx * 2);
    expect(widths(pair.svg)).toHaveLength(2);
    expect(inStacks([chart, chart], 1)).toHaveLength(2);
  });

  it('lies on a page that loads and runs nothing', () => {
    const page = picturePage(barChart({ bars: BARS, most: 100 }));
    expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'");
    expect(page).not.toMatch(/(?:src|href)=/);
  });
});
