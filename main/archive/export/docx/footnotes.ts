import { Paragraph } from 'docx';
import { wordsRun } from './words.ts';

/** The footnotes of a document, numbered from 1 as Word wants them. */
export class FootnoteList {
  readonly all: Record<string, { children: Paragraph[] }> = {};
  #count = 0;

  /** Enters a footnote; gives its number. */
  add(words: string): number {
    this.#count += 1;
    this.all[String(this.#count)] = { children: [new Paragraph({ children: [wordsRun(words)] })] };
    return this.#count;
  }
}
