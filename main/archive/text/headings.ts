import { headingLabel } from './labels.ts';
import type { Line } from './lines.ts';

/**
 * A heading recognised at the start of a line. `end` is the length of its words within the line: less than the line's
 * for a run-in heading (“1.党组书记带头抓整改。管委会党组书记…”).
 */
export type Heading = { level: number; label: string | null; end: number };

/** Longest heading on a line of its own, and longest run-in one, in UTF-16 units with the label. */
const LONGEST_HEADING = 100;
const LONGEST_RUN_IN = 60;
/** A numbered sentence with a stop is a heading up to this length, a list item beyond it. */
const LONGEST_CLOSED_HEADING: Record<number, number> = { 1: 60, 2: 60, 3: 30, 4: 24 };
const LONGEST_SUB_HEADING = 45;
const LONGEST_PART_TITLE = 40;

/** What a document's own habits tell about lines without numbers. */
export type HeadingStyle = {
  /** Paragraphs under numbered headings begin with a heading sentence: “优化完善体制机制。一是…”. */
  hasSubHeadings: boolean;
  /** Nothing is numbered: short lines between paragraphs are its headings. */
  isUnnumbered: boolean;
  /** Lines of the form “凝心铸魂—— …” recur. */
  hasPartTitles: boolean;
};

const SUB_HEADING_BEFORE_ITEM = /^[^。；]{4,45}。[\s\u3000]*一是/;
const PART_TITLE = /^\p{Script=Han}{2,10}—{1,2}/u;
const SUB_HEADINGS_BEFORE_STYLE = 5;

export function headingStyle(lines: readonly Line[]): HeadingStyle {
  const subHeadings = lines.filter((line) => SUB_HEADING_BEFORE_ITEM.test(line.words)).length;
  const partTitles = lines.filter((line) => isPartTitle(line.words)).length;
  const numbered = lines.filter((line) => {
    const label = headingLabel(line.words);
    return label !== null && label.level <= 2 && headingOf(line.words) !== null;
  }).length;
  return {
    hasSubHeadings: subHeadings >= SUB_HEADINGS_BEFORE_STYLE,
    isUnnumbered: numbered === 0,
    hasPartTitles: partTitles >= 2,
  };
}

/** The numbered heading that a line begins with, on its own or run in; null for a list item or a plain line. */
export function headingOf(words: string): Heading | null {
  const found = headingLabel(words);
  if (!found) return null;
  const { label, level } = found;
  const stop = words.search(/[。！？!?]/);
  if (stop === -1) {
    const isClosed = !/[；;，,：:、]$/.test(words);
    return isClosed && words.length <= LONGEST_HEADING ? { label, level, end: words.length } : null;
  }
  if (stop === words.length - 1) {
    const longest = LONGEST_CLOSED_HEADING[level] ?? 0;
    return words.length <= longest ? { label, level, end: words.length } : null;
  }
  return stop + 1 <= LONGEST_RUN_IN ? { label, level, end: stop + 1 } : null;
}

/**
 * The unnumbered heading sentence at the start of a paragraph, in a document whose style has such, under a numbered
 * heading (level 3) that stands on a line of its own.
 */
export function subHeadingOf(words: string): Heading | null {
  const stop = words.indexOf('。');
  if (stop < 4 || stop + 1 > LONGEST_SUB_HEADING || stop === words.length - 1) return null;
  return /^(?:[一二三四五六七八九十]{1,3}是|截[至止])/.test(words) ? null : { label: null, level: 4, end: stop + 1 };
}

/** A short line of the form “凝心铸魂—— “小切口”推动解决“急难愁””. */
export function isPartTitle(words: string): boolean {
  return words.length <= LONGEST_PART_TITLE && PART_TITLE.test(words) && !/[。；;，,]$/.test(words);
}

/** In an unnumbered document: a short line without a stop, in front of running text. */
export function isBareHeading(words: string, next: string | undefined): boolean {
  if (words.length > LONGEST_PART_TITLE || /[。！？!?；;，,：:、…）)]$/.test(words)) return false;
  return next !== undefined && /[。；！？]/.test(next);
}
