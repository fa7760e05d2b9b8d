import type { ExportOptions } from '../../contract/export.ts';

/** The figures of a page, for every writer that has pages. */
export type PageLayout = {
  marginMm: { top: number; right: number; bottom: number; left: number };
  /** Size of the body's characters, of the title's, of tables' and of the page number's. */
  bodyPt: number;
  titlePt: number;
  tablePt: number;
  pageNumberPt: number;
  /** From one line to the next. */
  linePitchPt: number;
  /** From one full-width character to the next in a body line, where that is not simply their size. */
  characterPitchPt: number;
  fonts: PageFonts;
  /** Page numbers: `outside` as — 1 — on the outer side of each page, `centre` as plain figures. */
  pageNumber: 'outside' | 'centre';
};

/** Names of fonts. They are named, never embedded: what a machine lacks is replaced there. */
export type PageFonts = {
  latin: string;
  title: string;
  body: string;
  /** Of the four levels of headings. */
  headings: readonly [string, string, string, string];
  /** Sources and remarks. */
  aside: string;
  pageNumber: string;
  marking: string;
};

export const PAGE_MM = { width: 210, height: 297 };
export const POINTS_PER_MM = 72 / 25.4;

/** 3号, 2号 and so on, in points. */
const SIZE_PT = { no2: 22, no3: 16, no4: 14, small4: 12, no5: 10.5, small2: 18, no1: 26 };

/**
 * The layout of official documents (GB/T 9704-2012, 5.2): text block 156 × 225 mm, top margin 37 mm, left margin 28 mm,
 * 22 lines of 28 characters of size 3. The pitch of the lines must stay below 28.99 pt or the 22nd is pushed out; the
 * characters are drawn together by 0.25 pt, since 0.2 pt (the standard's own figure, as near as Word measures it) is lost in
 * LibreOffice's rounding and leaves 27; justification spreads them over the whole 156 mm again.
 */
const OFFICIAL: PageLayout = {
  marginMm: { top: 37, right: 26, bottom: 35, left: 28 },
  bodyPt: SIZE_PT.no3,
  titlePt: SIZE_PT.no2,
  tablePt: SIZE_PT.small4,
  pageNumberPt: SIZE_PT.no4,
  linePitchPt: 28.95,
  characterPitchPt: 15.75,
  fonts: {
    latin: 'Times New Roman',
    title: '方正小标宋简体',
    body: '仿宋',
    headings: ['黑体', '楷体', '仿宋', '仿宋'],
    aside: '楷体',
    pageNumber: '宋体',
    marking: '黑体',
  },
  pageNumber: 'outside',
};

/** A plain page for a class: smaller type, more of it. */
const HANDOUT: PageLayout = {
  marginMm: { top: 25.4, right: 28, bottom: 25.4, left: 28 },
  bodyPt: SIZE_PT.small4,
  titlePt: SIZE_PT.small2,
  tablePt: SIZE_PT.no5,
  pageNumberPt: SIZE_PT.no5,
  linePitchPt: 20,
  characterPitchPt: SIZE_PT.small4,
  fonts: {
    latin: 'Times New Roman',
    title: '黑体',
    body: '宋体',
    headings: ['黑体', '黑体', '宋体', '宋体'],
    aside: '楷体',
    pageNumber: '宋体',
    marking: '黑体',
  },
  pageNumber: 'centre',
};

/** 大字版: everything by the same share, so that size 3 becomes size 2. */
const LARGE = SIZE_PT.no2 / SIZE_PT.no3;

/** 留批注边: room for a pencil, in millimetres. */
const WIDE_MARGIN_MM = 70;

/** The layout that was asked for. Large type leaves the figures of the standard, a wide margin shortens its lines. */
export function pageLayout({ preset, wideMargin, largeType }: PageWishes): PageLayout {
  const base = preset === 'official' ? OFFICIAL : HANDOUT;
  const sized = largeType ? enlarged(base) : base;
  return wideMargin ? { ...sized, marginMm: { ...sized.marginMm, right: WIDE_MARGIN_MM } } : sized;
}

export type PageWishes = Pick<ExportOptions, 'preset' | 'wideMargin' | 'largeType'>;

function enlarged(layout: PageLayout): PageLayout {
  const pt = (size: number) => Math.round(size * LARGE * 2) / 2;
  return {
    ...layout,
    bodyPt: pt(layout.bodyPt),
    titlePt: pt(layout.titlePt),
    tablePt: pt(layout.tablePt),
    pageNumberPt: pt(layout.pageNumberPt),
    linePitchPt: pt(layout.linePitchPt),
    characterPitchPt: pt(layout.bodyPt),
  };
}

/** Characters of a table on a line of the text block; `isAcross`: of a page that lies on its side. */
export function lineCharacters(layout: PageLayout, isAcross: boolean): number {
  const { width, height } = textBlockPt(layout);
  return (isAcross ? height : width) / layout.tablePt;
}

/** Width and height of the text block in points. */
export function textBlockPt({ marginMm: { top, right, bottom, left } }: PageLayout): { width: number; height: number } {
  return {
    width: (PAGE_MM.width - left - right) * POINTS_PER_MM,
    height: (PAGE_MM.height - top - bottom) * POINTS_PER_MM,
  };
}
