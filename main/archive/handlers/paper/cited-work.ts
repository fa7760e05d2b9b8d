import type { CitedWork } from '../../export/citation-styles.ts';
import { type BulletinRow, bulletinRow, readBulletin } from '../../library/read.ts';
import { BoundedCache } from '../bounded-cache.ts';
import type { PersonalContext } from '../personal-context.ts';
import { absent, NO_BULLETIN } from '../personal-places.ts';

/** What a citation says of a revision of a bulletin as a whole. */
export function citedWork(
  { library }: Pick<PersonalContext, 'library'>,
  row: BulletinRow,
  revision: number,
): CitedWork {
  const { issuer, publishedOn } = readBulletin(library, row.id, revision).metadata;
  return {
    title: (row.title ?? row.short_title).replace(/\s*\n\s*/g, ''),
    issuer: issuer ?? null,
    kind: row.kind,
    publishedOn: publishedOn ?? null,
  };
}

/** The same of the current revision of any bulletin; of one that the library no longer has, that it is not known. */
export function citedWorks(context: Pick<PersonalContext, 'library'>): (bulletin: string) => CitedWork {
  const works = new BoundedCache<CitedWork>(MOST_WORKS);
  return (bulletin) =>
    works.get(bulletin, () => {
      const row = absent(() => bulletinRow(context.library, bulletin));
      return row
        ? citedWork(context, row, row.revision)
        : { title: NO_BULLETIN, issuer: null, kind: 'other', publishedOn: null };
    });
}

/** Excerpts come bulletin by bulletin. */
const MOST_WORKS = 8;

/** The day on this machine's calendar, `2023-08-29`. */
export function isoDay(at: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
