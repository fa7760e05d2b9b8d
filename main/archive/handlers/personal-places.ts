import type { PlacedAnnotation } from '../../contract/annotation.ts';
import type { Block, SectionStep } from '../../contract/bulletin.ts';
import { ArchiveError } from '../../contract/errors.ts';
import { placeMarks } from '../annotations/anchor/place-marks.ts';
import type { Mark, Placement, Placer } from '../annotations/anchor/placement.ts';
import { verdictsOf } from '../annotations/annotation-store.ts';
import { type CurrentAnnotation, currentPlace } from '../annotations/current-place.ts';
import type { StoredAnnotation } from '../annotations/stored-annotation.ts';
import type { CitedPlace } from '../export/cite.ts';
import { type BulletinRow, bulletinRow, type RevisionText, readText, textSources } from '../library/read.ts';
import { itemAt } from '../text/items.ts';
import { blockAt, headingTitle, sectionOf } from '../text/outline.ts';
import type { PlacesContext } from './personal-context.ts';

/** Shown for a mark whose bulletin the library does not have. */
export const NO_BULLETIN = '资料不在库中';

type Revision = Pick<RevisionText, 'text' | 'blocks'>;

/** What is kept of the bulletin at hand: its texts, and the numbers of its verdicts. */
type HeldBulletin = {
  id: string;
  row: BulletinRow | null;
  revisions: Map<number, Revision | null>;
  /** Numbers of its revisions, by what their texts were made from. */
  numbers: Map<string, number> | null;
  verdicts: Map<string, number> | null;
};

/**
 * An annotation where it stands now, the place it is cited by, and the text its offsets hold in (null: not there).
 * `own`: the number that the revision it was put on has here; null where it is not here.
 */
export type Placing = {
  annotation: PlacedAnnotation;
  place: CitedPlace;
  stored: StoredAnnotation;
  own: number | null;
  text: string | null;
  bulletin: BulletinRow | null;
};

/**
 * Gives annotations their places, one bulletin after the other: only the texts of the bulletin at hand are kept, so
 * marks from ten thousand bulletins do not bring ten thousand texts into memory. Ask in the order of bulletins.
 */
export function placesIn({ library, person, placers }: PlacesContext): (stored: StoredAnnotation) => Placing {
  let held: HeldBulletin | null = null;
  const bulletinOf = (id: string): HeldBulletin => {
    if (held?.id !== id) {
      const row = absent(() => bulletinRow(library, id));
      held = { id, row, revisions: new Map(), numbers: null, verdicts: null };
    }
    return held;
  };
  const revisionOf = (id: string, number: number): Revision | null => {
    const { revisions } = bulletinOf(id);
    const known = revisions.get(number);
    if (known !== undefined) return known;
    const found = absent(() => readText(library, id, number));
    revisions.set(number, found);
    return found;
  };
  const ownRevision = ({ bulletin, revision, textSource, start, end, quote }: StoredAnnotation): number | null => {
    const at = bulletinOf(bulletin);
    at.numbers ??= new Map(
      at.row ? textSources(library, at.row.number).map((each) => [each.source, each.revision]) : [],
    );
    const number = textSource === null ? revision : (at.numbers.get(textSource) ?? null);
    // A mark of somebody else may say what it likes: it stands where its words stand, and nowhere else.
    return number !== null && revisionOf(bulletin, number)?.text.slice(start, end) === quote ? number : null;
  };
  const numberOf = ({ id, kind, bulletin }: StoredAnnotation): number | null => {
    if (kind !== 'verdict') return null;
    const at = bulletinOf(bulletin);
    const db = person.reading();
    at.verdicts ??= new Map((db ? verdictsOf(db, bulletin) : []).map((verdict, index) => [verdict, index + 1]));
    return at.verdicts.get(id) ?? null;
  };
  return (stored) => {
    const { row } = bulletinOf(stored.bulletin);
    const own = ownRevision(stored);
    const read = (number: number) => revisionOf(stored.bulletin, number);
    const place = (mark: Mark): Placement =>
      placerBetween(placers, stored.bulletin, [own, row?.revision ?? 0], read)(mark);
    const annotation = currentPlace(stored, own, row && { number: row.revision, place });
    const shownIn = annotation.state === 'orphan' ? own : annotation.revision;
    const revision = shownIn === null ? null : revisionOf(annotation.bulletin, shownIn);
    const cited = citedPlace(row, revision, annotation.start, annotation.end);
    return {
      annotation: { ...placed(annotation, cited), number: numberOf(stored) },
      place: cited,
      stored,
      own,
      text: revision?.text ?? null,
      bulletin: row,
    };
  };
}

/**
 * Finds marks of one revision of a bulletin in another; from null, by their words alone. The two are `read` when they are
 * not among those compared before.
 */
export function placerBetween(
  placers: PlacesContext['placers'],
  bulletin: string,
  [from, to]: readonly [number | null, number],
  read: (revision: number) => Revision | null,
): Placer {
  return placers.get(JSON.stringify([bulletin, from, to]), () =>
    rememberingPlaces(placeMarks(from === null ? null : read(from), read(to) ?? { text: '', blocks: [] })),
  );
}

/** Two revisions are laid side by side once, and each mark is looked for in the other once, however often it is listed. */
function rememberingPlaces(place: Placer): Placer {
  const known = new Map<string, Placement>();
  return (mark) => {
    const key = JSON.stringify([mark.start, mark.end, mark.quote, mark.prefix, mark.suffix]);
    const found = known.get(key) ?? place(mark);
    known.set(key, found);
    return found;
  };
}

/** How a range of a revision is cited; offsets in UTF-16 units of its reading text. */
export function citedPlace(row: BulletinRow | null, revision: Revision | null, start: number, end: number): CitedPlace {
  const block = revision ? blockAt(revision.blocks, start) : undefined;
  const last = revision ? blockAt(revision.blocks, end - 1) : undefined;
  return {
    shortTitle: row?.short_title ?? NO_BULLETIN,
    sourceClass: row?.source_class ?? null,
    section: revision && block ? headingsOf(block, revision) : [],
    item: revision && block ? itemAt(revision.text, block, start) : null,
    paragraph: block?.paragraph ?? null,
    lastParagraph: last?.paragraph ?? null,
  };
}

/** The headings that words stand under; words of a heading are found under that heading itself. */
function headingsOf(block: Block, { blocks, text }: Revision): SectionStep[] {
  const above = sectionOf(block, blocks, text);
  return block.kind === 'heading' ? [...above, { label: block.label, title: headingTitle(block, text) }] : above;
}

function placed(annotation: CurrentAnnotation, { shortTitle, section, paragraph }: CitedPlace) {
  return { ...annotation, shortTitle, section: [...section], paragraph };
}

/** What `read` gives, or null when the library does not have it. */
export function absent<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof ArchiveError && error.code === 'not-found') return null;
    throw error;
  }
}
