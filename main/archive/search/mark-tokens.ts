import { CharacterClass, classOf } from '../text/folding.ts';
import { toTokenForm } from './token-form.ts';
import { viewOfWords } from './view.ts';

/** Longest name in quotation marks that is a token of its own, UTF-16 units without the marks. */
const LONGEST_NAME = 12;
/**
 * Characters on either side of a mark that are in its tokens: a quoted phrase of so many that begins or ends with one is
 * answered by the index alone. Six would cost a tenth of the index of real reports.
 */
const BESIDE = 4;
/** Begins a token of what stands before a mark; those of what stands behind it begin with the mark. */
const BEFORE = 'b';

/** What closes a name that a folded mark opens. */
const CLOSING = new Map(
  [...'""\'\'《》〈〉'].flatMap((mark, at, marks) => (at % 2 === 0 ? [[mark, marks[at + 1]]] : [])),
);

/**
 * Adds what the index keeps of the marks in a range of folded text, white space passed over: each mark with the four
 * characters behind it (”机制运行), with the four before it, the nearest one first (b“实落彻贯), and short names between
 * quotation marks as a whole (“一岗双责”). The tokens are not yet in token form.
 */
export function addMarkTokens(tokens: Set<string>, folded: string, start: number, end: number): void {
  /** The last mark, and the units kept since. */
  let openedAt = -1;
  let kept = 0;
  for (let at = start; at < end; at++) {
    const kind = classOf(folded.charCodeAt(at));
    if (kind === CharacterClass.mark) {
      const behind = pointsBehind(folded, at + 1, end);
      const before = pointsBefore(folded, at, start);
      if (behind !== '') tokens.add(folded.charAt(at) + behind);
      if (before !== '') tokens.add(BEFORE + folded.charAt(at) + before);
      if (openedAt !== -1 && kept <= LONGEST_NAME && CLOSING.get(folded.charAt(openedAt)) === folded.charAt(at)) {
        tokens.add(viewOfWords(folded.slice(openedAt, at + 1), 'literal'));
      }
      openedAt = at;
      kept = 0;
    } else if (kind !== CharacterClass.blank) kept++;
  }
}

/** The nearest characters from a place on, white space passed over. */
function pointsBehind(folded: string, from: number, end: number): string {
  let points = '';
  for (let at = from, count = 0; at < end && count < BESIDE; ) {
    const next = at + pointLength(folded, at);
    if (classOf(folded.charCodeAt(at)) !== CharacterClass.blank) {
      points += folded.slice(at, next);
      count++;
    }
    at = next;
  }
  return points;
}

/** The nearest characters before a place, the nearest one first. */
function pointsBefore(folded: string, to: number, start: number): string {
  let points = '';
  for (let at = to, count = 0; at > start && count < BESIDE; ) {
    const isPair = at - 2 >= start && pointLength(folded, at - 2) === 2;
    const from = at - (isPair ? 2 : 1);
    if (classOf(folded.charCodeAt(from)) !== CharacterClass.blank) {
      points += folded.slice(from, at);
      count++;
    }
    at = from;
  }
  return points;
}

/** What words must have among the marks of a text to stand in it literally. */
export type MarkNeeds = {
  /** FTS5 expressions: tokens, and beginnings of tokens where the words end beside a mark. */
  expressions: string[];
  /** Whether a text that has them surely has the words. */
  isEnough: boolean;
};

/** What words, folded and without white space, need of the tokens of marks. */
export function markNeeds(words: string): MarkNeeds {
  const tokens = new Set<string>();
  addMarkTokens(tokens, words, 0, words.length);
  const isShort = (token: string): boolean => [...token].length < BESIDE + (token.startsWith(BEFORE) ? 2 : 1);
  const points = [...words];
  const hasMarkAtEnd = [points[0], points.at(-1)].some((point) => isMark(point));
  // Words that begin with the letter of the tokens before a mark may look like one of them.
  const isName = isMark(points[0]) && tokens.has(words) && !isShort(words);
  return {
    expressions: Array.from(tokens, (token) => `"${toTokenForm(token)}"${isShort(token) ? ' *' : ''}`),
    isEnough: isName || (hasMarkAtEnd && points.length > 1 && points.length <= BESIDE + 1),
  };
}

function isMark(point: string | undefined): boolean {
  return point !== undefined && classOf(point.charCodeAt(0)) === CharacterClass.mark;
}

/** UTF-16 units of the code point at a place: 2 for a surrogate pair. */
function pointLength(text: string, at: number): 1 | 2 {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
