import type { Claim, ClaimsReply } from '../../contract/ledger.ts';
import { fold } from '../text/folding.ts';

export type ClaimSelection = {
  query?: string | undefined;
  section?: string | undefined;
  unit?: string | undefined;
  kind?: Claim['kind'] | undefined;
  sort: 'text' | 'value' | 'subject';
  limit: number;
  offset: number;
};

/** The claims that a selection asks for, and how many there are in all. By value: the greatest first, without value last. */
export function selectClaims(claims: Iterable<Claim>, selection: ClaimSelection): ClaimsReply {
  const { unit, kind, sort, limit, offset } = selection;
  const words = selection.query === undefined ? '' : fold(selection.query.trim());
  const heading = selection.section === undefined ? '' : fold(selection.section.trim());
  const chosen: Claim[] = [];
  for (const claim of claims) {
    if (unit !== undefined && claim.unit !== unit) continue;
    if (kind !== undefined && claim.kind !== kind) continue;
    if (heading !== '' && !headingsOf(claim).includes(heading)) continue;
    if (words !== '' && !isAbout(claim, words)) continue;
    chosen.push(claim);
  }
  if (sort === 'value') chosen.sort(byValue);
  if (sort === 'subject') chosen.sort((a, b) => a.subject.localeCompare(b.subject, 'zh-CN'));
  return { total: chosen.length, claims: chosen.slice(offset, offset + limit) };
}

function isAbout(claim: Claim, words: string): boolean {
  return fold(claim.quote).includes(words) || fold(claim.subject).includes(words) || headingsOf(claim).includes(words);
}

function headingsOf({ section }: Claim): string {
  return fold(section.map(({ label, title }) => `${label ?? ''}${title}`).join('\n'));
}

function byValue(a: Claim, b: Claim): number {
  if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
  return b.value - a.value;
}
