import type { ReadConnection } from '../../database/driver.ts';
import { compile } from '../compile.ts';

/** More is only “often”. */
const MOST_COUNTED = 200;

/** In how many bulletins folded words stand, counted up to 200. Words of one character are not asked for. */
export function occurrencesOf(db: ReadConnection, kept: string): number {
  const { bigram } = compile([{ kept, looseness: 'loose' }]);
  if (bigram === null) return 0;
  const row = db.one<{ bulletins: number }>(
    'SELECT count(*) AS bulletins FROM (SELECT 1 FROM bigram WHERE bigram MATCH ? LIMIT ?)',
    bigram,
    MOST_COUNTED,
  );
  return row?.bulletins ?? 0;
}
