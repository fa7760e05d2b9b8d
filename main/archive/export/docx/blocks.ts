import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { cleanLine, cleanWords } from '../clean-words.ts';
import { chineseDay } from '../dates.ts';
import { DAMAGED } from '../labels.ts';
import { type PageLayout, textBlockPt } from '../page-layout.ts';
import { type Piece, type Print, piecesOf } from '../paragraph-pieces.ts';
import type { MarkedWords, ReportComment, ReportParagraph, ReportPicture, ReportQuote } from '../report.ts';
import type { CommentList } from './comments.ts';
import type { FootnoteList } from './footnotes.ts';
import { STYLE } from './styles.ts';
import { wordsRun } from './words.ts';

/** What paragraphs of a document share while it is put together. */
export type Composition = {
  print: Print;
  layout: PageLayout;
  comments: CommentList;
  footnotes: FootnoteList;
  hasParagraphNumbers: boolean;
  /** What the drawings became, as PNG. */
  pngs: ReadonlyMap<ReportPicture, Uint8Array>;
};

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4];

/** A heading in a real heading style, so that Word knows the outline. There are four levels; deeper ones look like the fourth. */
export function headingBlock(level: number, words: MarkedWords, composition: Composition): Paragraph {
  const heading = HEADINGS[Math.min(level, HEADINGS.length) - 1] ?? HeadingLevel.HEADING_1;
  return new Paragraph({ heading, children: markedRuns(words, composition) });
}

/** A paragraph of a source; the comments on its words are Word's own. */
export function paragraphBlock(paragraph: ReportParagraph, composition: Composition): Paragraph {
  const { number, remark } = paragraph;
  const numbered = number === null || !composition.hasParagraphNumbers ? '' : `［${number}］`;
  const lead = numbered + (remark === null ? '' : `（${remark}）`);
  const runs = markedRuns(paragraph, composition);
  return new Paragraph({ style: 'BodyText', children: lead === '' ? runs : [wordsRun(lead), ...runs] });
}

/** An excerpt: words, source, what to know of it, and what was said of it, printed and as a comment on exactly the words. */
export function quoteBlocks({ words, source, cautions, comment }: ReportQuote, composition: Composition): Paragraph[] {
  const { print } = composition;
  const number = comment === null || comment.note === null ? '' : `${comment.note}. `;
  const lines = cleanWords(print(words)).split('\n');
  const id = comment === null ? undefined : composition.comments.add(comment);
  const quoted = lines.map((line, index) => {
    const isLast = index === lines.length - 1;
    return new Paragraph({
      style: STYLE.quote,
      children: [
        ...(index === 0 ? [wordsRun(`${number}“`)] : []),
        ...(index === 0 && id !== undefined ? [new CommentRangeStart(id)] : []),
        wordsRun(line),
        ...(isLast && id !== undefined ? commentEnd(id) : []),
        ...(isLast ? [wordsRun('”')] : []),
      ],
    });
  });
  return [
    ...quoted,
    asideLine(STYLE.source, `出处：${source}`),
    ...cautions.map((caution) => asideLine(STYLE.remark, `提示：${caution}`)),
    ...(comment === null ? [] : saidLines(comment, print)),
  ];
}

/** A comment that no words call, such as one whose words were lost: printed, with what it is about. */
export function commentBlocks(comment: ReportComment, { print }: Composition): Paragraph[] {
  const about = comment.about === null ? [] : [asideLine(STYLE.quote, `“${print(comment.about)}”`)];
  return [...about, ...saidLines(comment, print)];
}

/**
 * A picture in the middle of the line, no wider than the text block, its name below; where nothing could make a PNG of the
 * drawing, its words.
 */
export function pictureBlocks(picture: ReportPicture, { layout, pngs }: Composition): Paragraph[] {
  const { widthPx, heightPx, caption, alternativeText } = picture;
  const png = pngs.get(picture);
  if (png === undefined) return [asideLine(STYLE.remark, `〔图：${caption}〕${alternativeText}`)];
  const scale = Math.min(1, (textBlockPt(layout).width * PX_PER_PT) / widthPx);
  const image = new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: Math.round(widthPx * scale), height: Math.round(heightPx * scale) },
    altText: { name: cleanLine(caption), title: cleanLine(caption), description: cleanLine(alternativeText) },
  });
  return [
    new Paragraph({ style: STYLE.picture, keepNext: true, children: [image] }),
    asideLine(STYLE.caption, caption),
  ];
}

const PX_PER_PT = 96 / 72;

function saidLines({ labels, words, details, tags, author, at }: ReportComment, print: Print): Paragraph[] {
  const said = words.trim() === '' ? [] : cleanWords(print(words.trim())).split('\n');
  const lines = [
    labels.join(' · '),
    ...said,
    ...details,
    ...(tags.length > 0 ? [`标签：${tags.join('、')}`] : []),
    `${author}，${chineseDay(at)}`,
  ];
  return lines.map((line) => asideLine(STYLE.remark, line));
}

function asideLine(style: string, words: string): Paragraph {
  return new Paragraph({ style, children: [wordsRun(words)] });
}

function markedRuns(words: MarkedWords, composition: Composition): ParagraphChild[] {
  return piecesOf(words, composition.print).flatMap((piece) => runsOf(piece, composition));
}

function runsOf(piece: Piece, { comments, footnotes }: Composition): ParagraphChild[] {
  switch (piece.kind) {
    case 'words':
      return [wordsRun(piece.words)];
    case 'open': {
      const id = comments.idOf(piece.note);
      return id === undefined ? [] : [new CommentRangeStart(id)];
    }
    case 'close': {
      const id = comments.idOf(piece.note);
      return id === undefined ? [] : commentEnd(id);
    }
    case 'damaged':
      return [wordsRun(`〔${DAMAGED}〕`)];
    case 'footnote':
      return [new FootnoteReferenceRun(footnotes.add(piece.words))];
    case 'call':
      return [];
  }
}

function commentEnd(id: number): ParagraphChild[] {
  return [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })];
}
