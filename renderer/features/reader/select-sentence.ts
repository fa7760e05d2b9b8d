import { sentencesOf } from '../../text/sentences.ts';
import { useReader } from './reader-store.ts';
import { isInView, scrollToOffset } from './scroll-to.ts';
import { currentSheet } from './sheet.ts';
import { selectSpan } from './use-selection.ts';

/** Selects the sentence after or before the selection, or the first one in view: marking without a mouse. */
export function selectSentence(step: 1 | -1): void {
  const { bulletin, selection, visible } = useReader.getState();
  if (!bulletin) return;
  const sentences = bulletin.blocks.flatMap(({ start, end }) => sentencesOf(bulletin.text.slice(start, end), start));
  const sentence = selection
    ? step > 0
      ? sentences.find(({ start }) => start >= selection.end)
      : sentences.findLast(({ end }) => end <= selection.start)
    : sentences.find(({ start }) => start >= visible.start);
  if (!sentence) return;
  currentSheet()?.scroller.focus({ preventScroll: true });
  selectSpan(sentence);
  if (!isInView(sentence)) scrollToOffset(sentence.start);
}
