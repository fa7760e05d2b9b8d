import { ArchiveError } from '../../../contract/errors.ts';
import { placeMarks } from '../../annotations/anchor/place-marks.ts';
import { cutSelector } from '../../annotations/selector.ts';
import type { ReadConnection } from '../../database/driver.ts';
import { applyCorrections, type CorrectedLedger } from '../../ledger/decisions/apply-corrections.ts';
import type { AnchorPlacer, Correction, DecisionAnchor } from '../../ledger/decisions/decision.ts';
import { bulletinsCorrected, correctionsOf, hasCorrections } from '../../ledger/decisions/decision-tables.ts';
import type { Ledger } from '../../ledger/ledger-of.ts';
import { currentRevision, type Revision, readRevision } from '../../ledger/ledger-store.ts';
import type { Decided } from '../../ledger/ledgers.ts';
import type { Lexicon } from '../../ledger/lexicon/lexicon.ts';
import { bulletinRow, type RevisionText, readText, textSources } from '../../library/read.ts';
import type { PersonalContext, PlacesContext } from '../personal-context.ts';
import { absent } from '../personal-places.ts';

/** What a person decided, as the ledgers of a library apply it: by number of the bulletin. */
export function decidedBy(context: PlacesContext, lexicon: () => Lexicon): Decided {
  return {
    numbers: () => {
      const db = openedPerson(context);
      return db ? bulletinsCorrected(db).flatMap((id) => currentRevision(context.library, id)?.number ?? []) : [];
    },
    apply: (number, found) => {
      const db = openedPerson(context);
      // Nearly nobody corrects anything: then no text is read for it.
      if (!db || !hasCorrections(db)) return found;
      const revision = readRevision(context.library, number);
      return revision ? correctedLedger(context, db, revision, found, lexicon()).ledger : found;
    },
  };
}

/** The ledger of a revision with the decisions about it, and what became of each. */
export function correctedLedger(
  context: PlacesContext,
  db: ReadConnection,
  { source }: Revision,
  found: Ledger,
  lexicon: Lexicon,
): CorrectedLedger & { corrections: Correction[] } {
  const corrections = correctionsOf(db, source.bulletin);
  if (corrections.length === 0) return { ledger: found, rows: new Map(), corrections };
  const place = placesOfAnchors(context);
  return { ...applyCorrections(found, corrections, { source, lexicon, place }), corrections };
}

/**
 * Finds the words of decisions in the current revisions, the way marks are found: in their own revision by offset, in
 * another one only where the very same words have one certain place.
 */
export function placesOfAnchors({ library, placers }: PlacesContext): AnchorPlacer {
  const bulletins = new Map<string, KnownBulletin | null>();
  const bulletinOf = (id: string): KnownBulletin | null => {
    const known = bulletins.get(id);
    if (known !== undefined) return known;
    const row = absent(() => bulletinRow(library, id));
    const found = row && {
      revision: row.revision,
      numbers: new Map(textSources(library, row.number).map(({ source, revision }) => [source, revision])),
      text: readText(library, id, row.revision),
    };
    bulletins.set(id, found);
    return found;
  };
  return (anchor) => {
    const at = bulletinOf(anchor.bulletin);
    if (!at) return null;
    const { start, end, quote } = anchor;
    const own = anchor.textSource === null ? null : (at.numbers.get(anchor.textSource) ?? null);
    // A decision of somebody else may say what it likes: it stands where its words stand, and nowhere else.
    if (own === at.revision) return at.text.text.slice(start, end) === quote ? { start, end } : null;
    const placer = placers.get(JSON.stringify(['decisions', anchor.bulletin, own, at.revision]), () =>
      placeMarks(own === null ? null : absent(() => readText(library, anchor.bulletin, own)), at.text),
    );
    const found = placer(anchor);
    return found.state === 'orphan' || found.differences.length > 0 ? null : { start: found.start, end: found.end };
  };
}

type KnownBulletin = { revision: number; numbers: Map<string, number>; text: RevisionText };

/** The words of a range of a bulletin's current revision, so that they can be found again. Throws `bad-range`, `not-found`. */
export function anchorAt(
  { library }: PersonalContext,
  bulletin: string,
): (start: number, end: number) => DecisionAnchor {
  const { revision } = bulletinRow(library, bulletin);
  const { text, source } = readText(library, bulletin, revision);
  return (start, end) => ({ bulletin, revision, textSource: source, start, end, ...cutSelector(text, start, end) });
}

/** The current person's file, or null where it cannot be opened: the ledger as found is then all there is. */
export function openedPerson({ person }: Pick<PlacesContext, 'person'>): ReadConnection | null {
  try {
    return person.reading();
  } catch (error) {
    if (error instanceof ArchiveError) return null;
    throw error;
  }
}
