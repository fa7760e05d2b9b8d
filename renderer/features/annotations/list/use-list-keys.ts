import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import { removeMarks } from './bulk-acts.ts';
import { chooseAlso, chooseNone, toggleChosen, useMarksInHand } from './marks-in-hand.ts';
import { idsOnLines } from './matching-ids.ts';
import { openWords } from './open-words.ts';
import type { MarkList } from './use-mark-list.ts';

/** Marks that Page Up and Page Down step over. */
const PAGE_STEP = 8;

type ListKeysOptions = {
  list: MarkList;
  scroller: RefObject<HTMLElement | null>;
  onEdit: (line: number) => void;
  onChooseAll: () => void;
};

/**
 * The keys of the list: arrows, Page, Home and End move, Space ticks (with Shift: everything from the last tick on),
 * Enter opens the words, e edits, Delete removes the ticked marks or, without any, the one in hand, Ctrl A ticks all.
 */
export function useListKeys({ list, scroller, onEdit, onChooseAll }: ListKeysOptions) {
  const wantsFocus = useRef(false);
  const { virtualizer, count, lineOf, markAt, sections, starts, order } = list;

  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    const { line } = useMarksInHand.getState();
    const tick = scroller.current?.querySelector<HTMLElement>(`[data-tick="${line}"]`);
    if (!tick) return;
    wantsFocus.current = false;
    tick.focus({ preventScroll: true });
  });

  /** The first line with a mark from `line` on, in the direction of `step`; undefined past the ends. */
  const markLine = (line: number, step: 1 | -1): number | undefined => {
    for (let at = line; at >= 0 && at < count; at += step) if (lineOf(at)?.at !== 'heading') return at;
    return undefined;
  };
  const goTo = (line: number | undefined) => {
    if (line === undefined) return;
    wantsFocus.current = true;
    useMarksInHand.setState({ line });
    virtualizer.scrollToIndex(line, { align: 'auto' });
  };
  const chooseTo = async (line: number) => {
    const { anchor } = useMarksInHand.getState();
    const from = anchor ?? line;
    const ids = await idsOnLines(sections, starts, order, Math.min(from, line), Math.max(from, line));
    chooseAlso(ids);
    useMarksInHand.setState({ anchor: from, line });
  };
  const remove = async (line: number) => {
    const { chosen } = useMarksInHand.getState();
    const id = markAt(line)?.id;
    const ids = chosen.size > 0 ? chosen : new Set(id === undefined ? [] : [id]);
    if (ids.size === 0 || !(await removeMarks(ids))) return;
    chooseNone();
    goTo(markLine(Math.min(line, Math.max(0, count - 1 - ids.size)), 1));
  };

  /** Ticks a line, or, with Shift, all from the last ticked one to it. */
  const tick = (line: number, withShift: boolean) => {
    const id = markAt(line)?.id;
    if (withShift) void chooseTo(line);
    else if (id !== undefined) toggleChosen(id, line);
  };

  /** Where a key leads from a line; undefined for keys that do not move, null where there is no line to go to. */
  const stepOf = (key: string, line: number | null): number | null | undefined => {
    const steps: Record<string, () => number | undefined> = {
      ArrowDown: () => markLine(line === null ? 0 : line + 1, 1),
      ArrowUp: () => (line === null ? undefined : markLine(line - 1, -1)),
      PageDown: () => markLine(Math.min((line ?? 0) + PAGE_STEP, count - 1), 1),
      PageUp: () => markLine(Math.max((line ?? 0) - PAGE_STEP, 0), 1),
      Home: () => markLine(0, 1),
      End: () => markLine(count - 1, -1),
    };
    const step = steps[key];
    return step && (step() ?? null);
  };
  const move = (from: number | null, to: number | null, isChoosing: boolean) => {
    if (to === null) return;
    goTo(to);
    if (!isChoosing) return;
    if (useMarksInHand.getState().anchor === null) useMarksInHand.setState({ anchor: from ?? to });
    void chooseTo(to);
  };
  /** What a key does with the mark on a line. */
  const actOf = (key: string, line: number): (() => void) | undefined => {
    const mark = markAt(line);
    const acts: Record<string, () => void> = {
      Enter: () => mark && openWords(mark),
      Delete: () => void remove(line),
      e: () => onEdit(line),
    };
    return acts[key.length === 1 ? key.toLowerCase() : key];
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const { key, target, shiftKey } = event;
    if (event.altKey || event.nativeEvent.isComposing || !isListKey(target)) return;
    const { line } = useMarksInHand.getState();
    const isCommand = event.ctrlKey || event.metaKey;
    const to = isCommand ? undefined : stepOf(key, line);
    // Buttons of a row keep Enter and Space to themselves.
    const act = !isCommand && line !== null && isTick(target) ? actOf(key, line) : undefined;
    if (isCommand && key.toLowerCase() === 'a') onChooseAll();
    else if (to !== undefined) move(line, to, shiftKey);
    else if (act) act();
    else return;
    event.preventDefault();
  };
  return { onKeyDown, tick, goTo };
}

const isTick = (target: EventTarget) => target instanceof HTMLElement && target.dataset.tick !== undefined;

/** Whether the list may have a key: fields of text and lists to choose from keep theirs. */
function isListKey(target: EventTarget): boolean {
  if (isTick(target)) return true;
  return target instanceof HTMLElement && !target.matches('input, select, textarea, [contenteditable]');
}
