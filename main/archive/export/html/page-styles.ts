import { PAGE_MM, type PageLayout } from '../page-layout.ts';
import type { PageOptions } from '../page-options.ts';

/**
 * The style sheet of a page: how it looks on a screen, and the figures by which it is printed. Running head and page
 * numbers are margin boxes (https://www.w3.org/TR/css-page-3/#margin-boxes), so that whatever prints the page prints
 * them. `runningHead` is already safe as a CSS string.
 */
export function pageStyles(layout: PageLayout, options: PageOptions, runningHead: string): string {
  return [
    screenRules(layout),
    markRules(),
    tableRules(layout),
    printRules(layout, runningHead),
    watermarkRules(options),
  ]
    .join('\n')
    .replace(/\n\s+/g, '\n');
}

/** Any words as a CSS string (https://www.w3.org/TR/css-syntax-3/#consume-string-token), safe inside a style element. */
export function cssString(words: string): string {
  return `"${words.replace(/[^\p{L}\p{N} ，。（）“”·—…★]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;
}

function screenRules({ fonts, bodyPt, titlePt, linePitchPt, marginMm }: PageLayout): string {
  const family = (name: string, kind: Kind) => `font-family: ${fontFamily(name, kind)};`;
  const [h1, h2, h3, h4] = fonts.headings;
  const printWidthMm = PAGE_MM.width - marginMm.left - marginMm.right;
  return `
    @font-face { font-family: "Latin"; src: local("${fonts.latin}"); unicode-range: U+20-7E; }
    :root { color: #000; background: #fff; font-size: ${bodyPt}pt; line-height: ${linePitchPt}pt; ${family(fonts.body, 'serif')} }
    body { margin: 2em auto; padding: 0 1em; max-width: ${printWidthMm}mm; overflow-wrap: anywhere; }
    p { margin: 0; text-indent: 2em; text-align: justify; }
    h1 { margin: 1em 0; font-size: ${titlePt}pt; line-height: 1.3; font-weight: normal; text-align: center; text-wrap: balance; ${family(fonts.title, 'serif')} }
    h2, h3, h4, h5, h6 { margin: 0; font-size: 1em; font-weight: normal; text-indent: 2em; break-after: avoid; }
    h2 { ${family(h1, 'sans')} } h3 { ${family(h2, 'serif')} } h4 { ${family(h3, 'serif')} } h5, h6 { ${family(h4, 'serif')} }
    .fact { text-align: left; word-break: break-all; }
    .marking { text-indent: 0; ${family(fonts.marking, 'sans')} }
    nav { break-before: page; break-after: page; } .contents { margin: 1em 0; text-align: center; text-indent: 0; }
    nav ol { list-style: none; margin: 0; padding: 0; } nav a { display: flex; align-items: flex-end; color: inherit; text-decoration: none; }
    nav li { break-inside: avoid; } nav span { flex: 1; overflow: hidden; }
    nav b { min-width: 2em; text-align: right; font-weight: normal; }
    nav i { display: inline-block; width: 100%; margin: 0 -100% 0 .3em; border-bottom: 1pt dotted #000; vertical-align: .3em; }
    .level-2 { padding-left: 1em; } .level-3 { padding-left: 2em; } .level-4 { padding-left: 3em; }
    section.report + section.report { break-before: page; }
    .number { color: #555; }
    .aside, .notes { ${family(fonts.aside, 'serif')} }`;
}

function markRules(): string {
  return `
    mark { background: #fbe7a1; color: inherit; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
    mark.several { background: #f3cf6b; }
    .call { font-size: .6em; vertical-align: super; line-height: 0; text-indent: 0; color: #b0302a; text-decoration: none; }
    .damaged { color: #b0302a; }
    .notes { margin: .3em 0 .6em 2em; padding: 0 0 0 .6em; border-left: 2pt solid #b0302a; font-size: .8em; line-height: 1.5; break-inside: avoid-page; }
    .notes p { text-indent: 0; text-align: left; }
    blockquote { margin: .6em 0 0; } blockquote p { text-indent: 2em; }
    .source { font-size: .85em; }
    figure { margin: 1em 0; text-align: center; break-inside: avoid; } figure img { max-width: 100%; height: auto; }
    .footnotes { margin-top: 2em; border-top: .5pt solid #000; font-size: .8em; line-height: 1.5; }`;
}

function tableRules({ tablePt }: PageLayout): string {
  return `
    table { width: 100%; table-layout: fixed; margin: .6em 0; border-collapse: collapse; font-size: ${tablePt}pt; line-height: 1.35; }
    caption { padding: .4em 0; font-weight: bold; } thead { display: table-header-group; } tr { break-inside: avoid; }
    th, td { border: .5pt solid #000; padding: .2em .4em; text-align: left; vertical-align: top; }
    th { text-align: center; } td.number { text-align: right; color: inherit; white-space: nowrap; }`;
}

function printRules({ marginMm, pageNumber, pageNumberPt, fonts }: PageLayout, runningHead: string): string {
  const { top, right, bottom, left } = marginMm;
  const number = `font: ${pageNumberPt}pt ${fontFamily(fonts.pageNumber, 'serif')};`;
  const outside = `content: "— " counter(page) " —"; ${number} vertical-align: top; padding-top: 7mm;`;
  const numbers =
    pageNumber === 'outside'
      ? `@page :right { @bottom-right { ${outside} padding-right: 1em; } }
         @page :left { @bottom-left { ${outside} padding-left: 1em; } }`
      : `@page { @bottom-center { content: counter(page); ${number} } }`;
  return `
    .across { page: across; }
    @page across { size: A4 landscape; margin: ${right}mm ${top}mm ${left}mm ${bottom}mm; }
    @page { size: A4; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm;
      @top-center { content: ${runningHead}; font: 9pt ${fontFamily(fonts.body, 'serif')}; color: #555; vertical-align: bottom; padding-bottom: 6mm; } }
    ${numbers}
    @page :first { @top-center { content: none; } }
    @media print { body { margin: 0; padding: 0; max-width: none; } a { color: inherit; } }`;
}

function watermarkRules({ watermark }: PageOptions): string {
  if (watermark === null) return '';
  return `
    .watermark { position: fixed; inset: 0; display: flex; align-items: center; justify-content: center; z-index: -1; pointer-events: none; }
    .watermark span { transform: rotate(-45deg); white-space: nowrap; color: rgb(0 0 0 / .12); font-size: 26pt; line-height: 1.2; }`;
}

type Kind = 'serif' | 'sans';

/** Behind the font of the standard the ones that other platforms have in its place. */
const SUBSTITUTES: Record<Kind, readonly string[]> = {
  serif: ['Source Han Serif SC', 'Noto Serif CJK SC', 'Songti SC', 'SimSun'],
  sans: ['Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC'],
};

/** Names under which Windows knows the same font in English. */
const ALSO: Readonly<Record<string, string>> = {
  仿宋: 'FangSong',
  楷体: 'KaiTi',
  黑体: 'SimHei',
  宋体: 'SimSun',
  方正小标宋简体: 'FZXiaoBiaoSong-B05S',
};

/** The Latin font stands for Latin letters and figures alone, or it would set “”—… too. */
function fontFamily(name: string, kind: Kind): string {
  const named = ['Latin', name, ALSO[name] ?? name, ...SUBSTITUTES[kind]];
  const quoted = [...new Set(named)].map((each) => `"${each}"`);
  return `${quoted.join(', ')}, ${kind === 'serif' ? 'serif' : 'sans-serif'}`;
}
