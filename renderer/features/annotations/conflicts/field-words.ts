import type { TFunction } from 'i18next';
import { changeLines } from '../history/change-lines.ts';
import type { ConflictHead, SettledField } from './conflict-fields.ts';

/** What a version says in a field, in words; empty for nothing. */
export function fieldWords(field: SettledField | 'quote', { annotation }: ConflictHead, t: TFunction): string {
  const fields: readonly string[] = field === 'judgement' ? ['kind', 'verdict', 'colour'] : [field];
  return changeLines(annotation, null, [], t)
    .filter((line) => fields.includes(line.field))
    .map(({ to }) => to)
    .join(t('common.dot'));
}
