import { isApparatus } from './apparatus.ts';
import type { Edit } from './edits.ts';
import { itemLabel } from './items.ts';
import { headingLabel } from './labels.ts';
import { type Line, linesOf } from './lines.ts';

/** A line that was broken by a page or column ends anywhere; a short one without a stop is a title or a label. */
const SHORTEST_BROKEN_LINE = 30;
const STOP = /[。！？!?：:…」』”’）)》】；;]$/;
const SENTENCE_MARK = /[，,。；;：:、]/;

/**
 * Paragraphs that a page layout cut in the middle of a sentence, put together. A line continues the one before it when
 * that one is running text without a stop at its end and neither of them is a heading, an item or apparatus. A `；` in
 * the middle of running text (after a 。, not in a list) joins too.
 */
export function joinEdits(text: string): Edit[] {
  const lines = linesOf(text);
  return lines.flatMap((line, index): Edit[] => {
    const next = lines[index + 1];
    if (!next || !continues(line, next, lines[index - 1])) return [];
    return [{ kind: 'joined', start: line.end, end: next.start, replacement: '' }];
  });
}

function continues(line: Line, next: Line, previous: Line | undefined): boolean {
  if (isOwnLine(next.words) || isApparatus(line.words) || isApparatus(next.words)) return false;
  if (/[；;]$/.test(line.words)) return isBrokenAtSemicolon(line, next, previous);
  if (STOP.test(line.words) || line.words.length < SHORTEST_BROKEN_LINE) return false;
  if (!SENTENCE_MARK.test(line.words) || !/[。；;！？]/.test(next.words)) return false;
  return isRunningText(line.words, next.words);
}

/** A heading on its own line has no stop either: it is running text only when it holds a whole sentence, or no number. */
function isRunningText(words: string, next: string): boolean {
  if (/。/.test(words)) return true;
  return (
    headingLabel(words) === null &&
    !/——/.test(words) &&
    (/^[\p{Script=Han}]/u.test(next) || /^[”’）)》」』，、；。]/.test(next))
  );
}

function isBrokenAtSemicolon(line: Line, next: Line, previous: Line | undefined): boolean {
  const isInList = previous !== undefined && /[；;]$/.test(previous.words);
  return !isInList && /。/.test(line.words) && /。/.test(next.words) && !/[；;]$/.test(next.words);
}

function isOwnLine(words: string): boolean {
  return (
    headingLabel(words) !== null || itemLabel(words) !== null || /^[#>*|－-]/.test(words) || /^.{2,12}——/.test(words)
  );
}
