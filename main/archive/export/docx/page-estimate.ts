import type { EstimatedPageNumbers, PageNumberEstimator } from 'docx';
import { type PageLayout, textBlockPt } from '../page-layout.ts';
import { STYLE, titleLinePt } from './styles.ts';

/**
 * Tells the table of contents on which page each heading should stand, so that it is filled in before Word has ever seen
 * the file. Every style of ours has an exact pitch of lines and nearly every character the same width, so it is enough to
 * count; where the count is off by a line, “更新域” puts it right. (The library's own estimate measures fonts: 30 s for
 * 1,000 marks, and Chinese fonts are not among those it knows.)
 */
export function pageEstimator(layout: PageLayout): PageNumberEstimator {
  return (body) => {
    const pages = new PageCounter(layout);
    for (const [tag, inside] of partsOf(body['w:body'])) countBlock(tag, inside, pages);
    return pages.estimate();
  };
}

const EMU_PER_PT = 12_700;
const HALF_WIDTH = 0.5;

function countBlock(tag: string, inside: unknown, pages: PageCounter): void {
  if (tag === 'w:p') pages.addParagraph(paragraphIn(inside));
  else if (tag === 'w:tbl') for (const [row, cells] of partsOf(inside)) row === 'w:tr' && countRow(cells, pages);
  else if (tag === 'w:sdt' || tag === 'w:sdtContent') {
    for (const [part, within] of partsOf(inside)) countBlock(part, within, pages);
  }
}

/** A row is as high as its fullest cell; the columns are taken as equally wide. */
function countRow(row: unknown, pages: PageCounter): void {
  const cells = partsOf(row).filter(([tag]) => tag === 'w:tc');
  const units = cells.map(([, cell]) => {
    const paragraphs = partsOf(cell).filter(([tag]) => tag === 'w:p');
    return paragraphs.reduce((sum, [, inside]) => sum + paragraphIn(inside).units, 0);
  });
  pages.addRow(Math.max(0, ...units), cells.length);
}

type CountedParagraph = {
  style: string;
  /** Width of the words in full-width characters, without the indent. */
  units: number;
  pictureHeightPt: number;
  bookmarks: string[];
  startsPage: boolean;
  endsSection: boolean;
};

type Reader = (counted: CountedParagraph, inside: unknown) => void;

/** What is counted of a paragraph, by the element that says it. What else it holds is looked into. */
const READERS: Readonly<Record<string, Reader>> = {
  'w:pStyle': (counted, inside) => {
    counted.style = attribute(inside, 'w:val');
  },
  'w:pageBreakBefore': (counted, inside) => {
    counted.startsPage = attribute(inside, 'w:val') !== 'false';
  },
  'w:sectPr': (counted) => {
    counted.endsSection = true;
  },
  'w:bookmarkStart': (counted, inside) => {
    counted.bookmarks.push(attribute(inside, 'w:name'));
  },
  'wp:extent': (counted, inside) => {
    counted.pictureHeightPt += Number(attribute(inside, 'cy')) / EMU_PER_PT;
  },
  'w:t': (counted, inside) => {
    counted.units += widthOf(inside);
  },
  'w:instrText': () => undefined,
};

function paragraphIn(paragraph: unknown): CountedParagraph {
  const counted: CountedParagraph = {
    style: '',
    units: 0,
    pictureHeightPt: 0,
    bookmarks: [],
    startsPage: false,
    endsSection: false,
  };
  const visit = (node: unknown): void => {
    for (const [tag, inside] of partsOf(node)) {
      const reader = READERS[tag];
      if (reader) reader(counted, inside);
      else visit(inside);
    }
  };
  visit(paragraph);
  return counted;
}

/** Fills page after page. */
class PageCounter {
  readonly #layout: PageLayout;
  readonly #block: { width: number; height: number };
  readonly #bookmarks = new Map<string, string>();
  #page = 1;
  #usedPt = 0;

  constructor(layout: PageLayout) {
    this.#layout = layout;
    this.#block = textBlockPt(layout);
  }

  addParagraph({ style, units, pictureHeightPt, bookmarks, startsPage, endsSection }: CountedParagraph): void {
    const { linePitchPt, characterPitchPt, titlePt } = this.#layout;
    const isTitle = style === 'Title' || style === STYLE.contentsTitle;
    const linePt = isTitle ? titleLinePt(this.#layout) : linePitchPt;
    const spacePt = isTitle ? linePitchPt : 0;
    const indent = isTitle || style.startsWith('TOC') || style === STYLE.marking ? 0 : 2;
    const perLine = Math.floor(this.#block.width / (isTitle ? titlePt : characterPitchPt));
    const lines = Math.max(1, Math.ceil((units + (units > 0 ? indent : 0)) / perLine));
    if (startsPage && this.#usedPt > 0) this.#turn();
    // A heading stays with the line below it.
    const needed = pictureHeightPt + (style.startsWith('Heading') ? (lines + 1) * linePt : linePt);
    if (this.#usedPt + spacePt + needed > this.#block.height + 0.5) this.#turn();
    for (const name of bookmarks) this.#bookmarks.set(name, String(this.#page));
    this.#usedPt += spacePt + pictureHeightPt;
    this.#addLines(pictureHeightPt > 0 ? 0 : lines, linePt);
    this.#usedPt += spacePt;
    if (endsSection) this.#turn();
  }

  addRow(fullestUnits: number, columns: number): void {
    const linePt = this.#layout.tablePt * 1.3;
    const perLine = Math.max(1, Math.floor(this.#block.width / Math.max(1, columns) / this.#layout.tablePt) - 1);
    const heightPt = Math.max(1, Math.ceil(fullestUnits / perLine)) * linePt;
    if (this.#usedPt + heightPt > this.#block.height && this.#usedPt > 0) this.#turn();
    this.#usedPt += heightPt;
  }

  estimate(): EstimatedPageNumbers {
    return { bookmarks: this.#bookmarks, pageCount: this.#page };
  }

  #addLines(lines: number, linePt: number): void {
    let left = lines;
    while (left > 0) {
      const room = Math.floor((this.#block.height - this.#usedPt + 0.5) / linePt);
      const put = Math.min(left, Math.max(room, 0));
      this.#usedPt += put * linePt;
      left -= put;
      if (left > 0) this.#turn();
    }
  }

  #turn(): void {
    this.#page += 1;
    this.#usedPt = 0;
  }
}

/** The elements inside an element as the library holds them: a list of objects with one key each. */
function partsOf(node: unknown): [string, unknown][] {
  if (Array.isArray(node)) return node.flatMap(partsOf);
  return typeof node === 'object' && node !== null ? Object.entries(node).filter(([tag]) => tag !== '_attr') : [];
}

function attribute(node: unknown, name: string): string {
  const holders: unknown[] = Array.isArray(node) ? node : [node];
  for (const holder of holders) {
    if (typeof holder !== 'object' || holder === null || !('_attr' in holder)) continue;
    const { _attr: attributes } = holder;
    if (typeof attributes === 'object' && attributes !== null) return String(Reflect.get(attributes, name) ?? '');
  }
  return '';
}

function widthOf(node: unknown): number {
  const pieces: unknown[] = Array.isArray(node) ? node : [node];
  let width = 0;
  for (const piece of pieces) {
    if (typeof piece !== 'string') continue;
    for (const character of piece) width += character > '\u00ff' ? 1 : HALF_WIDTH;
  }
  return width;
}
