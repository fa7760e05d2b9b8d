import type { Block } from '../../contract/bulletin.ts';
import { isApparatus } from './apparatus.ts';
import { type FrontRole, frontLines, frontRoles } from './front-matter.ts';
import {
  type Heading,
  type HeadingStyle,
  headingOf,
  headingStyle,
  isBareHeading,
  isPartTitle,
  subHeadingOf,
} from './headings.ts';
import { itemLabel } from './items.ts';
import { type Line, linesOf, trimBlank } from './lines.ts';
import { isSummary } from './summary.ts';

/** A paragraph this short may recur by chance; a longer one printed again is a repetition. */
const SHORTEST_REPEATED = 20;

/**
 * Cuts a reading text into blocks: titles, headings, paragraphs, items, the summary, apparatus and repetitions, each
 * with the headings above it. Every character that is not white space between lines stands in exactly one block.
 */
export function findBlocks(text: string): Block[] {
  const lines = linesOf(text);
  const front = frontRoles(frontLines(lines));
  const builder = new BlockBuilder(headingStyle(lines.slice(front.length)));
  for (const { line, role } of front) builder.addFront(line, role);
  const body = lines.slice(front.length);
  for (const [index, line] of body.entries()) builder.addLine(line, body[index + 1]);
  return builder.blocks;
}

class BlockBuilder {
  readonly blocks: Block[] = [];
  readonly #style: HeadingStyle;
  /** Bodies so far, by their last characters: finds a repetition without comparing all with all. */
  readonly #byTail = new Map<string, string[]>();
  /** Indexes of the headings that are open, by level. */
  #open: number[] = [];
  #paragraphs = 0;
  /** Whether the paragraph that follows may begin with an unnumbered sub-heading. */
  #takesSubHeadings = false;

  constructor(style: HeadingStyle) {
    this.#style = style;
  }

  addFront(line: Line, role: FrontRole): void {
    const last = this.blocks.at(-1);
    if (role === 'title' && last?.kind === 'title' && last.level === 1) last.end = line.end;
    else if (role === 'apparatus' || role === 'repeated') this.#push(role, line.start, line.end);
    else this.#push('title', line.start, line.end, { level: role === 'title' ? 1 : 2 });
  }

  addLine(line: Line, next: Line | undefined): void {
    const { words, start, end } = line;
    if (isApparatus(words)) this.#push('apparatus', start, end);
    else if (isSummary(words)) this.#addSummary(line);
    else this.#addText(line, this.#headingAt(line, next));
  }

  #addText({ start, words }: Line, heading: Heading | null): void {
    if (!heading) {
      this.#addBody(start, words);
      return;
    }
    this.#addHeading(start, heading);
    const rest = trimBlank(words.slice(heading.end));
    this.#takesSubHeadings = heading.level === 3 ? rest === '' : heading.label === null && heading.level === 4;
    if (rest !== '') this.#addBody(start + words.indexOf(rest, heading.end), rest);
  }

  #headingAt(line: Line, next: Line | undefined): Heading | null {
    const { words } = line;
    const { hasPartTitles, isUnnumbered, hasSubHeadings } = this.#style;
    const numbered = headingOf(words);
    if (numbered) return numbered;
    if (hasPartTitles && isPartTitle(words)) return { label: null, level: 1, end: words.length };
    if (isUnnumbered && isBareHeading(words, next?.words)) return { label: null, level: 1, end: words.length };
    if (!hasSubHeadings || !this.#takesSubHeadings) return null;
    return subHeadingOf(words);
  }

  #addHeading(start: number, heading: Heading): void {
    this.#close(heading.level);
    this.#push('heading', start, start + heading.end, { level: heading.level, label: heading.label });
    this.#open.push(this.blocks.length - 1);
  }

  #addSummary({ start, end }: Line): void {
    this.#close(2);
    this.#push('summary', start, end, { isNumbered: true });
  }

  #addBody(start: number, words: string): void {
    const end = start + words.length;
    if (this.#isRepeated(words)) {
      this.#push('repeated', start, end);
      return;
    }
    this.#remember(words);
    // A paragraph that holds the whole enumeration (一是…二是…) is no single item.
    const label = /[。；;]\s*二是/.test(words) ? null : itemLabel(words);
    this.#push(label === null ? 'paragraph' : 'item', start, end, { label, isNumbered: true });
  }

  /** Printed before as a whole, or as the tail of a paragraph that a page break had cut. */
  #isRepeated(words: string): boolean {
    if (words.length < SHORTEST_REPEATED) return false;
    return this.#byTail.get(tailOf(words))?.some((earlier) => earlier.endsWith(words)) ?? false;
  }

  #remember(words: string): void {
    const tail = tailOf(words);
    const known = this.#byTail.get(tail);
    if (known) known.push(words);
    else this.#byTail.set(tail, [words]);
  }

  #close(level: number): void {
    this.#open = this.#open.filter((index) => (this.blocks[index]?.level ?? 0) < level);
    this.#takesSubHeadings = false;
  }

  #push(
    kind: Block['kind'],
    start: number,
    end: number,
    {
      level = 0,
      label = null,
      isNumbered = false,
    }: { level?: number; label?: string | null; isNumbered?: boolean } = {},
  ): void {
    const isOutside = kind === 'title' || kind === 'apparatus';
    const paragraph = isNumbered ? ++this.#paragraphs : null;
    this.blocks.push({ kind, start, end, paragraph, label, level, path: isOutside ? [] : [...this.#open] });
  }
}

function tailOf(words: string): string {
  return words.slice(-SHORTEST_REPEATED);
}
