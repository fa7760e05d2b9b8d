import type { Annotation } from '../../contract/annotation.ts';
import type { Act } from '../../contract/history.ts';

/** What the log names: the acts of the contract, and the taking back and doing again of one. */
export type EventAct = Act | 'undo' | 'redo';

/** The acts that can be taken back. */
export const UNDOABLE = ['annotation.create', 'annotation.edit', 'annotation.delete'] as const;
export type UndoableAct = (typeof UNDOABLE)[number];

/** An annotation as the log and the table hold it. */
export type LoggedAnnotation = Omit<Annotation, 'state'>;

/** An annotation before and after an act; null where it did not exist. */
export type Change = { before: LoggedAnnotation | null; after: LoggedAnnotation | null };

/** An event to be logged. `at` is an ISO instant; `subject` the id of what was touched. */
export type NewEvent =
  | { at: string; act: UndoableAct; subject: string; payload: Change }
  /** `of` is the sequence number of the act taken back or done again. */
  | { at: string; act: 'undo' | 'redo'; subject: string; payload: Change & { of: number } }
  | { at: string; act: Exclude<Act, UndoableAct>; subject: string; payload: Record<string, unknown> };

/** Whether an act can be taken back. */
export function isUndoable(act: string): act is UndoableAct {
  return UNDOABLE.some((undoable) => undoable === act);
}
