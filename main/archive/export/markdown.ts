import { chineseDay } from './dates.ts';
import { escapeInline, escapeLines } from './escape-markdown.ts';
import { DAMAGED } from './labels.ts';
import { type Piece, type Print, piecesOf } from './paragraph-pieces.ts';
import { toFullWidthPunctuation } from './punctuation.ts';
import type {
  MarkedWords,
  Report,
  ReportComment,
  ReportItem,
  ReportParagraph,
  ReportQuote,
  ReportSection,
} from './report.ts';
import type { Table } from './table.ts';
import { cellWords } from './table-words.ts';

export type MarkdownOptions = { fullWidthPunctuation: boolean };

/** Headings of a report begin under its title; CommonMark knows six levels. */
const DEEPEST = 6;

/** Writes a report as CommonMark, piece by piece, so that a long one never stands in memory as one string. */
export function* writeMarkdown(report: Report, options: MarkdownOptions): Generator<string> {
  const print = options.fullWidthPunctuation ? toFullWidthPunctuation : (words: string) => words;
  yield `# ${escapeInline(print(report.title))}\n\n`;
  for (const { label, value } of report.facts) yield `- ${escapeInline(label)}：${escapeInline(value)}\n`;
  for (const section of report.sections) yield* sectionLines(section, print);
}

function* sectionLines({ level, heading, items }: ReportSection, print: Print): Generator<string> {
  if (heading !== null) {
    yield `\n${'#'.repeat(Math.min(level + 1, DEEPEST))} ${escapeInline(signedWords(heading, print))}\n`;
  }
  for (const item of items) yield `\n${itemLines(item, print)}\n`;
}

function itemLines(item: ReportItem, print: Print): string {
  switch (item.kind) {
    case 'paragraph':
      return paragraphLines(item, print);
    case 'quote':
      return quoteLines(item, print);
    case 'comment':
      return commentLines(item, print).map(asQuoted).join('\n');
    case 'table':
      return tableLines(item.table, print);
    case 'picture':
      return `〔图：${escapeInline(item.caption)}〕 ${escapeInline(item.alternativeText)}`;
  }
}

/** ［12］ before a paragraph is its number. */
function paragraphLines(paragraph: ReportParagraph, print: Print): string {
  const { number, remark } = paragraph;
  const lead = (number === null ? '' : `［${number}］`) + (remark === null ? '' : `（${remark}）`);
  return escapeLines(lead + signedWords(paragraph, print)).join('\n');
}

/** 〔注3〕 calls a note, 〔原文残缺〕 follows damaged words. */
function signedWords(words: MarkedWords, print: Print): string {
  return piecesOf(words, print).map(signOf).join('');
}

function signOf(piece: Piece): string {
  switch (piece.kind) {
    case 'words':
      return piece.words;
    case 'call':
      return `〔注${piece.note}〕`;
    case 'damaged':
      return `〔${DAMAGED}〕`;
    case 'footnote':
      return `〔${piece.words}〕`;
    case 'open':
    case 'close':
      return '';
  }
}

/** A table as the common extension of CommonMark writes it (https://github.github.com/gfm/#tables-extension-). */
function tableLines({ name, columns, rows }: Table, print: Print): string {
  const shown = columns.filter(({ isHidden }) => isHidden !== true);
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const rule = shown.map(({ type }) => (type === 'number' || type === 'percent' ? '--:' : '---'));
  const body = rows.map((row) =>
    line(
      columns.flatMap((column, at) =>
        column.isHidden === true ? [] : [escapeInline(print(cellWords(column, row[at] ?? null)))],
      ),
    ),
  );
  return [
    `**${escapeInline(name)}**`,
    '',
    line(shown.map(({ heading }) => escapeInline(heading))),
    line(rule),
    ...body,
  ].join('\n');
}

function quoteLines({ words, source, cautions, comment }: ReportQuote, print: Print): string {
  const number = comment === null || comment.note === null ? '' : `**${comment.note}** `;
  const [first = '', ...rest] = escapeLines(`“${print(words)}”`);
  const warning = cautions.map((caution) => `提示：${escapeInline(caution)}`);
  const said = comment === null ? [] : commentLines({ ...comment, note: null }, print);
  return [
    [`${number}${first}`, ...rest].map(asQuoted).join('\n'),
    '',
    [`出处：${escapeInline(source)}`, ...warning, ...said].join('\\\n'),
  ].join('\n');
}

function commentLines(
  { note, about, labels, words, details, tags, author, at }: ReportComment,
  print: Print,
): string[] {
  const number = note === null ? '' : `**注${note}** `;
  const quoted = about === null ? '' : `“${escapeInline(print(about))}” `;
  const lines = [`${number}${quoted}${labels.map(escapeInline).join(' · ')}`];
  if (words.trim() !== '') lines.push(...noteLines(words, print));
  lines.push(...details.map(escapeInline));
  if (tags.length > 0) lines.push(`标签：${tags.map(escapeInline).join('、')}`);
  lines.push(`${escapeInline(author)}，${chineseDay(at)}`);
  return number === '' && quoted === ''
    ? lines
    : lines.map((line, index) => (index < lines.length - 1 ? `${line}\\` : line));
}

/** A note is the annotator's own text: its punctuation is printed as the rest of the page. */
function noteLines(words: string, print: Print): string[] {
  return print(words.trim())
    .split(/\r\n?|\n/)
    .map(escapeInline);
}

function asQuoted(line: string): string {
  return line === '' ? '>' : `> ${line}`;
}
