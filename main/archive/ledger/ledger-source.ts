import type { Block } from '../../contract/bulletin.ts';

/** A revision as the ledger is made from it. `folded` is the folded text: the same offsets. */
export type LedgerSource = {
  bulletin: string;
  /** Tells this revision from every other: part of the ids. */
  sha256: string;
  text: string;
  folded: string;
  blocks: readonly Block[];
  /** Year that 今年 means, where the document says it. */
  year: number | null;
  /** The unit that the document is about: 徐汇区. */
  body: string | null;
};
