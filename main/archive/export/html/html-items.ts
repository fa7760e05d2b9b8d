import { chineseDay } from '../dates.ts';
import { escapeHtml, escapeHtmlLines } from '../escape-html.ts';
import { DAMAGED } from '../labels.ts';
import { lineCharacters, type PageLayout } from '../page-layout.ts';
import { type Piece, type Print, piecesOf } from '../paragraph-pieces.ts';
import type { MarkedWords, ReportComment, ReportItem, ReportParagraph, ReportPicture, ReportQuote } from '../report.ts';
import type { Table } from '../table.ts';
import { columnShares, isWide } from '../table-widths.ts';
import { cellWords } from '../table-words.ts';

/** The items of one report as HTML; it keeps the footnotes until the report is over. */
export class HtmlItems {
  readonly #print: Print;
  readonly #layout: PageLayout;
  readonly #hasNumbers: boolean;
  /** Keeps the targets of links apart where a page holds several reports. */
  readonly #prefix: string;
  #footnotes: string[] = [];

  constructor(print: Print, layout: PageLayout, hasNumbers: boolean, index: number) {
    this.#layout = layout;
    this.#print = print;
    this.#hasNumbers = hasNumbers;
    this.#prefix = `r${index + 1}-`;
  }

  item(item: ReportItem): string {
    switch (item.kind) {
      case 'paragraph':
        return this.#paragraph(item);
      case 'quote':
        return this.#quote(item);
      case 'comment':
        return this.#comment(item);
      case 'table':
        return this.#table(item.table);
      case 'picture':
        return picture(item);
    }
  }

  /** Words with marks drawn behind them, and the calls of their notes. Where marks overlap the colour is stronger. */
  marked(words: MarkedWords): string {
    return piecesOf(words, this.#print)
      .map((piece) => this.#piece(piece))
      .join('');
  }

  footnotes(): string {
    if (this.#footnotes.length === 0) return '';
    return `<section class="footnotes"><ol>${this.#footnotes.map((words) => `<li>${words}</li>`).join('')}</ol></section>\n`;
  }

  #piece(piece: Piece): string {
    switch (piece.kind) {
      case 'words': {
        const words = escapeHtmlLines(piece.words);
        if (piece.notes.length === 0) return words;
        return `<mark${piece.notes.length > 1 ? ' class="several"' : ''}>${words}</mark>`;
      }
      case 'call':
        return `<a class="call" href="#${this.#prefix}note-${piece.note}">〔注${piece.note}〕</a>`;
      case 'damaged':
        return `<span class="damaged">〔${DAMAGED}〕</span>`;
      case 'footnote':
        this.#footnotes.push(escapeHtml(this.#print(piece.words)));
        return `<sup>${this.#footnotes.length}</sup>`;
      case 'open':
      case 'close':
        return '';
    }
  }

  #paragraph(paragraph: ReportParagraph): string {
    const { number, remark } = paragraph;
    const numbered = number === null || !this.#hasNumbers ? '' : `<span class="number">［${number}］</span>`;
    const lead = numbered + (remark === null ? '' : `（${escapeHtml(remark)}）`);
    return `<p>${lead}${this.marked(paragraph)}</p>\n`;
  }

  #quote({ words, source, cautions, comment }: ReportQuote): string {
    const number = comment === null || comment.note === null ? '' : `${comment.note}. `;
    const lines = [
      `<p class="aside source">出处：${escapeHtml(source)}</p>`,
      ...cautions.map((caution) => `<p class="aside source">提示：${escapeHtml(caution)}</p>`),
    ];
    const said = comment === null ? '' : this.#comment({ ...comment, note: null });
    return `<blockquote><p>${number}“${escapeHtmlLines(this.#print(words))}”</p></blockquote>\n${lines.join('\n')}\n${said}`;
  }

  #comment({ note, about, isAnchored, labels, words, details, tags, author, at }: ReportComment): string {
    const number = note === null ? '' : `<b>注${note}</b> `;
    const quoted = about === null || isAnchored ? '' : `“${escapeHtml(this.#print(about))}” `;
    const said = words.trim() === '' ? [] : [escapeHtmlLines(this.#print(words.trim()))];
    const tagged = tags.length > 0 ? [`标签：${escapeHtml(tags.join('、'))}`] : [];
    const lines = [number + quoted + escapeHtml(labels.join(' · ')), ...said, ...details.map(escapeHtml), ...tagged];
    lines.push(`${escapeHtml(author)}，${escapeHtml(chineseDay(at))}`);
    const id = note === null ? '' : ` id="${this.#prefix}note-${note}"`;
    return `<aside class="notes"${id}>${lines.map((line) => `<p>${line}</p>`).join('')}</aside>\n`;
  }

  #table({ name, columns, rows }: Table): string {
    const shown = columns.flatMap((column, at) => (column.isHidden === true ? [] : [{ column, at }]));
    const shares = columnShares({ name, columns, rows }, lineCharacters(this.#layout, isWide({ columns })));
    const cols = shares.map((share) => `<col width="${Math.round(share * 1000) / 10}%">`).join('');
    const head = shown.map(({ column }) => `<th scope="col">${escapeHtml(column.heading)}</th>`).join('');
    const body = rows.map((row) => {
      const cells = shown.map(({ column, at }) => {
        const isNumber = column.type === 'number' || column.type === 'percent';
        const words = escapeHtmlLines(this.#print(cellWords(column, row[at] ?? null)));
        return `<td${isNumber ? ' class="number"' : ''}>${words}</td>`;
      });
      return `<tr>${cells.join('')}</tr>\n`;
    });
    return `<table${isWide({ columns }) ? ' class="wide"' : ''}><caption>${escapeHtml(name)}</caption><colgroup>${cols}</colgroup><thead><tr>${head}</tr></thead>\n<tbody>${body.join('')}</tbody></table>\n`;
  }
}

/** The drawing itself: sharp at every size, on a screen and in print. */
function picture({ svg, widthPx, heightPx, caption, alternativeText }: ReportPicture): string {
  const data = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  const size = `width="${widthPx}" height="${heightPx}"`;
  return `<figure><img src="${data}" ${size} alt="${escapeHtml(alternativeText)}"><figcaption>${escapeHtml(caption)}</figcaption></figure>\n`;
}
