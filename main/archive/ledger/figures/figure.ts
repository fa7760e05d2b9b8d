import type { Decimal } from './decimal.ts';
import type { ReadNumber } from './number-pattern.ts';

/**
 * A figure in a text. `start`–`end` are UTF-16 offsets of its words with unit and adjoining qualifiers (超过2800万元);
 * `numberStart`–`numberEnd` those of number and unit alone.
 */
export type Figure = {
  start: number;
  end: number;
  numberStart: number;
  numberEnd: number;
  /** In the base unit; negative for a decline (同比下降7.89%). */
  value: Decimal;
  /** Upper end of a range (3至5). */
  valueTo?: Decimal;
  unit: string;
  /** As printed, in the order of the text: 预计, 超过, 余, 以上. */
  qualifiers: string[];
  /** What the figure says: a level, or by how much something grew or declined. */
  change: 'growth' | 'decline' | null;
};

/** A number and its unit, before it is known whether they state anything; `unitWords` as printed. */
export type Candidate = {
  end: number;
  from: Decimal;
  to?: Decimal;
  unit: string;
  unitWords: string;
  first: ReadNumber;
};
