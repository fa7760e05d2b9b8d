import { type Span, sentencesOf } from '../../text/sentences.ts';
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
    ? neighbour(sentences, selection, step)
    : sentences.find(({ start }) => start >= visible.start);
  if (!sentence) return;
  currentSheet()?.scroller.focus({ preventScroll: true });
  selectSpan(sentence);
  if (!isInView(sentence)) scrollToOffset(sentence.start);
}

function neighbour(sentences: readonly Span[], selection: Span, step: 1 | -1): Span | undefined {
  if (step > 0) return sentences.find(({ start }) => start >= selection.end);
  return sentences.findLast(({ end }) => end <= selection.start);
}
