import { type ICommentOptions, Paragraph } from 'docx';
import { cleanLine, cleanWords } from '../clean-words.ts';
import type { Print } from '../paragraph-pieces.ts';
import type { ReportComment } from '../report.ts';
import { STYLE } from './styles.ts';
import { wordsRun } from './words.ts';

/** The comments of a document. Those of each report are called by its own numbers; Word needs ids that differ in all. */
export class CommentList {
  readonly all: ICommentOptions[] = [];
  readonly #print: Print;
  #ids = new Map<number, number>();

  constructor(print: Print) {
    this.#print = print;
  }

  /** Forgets the numbers of the report before. */
  beginReport(): void {
    this.#ids = new Map();
  }

  /** Enters a comment; gives its id. */
  add(comment: ReportComment): number {
    const id = this.all.length;
    const author = cleanLine(comment.author);
    this.all.push({
      id,
      author,
      initials: [...author].slice(0, 2).join(''),
      date: asPrintedByWord(comment.at),
      children: linesOf(comment, this.#print).map(
        (line) => new Paragraph({ style: STYLE.commentText, children: [wordsRun(line)] }),
      ),
    });
    if (comment.note !== null) this.#ids.set(comment.note, id);
    return id;
  }

  /** The id of the comment that this report calls by a number; undefined where there is none. */
  idOf(note: number): number | undefined {
    return this.#ids.get(note);
  }
}

function linesOf({ labels, words, details, tags }: ReportComment, print: Print): string[] {
  const said = words.trim() === '' ? [] : cleanWords(print(words.trim())).split('\n');
  return [labels.join(' · '), ...said, ...details, ...(tags.length > 0 ? [`标签：${tags.join('、')}`] : [])];
}

/** Word shows the hour of a comment as it is written, whatever time zone is written with it: so it is ours. */
function asPrintedByWord(at: string): Date {
  const instant = new Date(at);
  return new Date(instant.getTime() - instant.getTimezoneOffset() * 60_000);
}
