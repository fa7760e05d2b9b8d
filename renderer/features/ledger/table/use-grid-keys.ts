import type { Virtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { VERDICTS } from '../../../../main/contract/annotation.ts';
import type { LedgerTableName } from '../../../../main/contract/ledger-corrections.ts';
import { dismissRow } from '../correction-acts.ts';
import { openLedgerDialog } from '../dialogs/ledger-dialogs.ts';
import type { LedgerLine, LedgerRow } from '../ledger-rows.ts';
import { openInReader } from '../open-words.ts';
import { focusJudgement } from '../pane/focus-judgement.ts';
import { judgeRow } from '../row-acts.ts';

/** Rows that Page Up and Page Down step over. */
const PAGE_STEP = 10;

type GridKeysOptions = {
  lines: readonly LedgerLine[];
  /** The line in hand, −1 where there is none. */
  at: number;
  scroller: RefObject<HTMLElement | null>;
  virtualizer: Virtualizer<HTMLElement, Element>;
  onChoose: (id: string) => void;
  onShow: (table: LedgerTableName, id: string) => void;
};

/**
 * The keys of the table: arrows, Page, Home and End move; 1–6 judge, f goes to 核实数, n to the note, x closes, e corrects,
 * s splits, g goes to the other table, Delete dismisses, Ctrl Enter opens the text.
 */
export function useGridKeys({ lines, at, scroller, virtualizer, onChoose, onShow }: GridKeysOptions) {
  const wantsFocus = useRef(false);
  const rowAt = (index: number): LedgerRow | undefined => {
    const line = lines[index];
    return line && 'row' in line ? line.row : undefined;
  };
  const row = rowAt(at);

  useLayoutEffect(() => {
    if (!wantsFocus.current || !row) return;
    const target = scroller.current?.querySelector<HTMLElement>(`[data-focus="${CSS.escape(row.id)}"]`);
    if (!target) return;
    wantsFocus.current = false;
    target.focus({ preventScroll: true });
  });
  // Whoever comes to the place, or back to it, goes on by keyboard where they were.
  const isEmpty = lines.length === 0;
  useEffect(() => {
    if (isEmpty || document.activeElement !== document.body) return;
    scroller.current?.querySelector<HTMLElement>('[data-focus][tabindex="0"]')?.focus({ preventScroll: true });
  }, [isEmpty, scroller]);

  const goTo = (index: number | undefined) => {
    const next = index === undefined ? undefined : rowAt(index);
    if (!next || index === undefined) return;
    wantsFocus.current = true;
    onChoose(next.id);
    virtualizer.scrollToIndex(index, { align: 'auto' });
  };
  /** The first row from a line on, in the direction of `step`; undefined past the ends. */
  const rowFrom = (from: number, step: 1 | -1): number | undefined => {
    for (let index = from; index >= 0 && index < lines.length; index += step) if (rowAt(index)) return index;
    return undefined;
  };
  const last = lines.length - 1;
  const steps: Record<string, () => number | undefined> = {
    ArrowDown: () => rowFrom(at + 1, 1),
    ArrowUp: () => rowFrom(at - 1, -1),
    PageDown: () => rowFrom(Math.min(at + PAGE_STEP, last), -1),
    PageUp: () => rowFrom(Math.max(at - PAGE_STEP, 0), 1),
    Home: () => rowFrom(0, 1),
    End: () => rowFrom(last, -1),
  };
  const actsOn = (on: LedgerRow): Record<string, () => void> => ({
    ...Object.fromEntries(VERDICTS.map((verdict, index) => [String(index + 1), () => void judgeRow(on, { verdict })])),
    Enter: () => onChoose(on.id),
    f: () => focusJudgement('verified'),
    n: () => focusJudgement('note'),
    x: () => void judgeRow(on, { closed: !on.mark?.closed }),
    e: () => openLedgerDialog({ name: 'edit', row: on }),
    s: () => openLedgerDialog({ name: 'split', row: on }),
    g: () => showOther(on),
    Delete: () => {
      goTo(rowFrom(at + 1, 1) ?? rowFrom(at - 1, -1));
      void dismissRow(on);
    },
  });
  const showOther = (on: LedgerRow) => {
    const [figure] = on.table === 'measures' ? on.measure.claims : [];
    if (on.table === 'claims' && on.measure !== null) onShow('measures', on.measure);
    else if (figure !== undefined) onShow('claims', figure);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const { key, target, altKey, nativeEvent } = event;
    if (altKey || nativeEvent.isComposing || !isRow(target)) return;
    const isCommand = event.ctrlKey || event.metaKey;
    // The focus may have come to a row by Tab, before any was chosen.
    const held = row ?? rowAt(lines.findIndex((line) => 'row' in line && line.row.id === target.dataset.focus));
    if (isCommand && key === 'Enter' && held) openInReader(held, held.mark?.id);
    else if (isCommand) return;
    else if (steps[key]) goTo(steps[key]());
    else if (held && actsOn(held)[key]) {
      if (held !== row) onChoose(held.id);
      actsOn(held)[key]?.();
    } else return;
    event.preventDefault();
  };
  const onClick = ({ target }: MouseEvent) => {
    const id = target instanceof Element ? target.closest<HTMLElement>('[data-row]')?.dataset.row : undefined;
    if (id === undefined) return;
    const isWords = target instanceof Element && target.closest('[data-focus]') !== null;
    if (row?.id === id && isWords) openInReader(row, row.mark?.id);
    else onChoose(id);
  };
  return { onKeyDown, onClick };
}

function isRow(target: EventTarget): target is HTMLElement {
  return target instanceof HTMLElement && target.dataset.focus !== undefined;
}
