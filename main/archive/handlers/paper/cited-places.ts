import { classedSource } from '../../export/cite.ts';
import { type BulletinRow, bulletinRow, type RevisionText, readText } from '../../library/read.ts';
import type { PersonalContext } from '../personal-context.ts';
import { citedPlace } from '../personal-places.ts';

/** A range of a bulletin's current text, in UTF-16 units. */
export type PlaceInBulletin = { bulletin: string; start: number; end: number };

/** Cites places of current texts by their source and its class. The texts are kept as long as the function is. */
export function citedPlaces({ library }: Pick<PersonalContext, 'library'>): (place: PlaceInBulletin) => string {
  const known = new Map<string, { row: BulletinRow; text: RevisionText }>();
  const read = (bulletin: string) => {
    const row = bulletinRow(library, bulletin);
    return { row, text: readText(library, bulletin, row.revision) };
  };
  return ({ bulletin, start, end }) => {
    const found = known.get(bulletin) ?? read(bulletin);
    known.set(bulletin, found);
    return classedSource(citedPlace(found.row, found.text, start, end));
  };
}
