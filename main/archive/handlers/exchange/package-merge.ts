import { ArchiveError } from '../../../contract/errors.ts';
import type { MergeCounts, MissingBulletin, PackageSignature } from '../../../contract/exchange.ts';
import { ANNOTATION } from '../../annotations/annotation-table.ts';
import { annotationContent, tagContent } from '../../annotations/content-check.ts';
import type { StoredAnnotation } from '../../annotations/stored-annotation.ts';
import { TAG } from '../../annotations/tag-store.ts';
import type { ReadConnection } from '../../database/driver.ts';
import type { PackagedBulletin } from '../../exchange/bulletins-file.ts';
import { chainTo, eventsByName } from '../../exchange/check-logs.ts';
import type { ContentCheck } from '../../exchange/check-versions.ts';
import { knownKeyOf, signingKey } from '../../exchange/key-store.ts';
import type { LoggedEvent, PackagedVersion } from '../../exchange/lines.ts';
import type { Manifest } from '../../exchange/manifest.ts';
import { knownHashes } from '../../history/foreign-log.ts';
import { type PlannedRecord, planMerge } from '../../history/merge-plan.ts';
import { DECISION_CONTENTS } from '../../ledger/decisions/decision-check.ts';
import { textSources } from '../../library/read.ts';
import { bulletinsIn } from '../marks/mark-states.ts';
import { annotationIn } from '../marks/mark-versions.ts';
import type { PersonalContext } from '../personal-context.ts';
import { placesIn } from '../personal-places.ts';

/** What versions of marks, tags and decisions about the ledger must be made of. */
export const isContent: ContentCheck = (kind, value) => {
  if (kind === ANNOTATION) return annotationContent.safeParse(value).success;
  if (kind === TAG) return tagContent.safeParse(value).success;
  return DECISION_CONTENTS[kind]?.safeParse(value).success ?? true;
};

/** What taking versions in would do to marks, and what these would lack here. */
export type MergeOutlook = MergeCounts & { missing: MissingBulletin[]; unplaced: number };

/** Looks at versions as they would stand after a merge. Ask before they are taken in. */
export function outlookOf(
  context: PersonalContext,
  db: ReadConnection,
  versions: readonly PackagedVersion[],
  bulletins: readonly PackagedBulletin[] = [],
): MergeOutlook {
  const marks = planMerge(db, versions).filter(({ kind }) => kind === ANNOTATION);
  const standing = marks.flatMap((plan) => shownMark(plan) ?? []);
  const isChanged = ({ before, after }: PlannedRecord): boolean => before.join() !== after.join();
  const added = marks.filter((plan) => plan.before.length === 0 && shownMark(plan) !== null).length;
  const updated = marks.filter((plan) => plan.before.length > 0 && isChanged(plan)).length;
  const place = placesIn(context);
  const fresh = marks.filter(isChanged).flatMap((plan) => shownMark(plan) ?? []);
  return {
    added,
    updated,
    unchanged: marks.length - added - updated,
    conflicts: conflictsOf(context, marks),
    missing: missingBulletins(context, standing, bulletins),
    unplaced: inOrder(fresh).filter((mark) => place(mark).annotation.state === 'orphan').length,
  };
}

/** One of the marks that would stand; null where all that stands is a removal. */
function shownMark({ record, said }: PlannedRecord): StoredAnnotation | null {
  const shown = said.find(({ removed }) => removed === null);
  return shown ? annotationIn(record, shown, said.length) : null;
}

function conflictsOf(context: PersonalContext, marks: readonly PlannedRecord[]): MergeCounts['conflicts'] {
  const bulletinOf = bulletinsIn(context);
  return marks
    .filter(({ after }) => after.length > 1)
    .flatMap(({ record, after, said: [first] }) => {
      if (!first) return [];
      const { bulletin, quote } = annotationIn(record, first);
      return [
        { id: record, bulletin, shortTitle: bulletinOf(bulletin)?.short_title ?? '', quote, heads: after.length },
      ];
    });
}

function missingBulletins(
  context: PersonalContext,
  marks: readonly StoredAnnotation[],
  bulletins: readonly PackagedBulletin[],
): MissingBulletin[] {
  const bulletinOf = bulletinsIn(context);
  const missing = new Map<string, MissingBulletin>();
  for (const [id, on] of Map.groupBy(marks, ({ bulletin }) => bulletin)) {
    const row = bulletinOf(id);
    const sources = new Set(row ? textSources(context.library, row.number).map(({ source }) => source) : []);
    const lacking = on.filter(({ textSource }) => !row || (textSource !== null && !sources.has(textSource)));
    if (lacking.length === 0) continue;
    const named = bulletins.find((each) => each.id === id);
    const title = row?.title ?? named?.title ?? named?.shortTitle ?? null;
    missing.set(id, { id, title, missing: row ? 'revision' : 'bulletin', marks: lacking.length });
  }
  return [...missing.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function inOrder(marks: readonly StoredAnnotation[]): StoredAnnotation[] {
  return marks.toSorted((a, b) => (a.bulletin < b.bulletin ? -1 : 1));
}

/** What the signature of a package says to the person whose file this is; that it fits was checked before. */
export function signatureOf(db: ReadConnection, { by, signature }: Manifest, ownId: string): PackageSignature {
  const own = by.id === ownId ? signingKey(db) : null;
  const seen = own ? { ...own, confirmedAt: own.madeAt } : knownKeyOf(db, by.id);
  const known = seen && { fingerprint: seen.fingerprint, isConfirmed: seen.confirmedAt !== null };
  if (!signature) return { state: 'unsigned', fingerprint: null, known };
  const { fingerprint, publicKey } = signature;
  if (!seen) return { state: 'unknown', fingerprint, known };
  return { state: seen.publicKey === publicKey ? 'trusted' : 'changed', fingerprint, known };
}

/** Throws `key-changed`, unless the person has said that the other key is right. */
export function refuseChangedKey({ state, fingerprint, known }: PackageSignature, by: string): void {
  if (state !== 'changed') return;
  throw new ArchiveError(
    'key-changed',
    `标注包由“${by}”制作，但签名所用的密钥与此前的不同，没有合并。请用电话与对方核对密钥指纹后再决定。`,
    { by, fingerprint, known: known?.fingerprint ?? null },
  );
}

/** Whether the maker's log does not go on from what is known of it: two copies were worked in, or it was altered. */
export function isForked(db: ReadConnection, { by, logs }: Manifest, events: readonly LoggedEvent[], ownId: string) {
  const known = knownHashes(db, by.id, ownId);
  const [own] = logs;
  const chain = own ? chainTo(own, eventsByName(events)) : [];
  return chain.some(({ seq, hash }) => known.get(seq)?.has(hash) === false);
}
