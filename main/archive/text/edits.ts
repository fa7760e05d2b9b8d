import type { Repair, RepairKind } from '../../contract/bulletin.ts';

/** Replace `start`–`end` of a text by `replacement`. */
export type Edit = { kind: RepairKind; start: number; end: number; replacement: string };

export type Repaired = { text: string; repairs: Repair[] };

/**
 * Applies edits (in order, not overlapping) to a text that has been repaired before. The repairs it gives are ranges of
 * the new text, each with the characters that stood there, so that the decoded text can always be put together again.
 */
export function applyEdits(before: Repaired, edits: readonly Edit[]): Repaired {
  if (edits.length === 0) return before;
  let text = '';
  let from = 0;
  const repairs: Repair[] = [];
  const earlier = before.repairs.values();
  let next = earlier.next();
  const carryUpTo = (end: number): void => {
    while (!next.done && next.value.start < end) {
      const shift = text.length - from;
      repairs.push({ ...next.value, start: next.value.start + shift, end: next.value.end + shift });
      next = earlier.next();
    }
  };
  for (const edit of edits) {
    carryUpTo(edit.start);
    text += before.text.slice(from, edit.start);
    repairs.push({
      kind: edit.kind,
      start: text.length,
      end: text.length + edit.replacement.length,
      original: before.text.slice(edit.start, edit.end),
    });
    text += edit.replacement;
    from = edit.end;
  }
  carryUpTo(Number.POSITIVE_INFINITY);
  return { text: text + before.text.slice(from), repairs };
}

/** Takes all repairs back: gives the decoded text again. */
export function undoRepairs({ text, repairs }: Repaired): string {
  let original = '';
  let from = 0;
  for (const repair of repairs) {
    original += text.slice(from, repair.start) + repair.original;
    from = repair.end;
  }
  return original + text.slice(from);
}
