import { escapeHtml } from '../escape-html.ts';
import { pageLayout } from '../page-layout.ts';
import { FEWEST_CONTENTS, type PageOptions } from '../page-options.ts';
import { toFullWidthPunctuation } from '../punctuation.ts';
import type { Report } from '../report.ts';
import { isWide } from '../table-widths.ts';
import { HtmlItems } from './html-items.ts';
import { cssString, pageStyles } from './page-styles.ts';

/** Nothing outside the page may be loaded and nothing in it may run, wherever it is opened. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** CSS leaves six levels of headings; the title has taken the first. */
const DEEPEST = 6;

/** Pages by the ids of the headings that stand on them. */
export type PageNumbers = ReadonlyMap<string, number>;

/**
 * Writes reports as one HTML page that needs nothing else: styles, pictures and notes are in it. The same page is what is
 * printed: then its table of contents has `numbers`, and room for those that are not known yet; null for a page that has
 * no pages. Given piece by piece, so that a long one never stands in memory as one string.
 */
export function* writeHtml(
  reports: readonly Report[],
  options: PageOptions,
  numbers: PageNumbers | null = null,
): Generator<string> {
  const print = options.fullWidthPunctuation ? toFullWidthPunctuation : (words: string) => words;
  const layout = pageLayout(options);
  const hasContents = hasHtmlContents(reports, options);
  const title = print(reports.length === 1 ? (reports[0]?.title ?? '') : '资料汇编');
  yield `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${pageStyles(layout, options, cssString(title))}
</style>
</head>
<body>
`;
  if (options.watermark !== null) {
    yield `<div class="watermark" aria-hidden="true"><span>${escapeHtml(options.watermark)}</span></div>\n`;
  }
  yield* markings(options);
  if (hasContents && reports.length > 1) yield* contents(reports, print, numbers);
  for (const [index, report] of reports.entries()) {
    yield '<section class="report">\n';
    yield* head(report, print);
    if (hasContents && reports.length === 1) yield* contents(reports, print, numbers);
    yield* body(report, index, new HtmlItems(print, layout, options.hasParagraphNumbers, index));
    yield '</section>\n';
  }
  yield '</body>\n</html>\n';
}

type Print = (words: string) => string;

function* markings({ copyNumber, classification }: PageOptions): Generator<string> {
  for (const words of [copyNumber, classification]) {
    if (words !== null) yield `<p class="marking">${escapeHtml(words)}</p>\n`;
  }
}

function* head({ title, facts }: Report, print: Print): Generator<string> {
  yield `<h1>${escapeHtml(print(title))}</h1>\n`;
  for (const { label, value } of facts) yield `<p class="fact">${escapeHtml(`${label}：${print(value)}`)}</p>\n`;
}

/** Whether the page begins with a table of contents. */
export function hasHtmlContents(reports: readonly Report[], { hasContents }: PageOptions): boolean {
  const headings = reports.flatMap(({ sections }) => sections.filter(({ heading }) => heading !== null));
  return hasContents && headings.length >= FEWEST_CONTENTS;
}

/** Links to the headings, with their pages where the page is to be printed. */
function* contents(reports: readonly Report[], print: Print, numbers: PageNumbers | null): Generator<string> {
  yield '<nav aria-label="目录"><p class="contents">目　录</p>\n<ol>\n';
  for (const [index, { sections }] of reports.entries()) {
    for (const [at, { level, heading }] of sections.entries()) {
      if (heading === null) continue;
      const id = headingId(index, at);
      const [leader, page] = numbers === null ? ['', ''] : ['<i></i>', `<b>${numbers.get(id) ?? ''}</b>`];
      const link = `<a href="#${id}"><span>${escapeHtml(print(heading.text))}${leader}</span>${page}</a>`;
      yield `<li class="level-${Math.min(level, 4)}">${link}</li>\n`;
    }
  }
  yield '</ol></nav>\n';
}

function* body({ sections }: Report, index: number, items: HtmlItems): Generator<string> {
  for (const [at, { level, heading, items: inside }] of sections.entries()) {
    // A heading stands on the page of what it heads, whichever way that lies.
    const isAcross = inside.some((item) => item.kind === 'table' && isWide(item.table));
    if (isAcross) yield '<div class="across">\n';
    if (heading !== null) {
      const tag = `h${Math.min(level + 1, DEEPEST)}`;
      yield `<${tag} id="${headingId(index, at)}">${items.marked(heading)}</${tag}>\n`;
    }
    for (const item of inside) yield items.item(item);
    if (isAcross) yield '</div>\n';
  }
  yield items.footnotes();
}

function headingId(report: number, section: number): string {
  return `s${report + 1}-${section + 1}`;
}
