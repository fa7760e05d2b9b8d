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
  let next = 0;
  const repairs: Repair[] = [];
  const carry = (isBefore: (repair: Repair) => boolean): void => {
    const shift = text.length - from;
    for (let repair = before.repairs[next]; repair && isBefore(repair); repair = before.repairs[++next]) {
      repairs.push({ ...repair, start: repair.start + shift, end: repair.end + shift });
    }
  };
  for (const { kind, start, end, replacement } of edits) {
    carry((repair) => repair.start < start || repair.end === start);
    const first = next;
    while ((before.repairs[next]?.start ?? end) < end) next++;
    const original = originalOf(before.text, start, end, before.repairs.slice(first, next));
    text += before.text.slice(from, start);
    repairs.push({ kind, start: text.length, end: text.length + replacement.length, original });
    text += replacement;
    from = end;
  }
  carry(() => true);
  return { text: text + before.text.slice(from), repairs };
}

/** What stood in a range before the repairs inside it: an edit over repaired text takes their place in the record. */
function originalOf(text: string, start: number, end: number, inside: readonly Repair[]): string {
  const repairs = inside.map((repair) => ({ ...repair, start: repair.start - start, end: repair.end - start }));
  return undoRepairs({ text: text.slice(start, end), repairs });
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
