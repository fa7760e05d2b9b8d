import type { CorrectionAct, LedgerTableName, RowChanges } from '../../../contract/ledger-corrections.ts';

/**
 * Words of one revision that a decision is about: offsets in UTF-16 units of that revision's reading text, `end` exclusive.
 * `textSource` says what that text was made from; a revision may have another number on another machine.
 */
export type DecisionAnchor = {
  bulletin: string;
  revision: number;
  textSource: string | null;
  start: number;
  end: number;
  quote: string;
  prefix: string;
  suffix: string;
};

/** A row that a decision names: its id when that was taken, its words, and what it then said. */
export type DecidedRow = { id: string; anchor: DecisionAnchor; said: RowChanges };

/** What a correction says, as its version holds it. `of` are the rows that give way to `into`. */
export type CorrectionContent = {
  bulletin: string;
  about: LedgerTableName | 'checks';
  act: CorrectionAct;
  of: DecidedRow[];
  into: DecidedRow[];
  changes: RowChanges;
  /** Of a check that is set aside: its id, its rule and its formula. */
  check: { id: string; rule: string; formula: string } | null;
  note: string;
  author: string;
  authorId: string;
  at: string;
};
export type Correction = CorrectionContent & { id: string };

/** 分工: a section, by the headings on the way to it, or one row. */
export type AssignmentContent = {
  bulletin: string;
  person: string;
  section: string[] | null;
  row: DecidedRow | null;
  /** Always: work is shared out so that others know of it, and goes into packages. */
  shared: boolean;
  at: string;
};
export type Assignment = AssignmentContent & { id: string };

/** A problem as matches name it: by bulletin and words. */
export type MatchedProblem = { id: string; bulletin: string; problem: string };

/** 同题 by hand: these are one (`together`), or the first one is none of the others (`apart`). */
export type MatchContent = { act: 'together' | 'apart'; problems: MatchedProblem[]; author: string; at: string };
export type Match = MatchContent & { id: string };

/** Where the words of an anchor stand in the current revision of their bulletin; null where that is not certain. */
export type AnchorPlacer = (anchor: DecisionAnchor) => { start: number; end: number } | null;
