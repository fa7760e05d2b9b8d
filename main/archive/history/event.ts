import type { Act } from '../../contract/history.ts';

/** What the log names: the acts of the contract, and the taking back and doing again of one. */
export type EventAct = Act | 'undo' | 'redo';

/**
 * What an event did to one record. It names versions and never says what is in them: the log can be handed on whole
 * without giving away a private word, and still covers every one of them.
 */
export type RecordStep = {
  record: string;
  kind: string;
  /** The heads before and after, in ascending order. Every version that the act made is among those after. */
  before: readonly string[];
  after: readonly string[];
  /** Versions that a merge brought, whether heads or not; `withheld`: without their content. */
  added?: readonly AddedVersion[];
  /** Versions that the undo of a merge took out of use, and that its redo put into use again. */
  retired?: readonly string[];
  revived?: readonly string[];
};

export type AddedVersion = { version: string; parents: readonly string[]; withheld?: true };

/**
 * An event to be logged. `at` is an ISO instant. `subject` is the id of what was touched, empty where it was several;
 * of an undo or redo, the sequence number of the act that was taken back or done again.
 */
export type NewEvent = { at: string; act: EventAct; subject: string; payload: Record<string, unknown> };

/** What the payload of an event says of records, and of the logs that a merge brought: the last event of each. */
export type EventContent = {
  changes?: readonly RecordStep[];
  logs?: readonly { origin: string; events: number; head: string }[];
};

/** The payload of an event. It was checked against its hash, or is about to be. */
export function contentOf(payload: string): EventContent {
  return JSON.parse(payload);
}

/** What the payload of `person.introduce` says: the name that the person took. */
export function nameIn(payload: string): { name: string; unit: string } {
  return JSON.parse(payload).after;
}

/** The steps of an event's payload; none where it touched no records, or was written before there were versions. */
export function stepsOf(payload: string): readonly RecordStep[] {
  return contentOf(payload).changes ?? [];
}
