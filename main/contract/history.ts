/** The acts that can be taken back: those that changed records. */
export const UNDOABLE_ACTS = [
  'annotation.create',
  'annotation.edit',
  'annotation.delete',
  'annotation.bulk',
  'annotation.restore',
  'annotation.purge',
  'annotation.place',
  'annotation.keep',
  'annotation.resolve',
  'annotation.review',
  'tag.rename',
  'tag.merge',
  'tag.colour',
  'tag.remove',
  'ledger.correct',
  'ledger.assign',
  'ledger.sample',
  'ledger.match',
  'ledger.refill',
  'exchange.merge',
] as const;
export type UndoableAct = (typeof UNDOABLE_ACTS)[number];

/** What was done, as the log names it; the window has a word for each. */
export const ACTS = [
  ...UNDOABLE_ACTS,
  'archive.upgrade',
  'library.import',
  'person.introduce',
  'export.write',
] as const;
export type Act = (typeof ACTS)[number];

export type UndoState = { undo: Act | null; redo: Act | null };

/**
 * `bulletin` and `annotation` name what was touched, so that the window can show it: null where it was more than one.
 * `records` is the number of marks and tags touched.
 */
export type UndoReply = { act: Act; bulletin: string | null; annotation: string | null; records: number };

/** `firstBroken` is the sequence number of the first event whose hash, order or content is wrong, or null. */
export type LogCheck = { events: number; ok: boolean; firstBroken: number | null };

/** A log that was written out, and whether it is whole: a broken one is written as it is. */
export type LogExport = LogCheck & { path: string; bytes: number };
