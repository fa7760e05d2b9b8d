import {
  AlignmentType,
  DocumentGridType,
  Footer,
  Header,
  type ISectionOptions,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { cleanLine } from '../clean-words.ts';
import { PAGE_MM, type PageLayout } from '../page-layout.ts';
import { halfPoints, twipsOfMm, twipsOfPt } from './units.ts';

/** The line of the page number begins 7 mm below the text block (GB/T 9704-2012, 7.5). */
const NUMBER_BELOW_MM = 7;

type Section = Omit<ISectionOptions, 'children'>;

/** What a section is like: a wide table lies across the page. */
export type SectionLook = { isLandscape: boolean; hasTables: boolean };

/** Size, margins, grid, page numbers and watermark of a section. */
export function sectionOf(
  layout: PageLayout,
  watermark: string | null,
  { isLandscape, hasTables }: SectionLook,
): Section {
  const { top, right, bottom, left } = layout.marginMm;
  const numberHeightPt = layout.pageNumberPt * 1.2;
  return {
    properties: {
      page: {
        size: {
          width: twipsOfMm(PAGE_MM.width),
          height: twipsOfMm(PAGE_MM.height),
          orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twipsOfMm(top),
          right: twipsOfMm(right),
          bottom: twipsOfMm(bottom),
          left: twipsOfMm(left),
          header: twipsOfMm(15),
          footer: twipsOfMm(bottom - NUMBER_BELOW_MM) - twipsOfPt(numberHeightPt),
        },
      },
      // No character grid: LibreOffice gives a character two cells of a grid that is narrower than it is. The pitch stands
      // in the styles instead, which both programs take exactly.
      // Nor one of lines where there are tables: it would set every line of a cell on a line of the body.
      grid: {
        type: hasTables ? DocumentGridType.DEFAULT : DocumentGridType.LINES,
        linePitch: twipsOfPt(layout.linePitchPt),
      },
    },
    headers: watermark === null ? {} : { default: watermarked(watermark), even: watermarked(watermark) },
    footers: { default: numbered(layout, 'odd'), even: numbered(layout, 'even') },
  };
}

/** — 1 —, on odd pages at the right, on even pages at the left, one character from the edge (GB/T 9704-2012, 7.5). */
function numbered({ pageNumber, pageNumberPt, fonts }: PageLayout, side: 'odd' | 'even'): Footer {
  const run = (children: (string | typeof PageNumber.CURRENT)[]) =>
    new TextRun({
      children,
      size: halfPoints(pageNumberPt),
      sizeComplexScript: halfPoints(pageNumberPt),
      font: { ascii: fonts.pageNumber, hAnsi: fonts.pageNumber, eastAsia: fonts.pageNumber, hint: 'eastAsia' },
    });
  const spacing = { line: twipsOfPt(pageNumberPt * 1.2), lineRule: LineRuleType.EXACT };
  if (pageNumber === 'centre') {
    const children = [run([PageNumber.CURRENT])];
    return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, spacing, children })] });
  }
  const oneCharacter = twipsOfPt(pageNumberPt);
  const paragraph = new Paragraph({
    alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent: side === 'odd' ? { right: oneCharacter } : { left: oneCharacter },
    spacing,
    children: [run(['— ', PageNumber.CURRENT, ' —'])],
  });
  return new Footer({ children: [paragraph] });
}

/** WordArt, drawn from the machine's own fonts, so it needs no picture of Chinese characters. */
function watermarked(words: string): Header {
  const text = cleanLine(words);
  const art = new TextWatermark({ text, font: '宋体', color: 'silver', opacity: 0.4, width: WATERMARK_PT });
  return new Header({ children: [new Paragraph({ children: [art] })] });
}

/** Length of the watermark's line across the page. */
const WATERMARK_PT = 480;
