import { useEffect } from 'react';
import type { Span } from '../../text/sentences.ts';
import { useReader } from './reader-store.ts';
import { currentSheet } from './sheet.ts';

/** Follows the selection in the text, as a range of the reading text; white space at its ends is left out. */
export function useSelection(): void {
  useEffect(() => {
    const follow = () => {
      const selection = selectedSpan();
      const before = useReader.getState().selection;
      if (selection?.start !== before?.start || selection?.end !== before?.end) useReader.setState({ selection });
    };
    document.addEventListener('selectionchange', follow);
    return () => document.removeEventListener('selectionchange', follow);
  }, []);
}

function selectedSpan(): Span | null {
  const selection = document.getSelection();
  const map = currentSheet()?.map;
  const text = useReader.getState().bulletin?.text;
  if (!selection || selection.isCollapsed || selection.rangeCount === 0 || !map || text === undefined) return null;
  const range = selection.getRangeAt(0);
  const start = map.offsetAt(range.startContainer, range.startOffset);
  const end = map.offsetAt(range.endContainer, range.endOffset);
  return start === null || end === null ? null : trimmed({ start, end }, text);
}

function trimmed({ start, end }: Span, text: string): Span | null {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = start + words.trimEnd().length;
  return from < to ? { start: from, end: to } : null;
}

/** Takes the selection away; keys go on from where it was. */
export function clearSelection(): void {
  const { selection, leftOff } = useReader.getState();
  document.getSelection()?.removeAllRanges();
  useReader.setState({ selection: null, leftOff: selection ?? leftOff });
}

export function selectSpan(span: Span): void {
  const range = currentSheet()?.map.measure(span);
  const selection = document.getSelection();
  if (!range || !selection) return;
  selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}
