import { posix } from 'node:path';
import type { PlacedAnnotation } from '../../../contract/annotation.ts';
import type { CheckedArgs, Handlers } from '../../../contract/calls.ts';
import { ArchiveError } from '../../../contract/errors.ts';
import type { ComparedStretch, RevisionComparison, RevisionStretch } from '../../../contract/revisions.ts';
import { compareTexts } from '../../annotations/revisions/compare-texts.ts';
import { type BulletinRow, bulletinRow, listRevisions, type RevisionText, readText } from '../../library/read.ts';
import type { PersonalContext } from '../personal-context.ts';
import { citedPlace, type Placing, placerBetween } from '../personal-places.ts';
import { listPlaced } from './mark-lists.ts';

/** UTF-16 units of one revision's reading text, `end` exclusive. */
type Range = { start: number; end: number };

/** The two revisions that are laid side by side. */
type Compared = { row: BulletinRow; from: number; to: number; older: RevisionText; newer: RevisionText };

/** A mark, and where it stands in the older and in the newer of two revisions; null where it has no certain place. */
type MarkBeside = { placing: Placing; inOlder: Range | null; inNewer: Range | null };

/** What changed from one revision to another, beside the marks that it touched. */
export function revisionHandlers(context: PersonalContext): Pick<Handlers, 'revisions.compare'> {
  return { 'revisions.compare': (args) => compareRevisions(context, args) };
}

function compareRevisions(context: PersonalContext, args: CheckedArgs<'revisions.compare'>): RevisionComparison {
  const { library } = context;
  const { bulletin } = args;
  const row = bulletinRow(library, bulletin);
  const placings = listPlaced(context, { bulletin });
  const to = args.to ?? row.revision;
  const from = args.from ?? usualOlder(placings, row, to);
  if (from > to) {
    throw new ArchiveError('bad-arguments', '较早的版本不能在较晚的版本之后；请调换两个版本。', { from, to });
  }
  const compared = { row, from, to, older: readText(library, bulletin, from), newer: readText(library, bulletin, to) };
  const marks = placings.map((placing) => besideIn(context, compared, placing));
  const stretches = compareTexts(compared.older.text, compared.newer.text).map((stretch) =>
    placedStretch(compared, stretch, marks),
  );
  const touched = new Set(stretches.flatMap((stretch) => stretch.marks));
  const annotations = placings.map(({ annotation }) => annotation);
  return {
    bulletin,
    shortTitle: row.short_title,
    revisions: listRevisions(library, row.number).map(({ path, ...revision }) => ({
      ...revision,
      source: posix.basename(path.replaceAll('\\', '/')),
    })),
    from,
    to,
    text: compared.newer.text,
    stretches,
    marks: annotations.filter(({ id }) => touched.has(id)),
    elsewhere: annotations.filter((mark) => !touched.has(mark.id) && isWaiting(mark, row)),
  };
}

/** The oldest revision that a mark waits from: whoever decides about it must see all that happened since. */
function usualOlder(placings: readonly Placing[], row: BulletinRow, to: number): number {
  const waiting = placings.flatMap(({ annotation, own }) =>
    own !== null && own < to && isWaiting(annotation, row) ? [own] : [],
  );
  return waiting.length > 0 ? Math.min(...waiting) : Math.max(1, to - 1);
}

function isWaiting({ state, seenRevision }: PlacedAnnotation, { revision }: BulletinRow): boolean {
  return state !== 'anchored' && seenRevision !== revision;
}

function besideIn(context: PersonalContext, { row, from, to }: Compared, placing: Placing): MarkBeside {
  const read = (revision: number) => readText(context.library, row.id, revision);
  const placeIn = (revision: number): Range | null => {
    const { own, stored } = placing;
    if (own === revision) return stored;
    const placement = placerBetween(context.placers, row.id, [own, revision], read)(stored);
    return placement.state === 'orphan' ? null : placement;
  };
  const { suggestion } = placing.annotation;
  // One that was put on the newer revision is beside the lines that stand there; looking for it in the older adds nothing.
  const [inOlder, inNewer] = [placing.own === to ? null : placeIn(from), placeIn(to)];
  return { placing, inOlder, inNewer: inNewer ?? (inOlder === null && to === row.revision ? suggestion : null) };
}

function placedStretch(compared: Compared, stretch: ComparedStretch, marks: readonly MarkBeside[]): RevisionStretch {
  const { row, older, newer } = compared;
  const isThere = stretch.to.paragraphs > 0;
  const { start, end } = isThere ? stretch.to : stretch.from;
  const { section, paragraph, lastParagraph } = citedPlace(row, isThere ? newer : older, start, end);
  // Nothing stands beside what did not change.
  const beside = stretch.changes.length === 0 ? [] : marks;
  return {
    ...stretch,
    section: [...section],
    // A line can begin with a heading, which has no number.
    paragraph: paragraph ?? lastParagraph,
    marks: beside
      .filter(({ inOlder, inNewer }) => meets(inOlder, stretch.from) || meets(inNewer, stretch.to))
      .map(({ placing }) => placing.annotation.id),
  };
}

/** Whether a mark shares a character with a stretch, or holds the place where one was put in or taken out. */
function meets(mark: Range | null, { start, end }: Range): boolean {
  return mark !== null && mark.start < end && mark.end > start;
}
