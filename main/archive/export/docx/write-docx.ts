import { Document, type FileChild, type ISectionOptions, Packer, Paragraph, Table, TableOfContents } from 'docx';
import { balancedLines } from '../balanced-lines.ts';
import { cleanLine } from '../clean-words.ts';
import { type PageLayout, pageLayout, textBlockPt } from '../page-layout.ts';
import { FEWEST_CONTENTS, type PageOptions } from '../page-options.ts';
import { toFullWidthPunctuation } from '../punctuation.ts';
import type { Report, ReportItem, ReportPicture } from '../report.ts';
import { isWide } from '../table-widths.ts';
import { type Composition, commentBlocks, headingBlock, paragraphBlock, pictureBlocks, quoteBlocks } from './blocks.ts';
import { CommentList } from './comments.ts';
import { FootnoteList } from './footnotes.ts';
import { pageEstimator } from './page-estimate.ts';
import { sectionOf } from './pages.ts';
import { STYLE, stylesOf } from './styles.ts';
import { tableBlocks } from './tables.ts';
import { wordsRun } from './words.ts';

/** A stretch of pages that lie the same way. */
type Stretch = { isLandscape: boolean; children: FileChild[] };

/**
 * Writes reports as one Word document (ECMA-376 Transitional), each on a new page: official documents after GB/T
 * 9704-2012, or a plain handout. Fonts are named and not embedded. `pngs` are the drawings in a form that every version of
 * Word shows. Gives the bytes of the file.
 */
export async function writeDocx(
  reports: readonly Report[],
  options: PageOptions,
  pngs: ReadonlyMap<ReportPicture, Uint8Array> = new Map(),
): Promise<Uint8Array> {
  const layout = pageLayout(options);
  const print = options.fullWidthPunctuation ? toFullWidthPunctuation : (words: string) => words;
  const composition: Composition = {
    print,
    layout,
    comments: new CommentList(print),
    footnotes: new FootnoteList(),
    hasParagraphNumbers: options.hasParagraphNumbers,
    pngs,
  };
  const stretches = compose(reports, options, composition);
  const document = new Document({
    title: cleanLine(reports.length === 1 ? (reports[0]?.title ?? '') : '资料汇编'),
    creator: '',
    lastModifiedBy: '',
    styles: stylesOf(layout),
    comments: { children: composition.comments.all },
    footnotes: composition.footnotes.all,
    evenAndOddHeaderAndFooters: layout.pageNumber === 'outside',
    pageNumbers: pageEstimator(layout),
    sections: stretches.map((stretch) => sectionFor(stretch, layout, options)),
  });
  return Packer.toBuffer(document);
}

function sectionFor(
  { isLandscape, children }: Stretch,
  layout: PageLayout,
  { watermark }: PageOptions,
): ISectionOptions {
  const hasTables = children.some((child) => child instanceof Table);
  return { ...sectionOf(layout, watermark, { isLandscape, hasTables }), children };
}

function compose(reports: readonly Report[], options: PageOptions, composition: Composition): Stretch[] {
  const stretches: Stretch[] = [];
  const put = (isLandscape: boolean, blocks: readonly FileChild[]): void => {
    const last = stretches.at(-1);
    if (last?.isLandscape === isLandscape) last.children.push(...blocks);
    else stretches.push({ isLandscape, children: [...blocks] });
  };
  /** Pages of their own. */
  const putApart = (blocks: readonly FileChild[]): void => {
    if (blocks.length > 0)
      stretches.push({ isLandscape: false, children: [...blocks] }, { isLandscape: false, children: [] });
  };
  put(false, markings(options));
  if (reports.length > 1) putApart(contents(reports, options));
  reports.forEach((report, index) => {
    composition.comments.beginReport();
    put(false, head(report, index > 0, composition));
    if (reports.length === 1) putApart(contents(reports, options));
    for (const { level, heading, items } of report.sections) {
      // The comments first: a heading or a paragraph calls the ones that follow it.
      for (const item of items) if (item.kind === 'comment' && item.isAnchored) composition.comments.add(item);
      // A heading stands on the page of what it heads, whichever way that lies.
      if (heading !== null) put(isWideItem(items[0]), [headingBlock(level, heading, composition)]);
      for (const item of items) put(isWideItem(item), itemBlocks(item, composition));
    }
  });
  return stretches.filter(({ children }) => children.length > 0);
}

function isWideItem(item: ReportItem | undefined): boolean {
  return item?.kind === 'table' && isWide(item.table);
}

/** 份号 and 密级 stand top left, one below the other (GB/T 9704-2012, 7.2.1 and 7.2.2). */
function markings({ copyNumber, classification }: PageOptions): Paragraph[] {
  return [copyNumber, classification].flatMap((words) =>
    words === null ? [] : [new Paragraph({ style: STYLE.marking, children: [wordsRun(words)] })],
  );
}

function head({ title, facts }: Report, isFurther: boolean, { print, layout }: Composition): Paragraph[] {
  const lines = balancedLines(cleanLine(print(title)), Math.floor(textBlockPt(layout).width / layout.titlePt));
  const children = lines.map((line, index) => wordsRun(line, index === 0 ? {} : { break: 1 }));
  return [
    new Paragraph({ style: 'Title', pageBreakBefore: isFurther, children }),
    ...facts.map(
      ({ label, value }) => new Paragraph({ style: STYLE.fact, children: [wordsRun(`${label}：${print(value)}`)] }),
    ),
  ];
}

function hasContents(reports: readonly Report[], options: PageOptions): boolean {
  const headings = reports.reduce((sum, { sections }) => sum + sections.filter(({ heading }) => heading).length, 0);
  return options.hasContents && headings >= FEWEST_CONTENTS;
}

/** A field that Word can bring up to date; filled in already with the headings and the pages they should stand on. */
function contents(reports: readonly Report[], options: PageOptions): FileChild[] {
  if (!hasContents(reports, options)) return [];
  return [
    new Paragraph({ style: STYLE.contentsTitle, children: [wordsRun('目　录')] }),
    new TableOfContents('目录', { hyperlink: true, headingStyleRange: '1-4', beginDirty: false }),
  ];
}

function itemBlocks(item: ReportItem, composition: Composition): readonly FileChild[] {
  switch (item.kind) {
    case 'paragraph':
      return [paragraphBlock(item, composition)];
    case 'quote':
      return quoteBlocks(item, composition);
    case 'comment':
      return item.isAnchored ? [] : commentBlocks(item, composition);
    case 'table':
      return tableBlocks(item.table, composition.layout, composition.print);
    case 'picture':
      return pictureBlocks(item, composition);
  }
}
