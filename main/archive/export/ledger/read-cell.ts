import { VERDICTS, type Verdict } from '../../../contract/annotation.ts';
import { DECIMAL } from '../../../contract/figures.ts';
import type { RefillField } from '../../../contract/ledger-paper.ts';
import { VERDICT_LABELS } from '../labels.ts';

/** What a cell of an edited ledger says. `verified`: decimal text in the unit of the line. */
export type CellValue = { verdict: Verdict } | { verified: string | null } | { note: string } | { closed: boolean };

/** A cell of a spreadsheet holds no more; what is as long may have been cut off. */
const LONGEST_NOTE_UNITS = 32_766;

/** The value of a cell, or null for words that say nothing of its kind. An emptied verdict is 待核 again. */
export function readCell(field: RefillField, words: string): CellValue | null {
  switch (field) {
    case 'verdict':
      return readVerdict(words);
    case 'verified':
      return readVerified(words);
    case 'note':
      return words.length > LONGEST_NOTE_UNITS ? null : { note: words };
    case 'closed':
      return words === '是' || words === '否' || words === '' ? { closed: words === '是' } : null;
  }
}

function readVerdict(words: string): CellValue | null {
  const verdict = words === '' ? 'pending' : VERDICTS.find((known) => VERDICT_LABELS[known] === words);
  return verdict === undefined ? null : { verdict };
}

/** As typed: full-width digits, commas between thousands, a number that the spreadsheet holds as text. */
function readVerified(words: string): CellValue | null {
  if (words === '') return { verified: null };
  const plain = words.normalize('NFKC').replaceAll(/[\s,]/g, '').replace(/^\+/, '');
  const decimal = /e/i.test(plain) ? fromExponent(plain) : plain.replace(/^(-?)\./, '$10.').replace(/\.$/, '');
  return decimal !== null && DECIMAL.test(decimal) ? { verified: decimal } : null;
}

/** 1e+21 is how a number beyond 21 digits is written out. */
function fromExponent(words: string): string | null {
  const number = Number(words);
  if (!Number.isFinite(number)) return null;
  return new Intl.NumberFormat('en-US', { maximumSignificantDigits: 15, useGrouping: false }).format(number);
}
