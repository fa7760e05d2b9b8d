import { REFILL_FIELDS, type RefillCell, type RefillField, type RefillReply } from '../../../contract/ledger-paper.ts';
import type { EditedLine, NewLine } from '../../export/ledger/edited-lines.ts';
import { editableCells, hashOf, type LedgerLine, plainCell } from '../../export/ledger/ledger-line.ts';
import { type CellValue, readCell } from '../../export/ledger/read-cell.ts';

/** What is taken over for one row. `verified`: decimal text in the unit of the line. */
export type RefillChanges = Partial<UnionToFields<CellValue>>;
type UnionToFields<Union> = {
  [Key in Union extends unknown ? keyof Union : never]: Extract<Union, Record<Key, unknown>>[Key];
};

export type Edited = { line: LedgerLine; changes: RefillChanges };

export type RefillPlan = Omit<RefillReply, 'changed'> & { edits: Edited[] };

type Told = Pick<RefillReply, 'taken' | 'conflicts' | 'unreadable'>;

/**
 * Lays an edited ledger beside the one that stands here. A cell is taken where it was changed there and its mark was
 * not since the export; changed on both sides, both are told and nothing is taken. A line counts only where its id, and
 * the words beside it, are those of a row here.
 */
export function refillPlan(here: readonly LedgerLine[], file: { lines: EditedLine[]; added: NewLine[] }): RefillPlan {
  const rows = new Map(here.map((line) => [keyOf(line), line]));
  const seen = new Set<string>();
  const plan: RefillPlan = {
    ...{ rows: 0, taken: [], conflicts: [], unreadable: [], missing: 0, edits: [] },
    unplaced: file.added.map((place) => ({ ...place, reason: 'new' })),
  };
  const times = Map.groupBy(file.lines, keyOf);
  for (const edited of file.lines) {
    const { sheet, line, words } = edited;
    const row = rows.get(keyOf(edited));
    if (row) seen.add(keyOf(edited));
    const reason = reasonAgainst(edited, row, (times.get(keyOf(edited)) ?? []).length);
    if (!row || reason !== null) {
      plan.unplaced.push({ sheet, line, words, reason: reason ?? 'gone' });
      continue;
    }
    plan.rows++;
    const changes = compare(edited, row, plan);
    if (Object.keys(changes).length > 0) plan.edits.push({ line: row, changes });
  }
  plan.missing = rows.size - seen.size;
  return plan;
}

function keyOf({ bulletin, id }: { bulletin: string; id: string }): string {
  return `${bulletin} ${id}`;
}

function reasonAgainst({ words, fingerprint }: EditedLine, row: LedgerLine | undefined, times: number) {
  if (!row) return 'gone';
  if (times > 1) return 'twice';
  // The visible words as well as the hidden ones: somebody may have sorted a part of the columns.
  const own = hashOf(plainCell(row.words));
  return fingerprint.words === own && hashOf(words) === own ? null : 'other-words';
}

/** What one line changes; tells every cell that differs from what was exported. */
function compare(edited: EditedLine, row: LedgerLine, told: Told): RefillChanges {
  const now = editableCells(row);
  let changes: RefillChanges = {};
  for (const field of REFILL_FIELDS) {
    const there = edited.cells[field];
    if (there === undefined) continue;
    const outcome = outcomeOf(field, {
      there: comparable(field, there),
      here: now[field],
      base: edited.fingerprint[field],
    });
    if (outcome === 'same') continue;
    const cell = cellOf(edited, row, field, { here: now[field], there });
    if (outcome === 'conflicts') told.conflicts.push(cell);
    else {
      const value = readCell(field, there);
      if (value === null) told.unreadable.push(cell);
      else {
        told.taken.push(cell);
        changes = { ...changes, ...value };
      }
    }
  }
  return changes;
}

/** The words of a cell as the same value would have been written by us, so that 298 and 298.0 are no change. */
function comparable(field: RefillField, there: string): string {
  const value = readCell(field, there);
  if (value === null) return there;
  if ('verified' in value) return value.verified === null ? '' : String(Number(value.verified));
  if ('closed' in value) return value.closed ? '是' : '否';
  return there;
}

/** `base`: hash of what was exported. */
function outcomeOf(field: RefillField, { there, here, base }: { there: string; here: string; base: string }) {
  // A note too long for a cell was cut off there: the rest of it must not be lost.
  if (there === here) return 'same';
  if (hashOf(there) === base) return 'same';
  return hashOf(here) === base && !(field === 'note' && isCut(here)) ? 'changed' : 'conflicts';
}

/** A cell of a spreadsheet holds 32,767 units. */
function isCut(note: string): boolean {
  return note.length > 32_767;
}

function cellOf(
  { sheet, line, words }: EditedLine,
  { bulletin, id }: LedgerLine,
  field: RefillField,
  values: { here: string; there: string },
): RefillCell {
  return { sheet, line, words, bulletin, row: id, field, ...values };
}
