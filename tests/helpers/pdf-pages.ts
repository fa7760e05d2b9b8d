import { getDocumentProxy } from 'unpdf';

/** A line of a page: its words, and where it stands, in millimetres from the left and from the top (of its base line). */
export type PdfLine = { text: string; leftMm: number; rightMm: number; baseMm: number };
export type PdfPage = { widthMm: number; heightMm: number; lines: PdfLine[] };
export type PdfFile = { pages: PdfPage[]; bookmarks: string[] };

const MM_PER_PT = 25.4 / 72;

/** What stands on the pages of a PDF, line by line from the top, and the titles of its bookmarks. */
export async function readPdf(bytes: Uint8Array): Promise<PdfFile> {
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    const words = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
    const found = words.map(({ str, width: length, transform }) => {
      const [left, base]: number[] = transform.slice(4);
      return toLine(str, left ?? 0, length, height - (base ?? 0));
    });
    pages.push({ widthMm: width * MM_PER_PT, heightMm: height * MM_PER_PT, lines: joined(found) });
  }
  const outline = (await document.getOutline()) ?? [];
  const titles = (nodes: typeof outline): string[] => nodes.flatMap(({ title, items }) => [title, ...titles(items)]);
  const bookmarks = titles(outline);
  await document.loadingTask.destroy();
  return { pages, bookmarks };
}

function toLine(text: string, leftPt: number, widthPt: number, basePt: number): PdfLine {
  return {
    text,
    leftMm: leftPt * MM_PER_PT,
    rightMm: (leftPt + widthPt) * MM_PER_PT,
    baseMm: basePt * MM_PER_PT,
  };
}

/** Pieces on one base line are one line. */
function joined(pieces: readonly PdfLine[]): PdfLine[] {
  const lines: PdfLine[] = [];
  for (const piece of pieces.toSorted((a, b) => a.baseMm - b.baseMm || a.leftMm - b.leftMm)) {
    const last = lines.at(-1);
    if (last && Math.abs(last.baseMm - piece.baseMm) < 1) {
      last.text += piece.text;
      last.leftMm = Math.min(last.leftMm, piece.leftMm);
      last.rightMm = Math.max(last.rightMm, piece.rightMm);
    } else lines.push({ ...piece });
  }
  return lines;
}
