import { cleanWords } from './clean-words.ts';
import { chineseDay } from './dates.ts';
import { DAMAGED } from './labels.ts';
import { type Piece, type Print, piecesOf } from './paragraph-pieces.ts';
import { toFullWidthPunctuation } from './punctuation.ts';
import type { MarkedWords, Report, ReportComment, ReportItem, ReportSection } from './report.ts';
import { cellWords } from './table-words.ts';

/** Windows' own editor knew no other line end for long. */
const LINE_END = '\r\n';
const BYTE_ORDER_MARK = '\ufeff';

/** Writes reports as plain text in UTF-8 with a mark, piece by piece: paragraphs indented by two characters. */
export function* writeText(reports: Iterable<Report>, options: { fullWidthPunctuation: boolean }): Generator<string> {
  const print = options.fullWidthPunctuation ? toFullWidthPunctuation : (words: string) => words;
  yield BYTE_ORDER_MARK;
  let isFirst = true;
  for (const { title, facts, sections } of reports) {
    if (!isFirst) yield written(['', '='.repeat(40), '']);
    isFirst = false;
    yield written([cleanWords(print(title)), '', ...facts.map(({ label, value }) => `${label}：${cleanWords(value)}`)]);
    for (const section of sections) yield* sectionText(section, print);
  }
}

function* sectionText({ heading, items }: ReportSection, print: Print): Generator<string> {
  if (heading !== null) yield written(['', signed(heading, print)]);
  for (const item of items) yield written(itemLines(item, print));
}

function itemLines(item: ReportItem, print: Print): string[] {
  switch (item.kind) {
    case 'paragraph': {
      const lead =
        (item.number === null ? '' : `［${item.number}］`) + (item.remark === null ? '' : `（${item.remark}）`);
      return indented(lead + signed(item, print));
    }
    case 'quote': {
      const number = item.comment === null || item.comment.note === null ? '' : `${item.comment.note}. `;
      const said = item.comment === null ? [] : commentLines({ ...item.comment, note: null }, print);
      const cautions = item.cautions.map((caution) => `　　提示：${caution}`);
      return [
        '',
        ...indented(`${number}“${print(item.words)}”`),
        `　　出处：${cleanWords(item.source)}`,
        ...cautions,
        ...said,
      ];
    }
    case 'comment':
      return commentLines(item, print);
    case 'table': {
      const { name, columns, rows } = item.table;
      const shown = columns.flatMap((column, at) => (column.isHidden === true ? [] : [{ column, at }]));
      const line = (cells: string[]) => cells.map((cell) => cell.replace(/[\t\n]+/g, ' ')).join('\t');
      const body = rows.map((row) => line(shown.map(({ column, at }) => print(cellWords(column, row[at] ?? null)))));
      return ['', name, line(shown.map(({ column }) => column.heading)), ...body].map(cleanWords);
    }
    case 'picture':
      return [`　　〔图：${cleanWords(item.caption)}〕${cleanWords(item.alternativeText)}`];
  }
}

function commentLines(
  { note, about, labels, words, details, tags, author, at }: ReportComment,
  print: Print,
): string[] {
  const number = note === null ? '' : `【注${note}】`;
  const quoted = about === null ? '' : `“${print(about)}” `;
  const said = words.trim() === '' ? [] : [print(words.trim())];
  const tagged = tags.length > 0 ? [`标签：${tags.join('、')}`] : [];
  return [number + quoted + labels.join(' · '), ...said, ...details, ...tagged, `${author}，${chineseDay(at)}`].flatMap(
    indented,
  );
}

function signed(words: MarkedWords, print: Print): string {
  return piecesOf(words, print).map(signOf).join('');
}

function signOf(piece: Piece): string {
  if (piece.kind === 'words') return cleanWords(piece.words);
  if (piece.kind === 'call') return `〔注${piece.note}〕`;
  if (piece.kind === 'damaged') return `〔${DAMAGED}〕`;
  return piece.kind === 'footnote' ? `〔${cleanWords(piece.words)}〕` : '';
}

function indented(words: string): string[] {
  return cleanWords(words)
    .split('\n')
    .map((line) => `　　${line}`);
}

function written(lines: readonly string[]): string {
  return lines.map((line) => `${line}${LINE_END}`).join('');
}
