import type { TFunction } from 'i18next';
import type { Signatory } from '../../../main/contract/annotation-versions.ts';

/** Name and unit of a person; one who gave no name says so. */
export function personWords({ name, unit }: Pick<Signatory, 'name' | 'unit'>, t: TFunction): string {
  if (name === '') return t('marks.noAuthor');
  return unit === '' ? name : t('person.named', { name, unit });
}
