import type { Claim, ClaimsReply, RowOrder } from '../../contract/ledger.ts';
import { fold } from '../text/folding.ts';
import { headingsOf } from './kept/keep-rows.ts';
import type { Condition } from './kept/row-page.ts';

export type ClaimFilter = {
  query?: string | undefined;
  section?: string | undefined;
  unit?: string | undefined;
  kind?: Claim['kind'] | undefined;
};

export type ClaimSelection = ClaimFilter & { sort: RowOrder; limit: number; offset: number };

/** The claims that a selection asks for, and how many there are in all. By value: those without one come last. */
export function selectClaims(claims: readonly Claim[], selection: ClaimSelection): ClaimsReply {
  const { sort, limit, offset } = selection;
  const chosen = claims.filter(claimFilter(selection));
  if (sort === 'value') chosen.sort(byValue(-1));
  if (sort === 'rising') chosen.sort(byValue(1));
  if (sort === 'subject') chosen.sort((a, b) => a.subject.localeCompare(b.subject, 'zh-CN'));
  return { total: chosen.length, claims: chosen.slice(offset, offset + limit) };
}

/** Whether a claim meets a filter; `claimConditions` says the same of kept rows. */
export function claimFilter({ query, section, unit, kind }: ClaimFilter): (claim: Claim) => boolean {
  const words = fold(query?.trim() ?? '');
  const heading = fold(section?.trim() ?? '');
  return (claim) => {
    if (unit !== undefined && claim.unit !== unit) return false;
    if (kind !== undefined && claim.kind !== kind) return false;
    if (heading !== '' && !fold(headingsOf(claim.section)).includes(heading)) return false;
    return words === '' || isAbout(claim, words);
  };
}

const TERMS_WITH = 'SELECT number FROM ledger_term WHERE instr(folded, ?) > 0';

/** What kept rows must meet to be chosen by a filter. */
export function claimConditions({ query, section, unit, kind }: ClaimFilter): Condition[] {
  const words = fold(query?.trim() ?? '');
  const heading = fold(section?.trim() ?? '');
  const conditions: (Condition | false)[] = [
    unit !== undefined && { sql: 'unit = ?', values: [unit] },
    kind !== undefined && { sql: 'kind = ?', values: [kind] },
    heading !== '' && { sql: `section IN (${TERMS_WITH})`, values: [heading] },
    words !== '' && {
      sql: `(instr(quote, ?) > 0 OR subject IN (${TERMS_WITH}) OR section IN (${TERMS_WITH}))`,
      values: [words, words, words],
    },
  ];
  return conditions.filter((condition) => condition !== false);
}

function isAbout({ quote, subject, section }: Claim, words: string): boolean {
  return [quote, subject, headingsOf(section)].some((said) => fold(said).includes(words));
}

function byValue(direction: 1 | -1) {
  return (a: Claim, b: Claim): number => {
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
    return direction * (a.value - b.value);
  };
}
