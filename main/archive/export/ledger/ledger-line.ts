import { createHash } from 'node:crypto';
import type { PlacedAnnotation } from '../../../contract/annotation.ts';
import type { Figures } from '../../../contract/figures.ts';
import type { LedgerTableName } from '../../../contract/ledger-corrections.ts';
import { REFILL_FIELDS, type RefillField } from '../../../contract/ledger-paper.ts';
import { cleanWords } from '../clean-words.ts';
import { VERDICT_LABELS } from '../labels.ts';

/** A row of the ledger as paper knows it. What the text does not state is null, or empty. */
export type LedgerLine = {
  id: string;
  table: LedgerTableName;
  bulletin: string;
  shortTitle: string;
  /** Where its words stand: UTF-16 units of the reading text of this revision, `end` exclusive. */
  revision: number;
  start: number;
  end: number;
  /** 单位. */
  unit: string | null;
  problem: string | null;
  manifestation: string | null;
  measure: string | null;
  responsible: readonly string[];
  /** ISO dates, or the words where they name none. */
  limits: readonly string[];
  states: readonly string[];
  subject: string | null;
  /** What the text states, and what was verified, in one unit. Null where no number is stated and none was verified. */
  figures: Figures | null;
  /** The same as a mark has it, or a new one would: in the unit as printed, a power of ten below that of `figures`. */
  written: { figures: Figures | null; shift: number };
  /** What stands for a number where there is none: 全覆盖. */
  reportedWords: string | null;
  words: string;
  /** The sentence, or sentences, that the words stand in. */
  context: string;
  /** The words' place, with the class of the source. */
  source: string;
  /** What to know before the words are relied on. */
  cautions: readonly string[];
  /** The mark that judges it. */
  mark: PlacedAnnotation | null;
  /** 核查人: who judged it, else whose it is to check; empty for nobody. */
  checker: string;
};

/** What the cells that may be edited show, by field. The same words for a mark here and for the file it went into. */
export type EditableCells = Record<RefillField, string>;

export function editableCells({ mark, figures }: Pick<LedgerLine, 'mark' | 'figures'>): EditableCells {
  const verified = figures?.verified ?? null;
  return {
    verdict: mark?.verdict ? VERDICT_LABELS[mark.verdict] : '',
    verified: verified === null ? '' : String(Number(verified)),
    note: plainCell(mark?.note ?? ''),
    closed: mark?.closed ? '是' : '否',
  };
}

/** Words as they come back from any spreadsheet: no control characters, one kind of line end, no blanks around. */
export function plainCell(words: string): string {
  return cleanWords(words).replace(/\r\n?/g, '\n').trim();
}

/** What a line was when it was written: short hashes of its words and of its editable cells. */
export type Fingerprint = Record<RefillField | 'words', string>;

const ORDER = ['words', ...REFILL_FIELDS] as const;
const HASH_DIGITS = 12;
const FINGERPRINT = new RegExp(`^[0-9a-f]{${HASH_DIGITS}}(-[0-9a-f]{${HASH_DIGITS}}){${ORDER.length - 1}}$`);

/** The fingerprint of a line as it goes into a hidden cell. */
export function fingerprintOf(line: LedgerLine): string {
  const cells = { words: plainCell(line.words), ...editableCells(line) };
  return ORDER.map((name) => hashOf(cells[name])).join('-');
}

/** Reads a fingerprint; null for anything else. */
export function readFingerprint(words: string): Fingerprint | null {
  if (!FINGERPRINT.test(words)) return null;
  const [quote = '', verdict = '', verified = '', note = '', closed = ''] = words.split('-');
  return { words: quote, verdict, verified, note, closed };
}

/** The hash under which a fingerprint knows a cell. 48 bits: enough to notice a change, not meant to resist anybody. */
export function hashOf(cell: string): string {
  return createHash('sha256').update(cell).digest('hex').slice(0, HASH_DIGITS);
}
