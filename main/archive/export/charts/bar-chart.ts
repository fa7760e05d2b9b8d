import { escapeHtml } from '../escape-html.ts';
import { axisTicks } from './axis-ticks.ts';

/** A bar; `value` is null for what is not stated, which has its words and no bar. `words` stand behind it. */
export type Bar = { name: string; value: number | null; words: string };

/** `most`: above 0, the axis ends there or a little behind. `above` and `below` are lines around the bars. */
export type BarChart = {
  bars: readonly Bar[];
  most: number;
  above?: readonly string[];
  below?: readonly string[];
};

/** A picture as SVG text, with its size in CSS pixels. */
export type Drawing = { svg: string; widthPx: number; heightPx: number };

/** The text block of a page is 156 mm wide, which is 590 CSS pixels; a little more is brought down to it. */
const WIDTH_PX = 640;
const NAMES_PX = 190;
const WORDS_PX = 150;
const PLOT = { from: NAMES_PX, to: WIDTH_PX - WORDS_PX };
const ROW_PX = 36;
const BAR_PX = 18;
const AXIS_PX = 28;
const LINE_PX = 24;
const EDGE_PX = 10;

/** Full-width characters on a line of a name, and half-width ones behind a bar. */
const NAME_UNITS = 14;
const WORDS_UNITS = 21;

/** One dark neutral colour: it prints on every machine, and no bar looks better than another. */
const INK = '#22201c';
const BAR = '#4a5a6a';
const LINE = '#c8c4ba';
const FONT = "'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', SimHei, sans-serif";

/**
 * Bars lying one below the other, in the order that was given. Every style is an attribute and no font is measured, so the
 * picture is the same text wherever it is made, and nothing in it needs what a page may be forbidden to use.
 */
export function barChart({ bars, most, above = [], below = [] }: BarChart): Drawing {
  const top = EDGE_PX + above.length * LINE_PX;
  const bottom = top + bars.length * ROW_PX;
  const ticks = axisTicks(most);
  const scaled = (value: number) => PLOT.from + (value / (ticks.at(-1) ?? 1)) * (PLOT.to - PLOT.from);
  const heightPx = bottom + AXIS_PX + below.length * LINE_PX;
  const parts = [
    `<rect width="${WIDTH_PX}" height="${heightPx}" fill="#ffffff"/>`,
    ...above.map((words, at) => text(words, { x: EDGE_PX, y: EDGE_PX + at * LINE_PX + 14, size: 15 })),
    ...ticks.map((tick) => axisLine(tick, scaled(tick), top, bottom)),
    ...bars.map((bar, at) => row(bar, top + at * ROW_PX, scaled)),
    ...below.map((words, at) => text(words, { x: EDGE_PX, y: bottom + AXIS_PX + at * LINE_PX + 12, size: 11 })),
  ];
  const size = `width="${WIDTH_PX}" height="${heightPx}" viewBox="0 0 ${WIDTH_PX} ${heightPx}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${FONT}">\n${parts.join('\n')}\n</svg>\n`;
  return { svg, widthPx: WIDTH_PX, heightPx };
}

type Scale = (value: number) => number;

function axisLine(tick: number, x: number, top: number, bottom: number): string {
  const line = `<line x1="${rounded(x)}" x2="${rounded(x)}" y1="${top}" y2="${bottom}" stroke="${LINE}"/>`;
  return line + text(tickWords(tick), { x, y: bottom + 16, size: 11, anchor: 'middle' });
}

function row({ name, value, words }: Bar, top: number, scaled: Scale): string {
  const middle = top + ROW_PX / 2;
  const end = scaled(Math.max(0, value ?? 0));
  const bar =
    value === null
      ? ''
      : `<rect x="${PLOT.from}" y="${middle - BAR_PX / 2}" width="${rounded(end - PLOT.from)}" height="${BAR_PX}" fill="${BAR}"/>`;
  const lines = linesOf(name, NAME_UNITS * 2, 2);
  const names = lines.map((line, at) =>
    text(line, { x: PLOT.from - 8, y: middle + 4 + (at - (lines.length - 1) / 2) * 14, size: 12, anchor: 'end' }),
  );
  const [said = ''] = linesOf(words, WORDS_UNITS, 1);
  return names.join('') + bar + text(said, { x: end + 6, y: middle + 4, size: 12 });
}

type Words = { x: number; y: number; size: number; anchor?: 'middle' | 'end' };

function text(words: string, { x, y, size, anchor }: Words): string {
  const place = `x="${rounded(x)}" y="${rounded(y)}" font-size="${size}"${anchor ? ` text-anchor="${anchor}"` : ''}`;
  return `<text ${place} fill="${INK}">${escapeHtml(words)}</text>`;
}

/** Words on as many lines of a width in half-width characters as there may be; what is too long ends in …. */
function linesOf(words: string, units: number, most: number): string[] {
  const lines = [''];
  let used = 0;
  for (const character of words) {
    const width = character > '\u00ff' ? 2 : 1;
    if (used + width > units) {
      if (lines.length === most) return [...lines.slice(0, -1), `${[...(lines.at(-1) ?? '')].slice(0, -1).join('')}…`];
      lines.push('');
      used = 0;
    }
    lines[lines.length - 1] += character;
    used += width;
  }
  return lines;
}

/** 250000 is 25万: an axis has no room for more. */
function tickWords(tick: number): string {
  const [unit, name] = [[100_000_000, '亿'] as const, [10_000, '万'] as const].find(([size]) => tick >= size) ?? [
    1,
    '',
  ];
  return `${Number((tick / unit).toPrecision(12))}${name}`;
}

function rounded(px: number): number {
  return Math.round(px * 100) / 100;
}
