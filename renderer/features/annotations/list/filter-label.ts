import type { TFunction } from 'i18next';
import { ANCHOR_STATES, ANNOTATION_KINDS, VERDICTS } from '../../../../main/contract/annotation.ts';
import type { BulletinSummary } from '../../../../main/contract/bulletin.ts';
import { printedDate } from '../../../i18n/dates.ts';
import type { AnnotationFilter } from '../../../state/annotations-address.ts';

/** A value of a filter in words: a kind's name, a bulletin's short title; a tag and an author are words already. */
export function valueLabel(
  field: keyof AnnotationFilter,
  value: string,
  t: TFunction,
  bulletins: readonly Pick<BulletinSummary, 'id' | 'shortTitle'>[],
): string {
  const kind = ANNOTATION_KINDS.find((known) => known === value);
  const verdict = VERDICTS.find((known) => known === value);
  const state = ANCHOR_STATES.find((known) => known === value);
  if (field === 'kind' && kind) return t(`kind.${kind}`);
  if (field === 'verdict' && verdict) return t(`verdict.${verdict}`);
  if (field === 'state' && state) return t(`state.${state}`);
  if (field === 'bulletin') return bulletins.find(({ id }) => id === value)?.shortTitle ?? t('marks.noBulletin');
  if (field === 'from') return t('marks.fromDay', { day: printedDate(value) });
  if (field === 'to') return t('marks.toDay', { day: printedDate(value) });
  if (field === 'tag' && value === '') return t('marks.noTag');
  if (field === 'author' && value === '') return t('marks.noAuthor');
  return value;
}
