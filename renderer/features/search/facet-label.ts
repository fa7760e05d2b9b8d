import type { TFunction } from 'i18next';
import type { BulletinKind } from '../../../main/contract/bulletin.ts';
import type { Facet } from '../../../main/contract/search.ts';

const KINDS: readonly BulletinKind[] = ['rectification', 'news', 'work-report', 'other'];

/** The words for a value of a facet: codes have theirs in the language files, everything else is printed as it is. */
export function facetLabel(facet: Facet, value: string, t: TFunction): string {
  if (facet === 'marked') return t('search.hasMarks');
  if (facet !== 'kind') return value;
  const kind = KINDS.find((known) => known === value);
  return kind ? t(`bulletinKind.${kind}`) : value;
}
