import { CharacterClass, classOf } from '../text/folding.ts';
import { toTokenForm } from './token-form.ts';
import { viewOfWords } from './view.ts';

/** Longest name in quotation marks that is a token of its own, UTF-16 units without the marks. */
const LONGEST_NAME = 12;

/** What closes a name that a folded mark opens. */
const CLOSING = new Map(
  [...'""\'\'《》〈〉'].flatMap((mark, at, marks) => (at % 2 === 0 ? [[mark, marks[at + 1]]] : [])),
);

/**
 * Adds what the index keeps of the marks in a range of folded text, white space passed over: each mark with the
 * character before it and the one after it (“四, 责”, ”机), and short names between quotation marks as a whole
 * (“一岗双责”). Words that hold a mark stand literally in a block only if all their tokens are among those of the block,
 * and surely do if they are such a token themselves. The tokens are not yet in token form.
 */
export function addMarkTokens(tokens: Set<string>, folded: string, start: number, end: number): void {
  let before = -1;
  let isAfterMark = false;
  /** The last mark, and the units kept since. */
  let openedAt = -1;
  let kept = 0;
  for (let at = start; at < end; ) {
    const kind = classOf(folded.charCodeAt(at));
    const next = at + pointLength(folded, at);
    if (kind !== CharacterClass.blank) {
      const isMark = kind === CharacterClass.mark;
      if (before !== -1 && (isMark || isAfterMark)) {
        tokens.add(folded.slice(before, before + pointLength(folded, before)) + folded.slice(at, next));
      }
      if (isMark) {
        if (openedAt !== -1 && kept <= LONGEST_NAME && CLOSING.get(folded.charAt(openedAt)) === folded.charAt(at)) {
          tokens.add(viewOfWords(folded.slice(openedAt, next), 'literal'));
        }
        openedAt = at;
        kept = 0;
      } else kept += next - at;
      before = at;
      isAfterMark = isMark;
    }
    at = next;
  }
}

/** The tokens of marks that words, folded and without white space, must have in the index, in token form. */
export function markTokensOf(words: string): Set<string> {
  const tokens = new Set<string>();
  addMarkTokens(tokens, words, 0, words.length);
  return new Set(Array.from(tokens, toTokenForm));
}

/** UTF-16 units of the code point at a place: 2 for a surrogate pair. */
function pointLength(text: string, at: number): 1 | 2 {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
