import type { AnnotationChanges } from '../../../../main/contract/annotation.ts';
import { type ConflictHead, differingFields, fieldOf, type SettledField } from './conflict-fields.ts';

/** From which version each field is taken (`place`: the words it stands on), and the note as it was written anew. */
export type Picks = { place: string; fields: Partial<Record<SettledField, string>>; note: string };

/** What stands in the list now is where a settlement begins. */
export function firstPicks(heads: readonly ConflictHead[]): Picks {
  const shown = heads.find(({ isShown, removed }) => isShown && !removed) ?? heads.find(({ removed }) => !removed);
  return { place: shown?.version ?? '', fields: {}, note: shown?.annotation.note ?? '' };
}

/** The version that a field is taken from. */
export function pickOf(field: SettledField, { place, fields }: Picks): string {
  return fields[field] ?? place;
}

/** The version to build on, and what is changed of it to make the merged one. */
export function mergedVersion(
  heads: readonly ConflictHead[],
  picks: Picks,
): { version: string; changes: AnnotationChanges } {
  const changes = differingFields(heads).flatMap((field) => {
    if (field === 'note') return [{ note: picks.note }];
    const from = heads.find(({ version }) => version === pickOf(field, picks));
    return from && from.version !== picks.place ? [fieldOf(field, from)] : [];
  });
  return { version: picks.place, changes: Object.assign({}, ...changes) };
}
