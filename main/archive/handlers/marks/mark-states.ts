import type { AnchorState } from '../../../contract/annotation.ts';
import { storedAnnotation } from '../../annotations/annotation-store.ts';
import type { MarkLine } from '../../annotations/mark-line.ts';
import { type BulletinRow, bulletinRow, textSources } from '../../library/read.ts';
import type { PlacesContext } from '../personal-context.ts';
import { absent, placesIn } from '../personal-places.ts';

/** Gives the rows of bulletins, each read once; null for one that the library does not have. */
export function bulletinsIn({ library }: Pick<PlacesContext, 'library'>): (id: string) => BulletinRow | null {
  const rows = new Map<string, BulletinRow | null>();
  return (id) => {
    const known = rows.get(id);
    if (known !== undefined) return known;
    const row = absent(() => bulletinRow(library, id));
    rows.set(id, row);
    return row;
  };
}

/** Gives the states of marks. One on the current revision is where it was put; only others are looked for in the text. */
export function statesIn(context: PlacesContext): (line: MarkLine) => AnchorState {
  const bulletinOf = bulletinsIn(context);
  const current = new Map<number, string | null>();
  const currentSource = ({ number, revision }: BulletinRow): string | null => {
    const known = current.get(number);
    if (known !== undefined) return known;
    const source = textSources(context.library, number).find((each) => each.revision === revision)?.source ?? null;
    current.set(number, source);
    return source;
  };
  const place = placesIn(context);
  return ({ id, bulletin, textSource }) => {
    const row = bulletinOf(bulletin);
    if (row && textSource !== null && textSource === currentSource(row)) return 'anchored';
    const db = context.person.reading();
    return row && db ? place(storedAnnotation(db, id)).annotation.state : 'orphan';
  };
}
