import { documentSentences, extendByCharacter, extendBySentence, nextUnit } from '../../text/selection-steps.ts';
import type { Span } from '../../text/sentences.ts';
import { useReader } from './reader-store.ts';
import { isInView, scrollToOffset } from './scroll-to.ts';
import { currentSheet } from './sheet.ts';
import { sheetLines } from './sheet-lines.ts';
import { selectSpan } from './use-selection.ts';

/** Selects the sentence after or before what was chosen last, or the first one in view: marking without a mouse. */
export function selectSentence(step: 1 | -1): void {
  const { bulletin, visible } = useReader.getState();
  if (bulletin) show(nextUnit(documentSentences(bulletin), chosenLast(), step, visible.start));
}

/** Selects the paragraph (or heading) after or before what was chosen last, or the first one in view. */
export function selectParagraph(step: 1 | -1): void {
  const { bulletin, visible } = useReader.getState();
  if (bulletin) show(nextUnit(paragraphsOf(bulletin), chosenLast(), step, visible.start));
}

/** The selection, or what was chosen before it was marked, as long as the reader still looks there. */
function chosenLast(): Span | null {
  const { selection, leftOff } = useReader.getState();
  if (selection !== null || leftOff === null) return selection;
  const { start, end } = leftOff;
  return isInView({ start, end: start + 1 }) || isInView({ start: end - 1, end }) ? leftOff : null;
}

/** Selects the whole paragraph that an offset of the reading text lies in. */
export function selectParagraphAt(offset: number): void {
  const { bulletin } = useReader.getState();
  if (bulletin) show(paragraphsOf(bulletin).find(({ start, end }) => start <= offset && offset < end) ?? null);
}

/** Moves the end of the selection by a sentence. */
export function extendSentence(step: 1 | -1): void {
  const { bulletin, selection } = useReader.getState();
  if (bulletin && selection) show(extendBySentence(documentSentences(bulletin), selection, step), 'end');
}

/** Moves one edge of the selection by a character. */
export function extendCharacter(edge: 'start' | 'end', step: 1 | -1): void {
  const { bulletin, selection } = useReader.getState();
  if (bulletin && selection) show(extendByCharacter(bulletin.text, selection, edge, step), edge);
}

/** What stands on one line of the document: a heading that runs into its paragraph belongs to it. */
function paragraphsOf(bulletin: Parameters<typeof sheetLines>[0]): Span[] {
  return sheetLines(bulletin).flatMap(({ blocks }) => {
    const [first, last] = [blocks[0], blocks.at(-1)];
    return first && last ? [{ start: first.start, end: last.end }] : [];
  });
}

/** Selects; the edge that moved is kept in view. */
function show(span: Span | null, edge: 'start' | 'end' = 'start'): void {
  if (!span) return;
  currentSheet()?.scroller.focus({ preventScroll: true });
  selectSpan(span);
  const at = edge === 'start' ? span.start : span.end - 1;
  if (!isInView({ start: at, end: at + 1 })) scrollToOffset(at);
}
