import { escapeInline, escapeLines } from './escape-markdown.ts';
import { DAMAGED } from './labels.ts';
import { toFullWidthPunctuation } from './punctuation.ts';
import type { Report, ReportComment, ReportItem, ReportParagraph, ReportQuote, ReportSection } from './report.ts';

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

type Print = (words: string) => string;

function* sectionLines({ level, heading, items }: ReportSection, print: Print): Generator<string> {
  if (heading !== null) yield `\n${'#'.repeat(Math.min(level + 1, DEEPEST))} ${escapeInline(print(heading))}\n`;
  for (const item of items) yield `\n${itemLines(item, print)}\n`;
}

function itemLines(item: ReportItem, print: Print): string {
  if (item.kind === 'paragraph') return paragraphLines(item, print);
  if (item.kind === 'quote') return quoteLines(item, print);
  return commentLines(item, print).map(asQuoted).join('\n');
}

/** ［12］ before a paragraph is its number; 〔注3〕 inside it calls a note, 〔原文残缺〕 follows damaged words. */
function paragraphLines({ number, remark, text, signs }: ReportParagraph, print: Print): string {
  const lead = (number === null ? '' : `［${number}］`) + (remark === null ? '' : `（${remark}）`);
  // Same-length conversion of the whole paragraph first: a mark at the edge of a piece would not know its neighbour.
  const words = print(text);
  let from = 0;
  const pieces: string[] = [];
  for (const sign of signs) {
    pieces.push(words.slice(from, sign.at), sign.kind === 'note' ? `〔注${sign.note}〕` : `〔${DAMAGED}〕`);
    from = sign.at;
  }
  pieces.push(words.slice(from));
  return escapeLines(lead + pieces.join('')).join('\n');
}

function quoteLines({ words, source, caution, comment }: ReportQuote, print: Print): string {
  const number = comment === null || comment.note === null ? '' : `**${comment.note}** `;
  const [first = '', ...rest] = escapeLines(`“${print(words)}”`);
  const warning = caution === null ? [] : [`提示：本条摘自${escapeInline(caution)}的资料，引用前请核对原件。`];
  const said = comment === null ? [] : commentLines({ ...comment, note: null }, print);
  return [
    [`${number}${first}`, ...rest].map(asQuoted).join('\n'),
    '',
    [`出处：${escapeInline(source)}`, ...warning, ...said].join('\\\n'),
  ].join('\n');
}

function commentLines({ note, about, labels, words, tags, author, date }: ReportComment, print: Print): string[] {
  const number = note === null ? '' : `**注${note}** `;
  const quoted = about === null ? '' : `“${escapeInline(print(about))}” `;
  const lines = [`${number}${quoted}${labels.map(escapeInline).join(' · ')}`];
  if (words.trim() !== '') lines.push(...noteLines(words, print));
  if (tags.length > 0) lines.push(`标签：${tags.map(escapeInline).join('、')}`);
  lines.push(`${escapeInline(author)}，${escapeInline(date)}`);
  return number === '' && quoted === '' ? lines : lines.map((line, at) => (at < lines.length - 1 ? `${line}\\` : line));
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
