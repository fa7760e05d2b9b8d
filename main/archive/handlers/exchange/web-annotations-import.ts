import type { Signatory } from '../../../contract/annotation-versions.ts';
import { ArchiveError } from '../../../contract/errors.ts';
import type { SkippedAnnotation } from '../../../contract/exchange.ts';
import { ANNOTATION } from '../../annotations/annotation-table.ts';
import { annotationContent } from '../../annotations/content-check.ts';
import { uniqueTags } from '../../annotations/draft.ts';
import { CONTEXT_UNITS, cutSelector } from '../../annotations/selector.ts';
import { type AnnotationContent, contentOf } from '../../annotations/stored-annotation.ts';
import { canonicalJson, sha256 } from '../../database/content-hash.ts';
import type { ReadConnection } from '../../database/driver.ts';
import { hasEvidence, quotedRanges } from '../../exchange/place-quote.ts';
import { type OtherAnnotation, type OwnAnnotation, readWebAnnotations } from '../../exchange/read-web-annotations.ts';
import {
  creatorOf,
  contentOf as spokenOf,
  targetOf,
  timeOf,
  type WebTarget,
} from '../../exchange/web-annotation-parts.ts';
import { parseBody, sealVersion, type VersionBody } from '../../history/version.ts';
import { type StoredVersion, versionsOf } from '../../history/version-store.ts';
import { bulletinRow, currentTexts, listBulletins, readText } from '../../library/read.ts';
import { annotationIn } from '../marks/mark-versions.ts';
import type { PersonalContext } from '../personal-context.ts';

/** Stands for a text that is not known: the words alone then tell the place, wherever the range says it is. */
const UNKNOWN_TEXT = 'unknown';

const MOST_NOTE_UNITS = 100_000;
const MOST_TAG_UNITS = 120;

/** Versions to be taken in for a file of annotations; what was imported before gives the very version it gave then. */
export type ImportedAnnotations = { versions: StoredVersion[]; skipped: SkippedAnnotation[] };

/**
 * Reads W3C Web Annotations as versions of marks: ours without loss, those of other programs on the place where their
 * words certainly stand, else without one. `at` (ISO instant) is for those that tell no time. Throws as
 * `readWebAnnotations` does, and `corrupt` for a mark of ours that is none.
 */
export function importedAnnotations(
  context: PersonalContext,
  db: ReadConnection,
  path: string,
  at: string,
): ImportedAnnotations {
  const { own, others } = readWebAnnotations(path);
  const quoted: Quoted[] = [];
  const skipped: SkippedAnnotation[] = [];
  for (const other of others) {
    const target = targetOf(other.annotation);
    if (target) quoted.push({ ...other, target });
    else skipped.push({ number: other.number, reason: 'no-quote' });
  }
  const targets = quoted.map(({ target }) => target);
  const place = placerOf(context, targets);
  const versions = [
    ...own.map((annotation) => ownVersion(db, annotation)),
    ...quoted.map((annotation) => otherVersion(db, annotation, place, at)),
  ];
  return { versions: [...new Map(versions.map((version) => [version.version, version])).values()], skipped };
}

/** A mark of ours: the state that is known of it, else one that nothing is known to come before. */
function ownVersion(db: ReadConnection, { number, id, content }: OwnAnnotation): StoredVersion {
  if (!annotationContent.safeParse(content).success) {
    throw new ArchiveError('corrupt', `第 ${number} 条标注不完整，没有合并，已有的标注没有改动。`, { number });
  }
  const value: AnnotationContent = JSON.parse(JSON.stringify({ textSource: null, ...content }));
  const same = knownVersion(
    db,
    id,
    (said) => canonicalJson(contentOf(annotationIn(id, said))) === canonicalJson(value),
  );
  if (same) return same;
  const by = { id: value.authorId, name: value.author, unit: value.unit };
  // One that was never changed is the version by which it was made: others may have that one.
  const act = value.createdAt === value.modifiedAt ? 'annotation.create' : 'annotation.edit';
  return firstVersion(id, by, act, value);
}

type Quoted = OtherAnnotation & { target: WebTarget };
type Place = Pick<
  AnnotationContent,
  'bulletin' | 'revision' | 'textSource' | 'start' | 'end' | 'quote' | 'prefix' | 'suffix'
>;

function otherVersion(
  db: ReadConnection,
  { annotation, target }: Quoted,
  place: (target: WebTarget) => Place,
  at: string,
): StoredVersion {
  const id = `web-${sha256(annotation.id ?? canonicalJson(annotation)).slice(0, 40)}`;
  const { createdAt, modifiedAt } = timeOf(annotation);
  const same = knownVersion(db, id, (said) => modifiedAt === null || said.at === modifiedAt);
  if (same) return same;
  const { kind, note, tags, verdict } = spokenOf(annotation);
  const { id: authorId, name: author } = creatorOf(annotation);
  const by = { id: authorId, name: author, unit: '' };
  return firstVersion(id, by, 'exchange.merge', {
    ...place(target),
    kind,
    verdict,
    note: note.slice(0, MOST_NOTE_UNITS).toWellFormed(),
    tags: uniqueTags(tags.map((tag) => tag.slice(0, MOST_TAG_UNITS))),
    colour: kind === 'highlight' ? 'point' : null,
    ...{ figures: null, evidence: [], claim: null, shared: false, closed: false, review: null, seenRevision: null },
    ...{ author, authorId, unit: '', verdictAuthorId: verdict === null ? null : authorId },
    createdAt: createdAt ?? at,
    modifiedAt: modifiedAt ?? at,
  });
}

function knownVersion(db: ReadConnection, record: string, isIt: (said: VersionBody) => boolean): StoredVersion | null {
  for (const { version, parents, body } of versionsOf(db, record)) {
    if (body !== null && isIt(parseBody(body))) return { version, record, kind: ANNOTATION, parents, body };
  }
  return null;
}

function firstVersion(id: string, by: Signatory, act: VersionBody['act'], value: AnnotationContent): StoredVersion {
  const said = { kind: ANNOTATION, id, parents: [], removed: null, by, act, at: value.modifiedAt, value };
  return { ...sealVersion(said), record: id, kind: ANNOTATION, parents: [] };
}

/**
 * Gives quotations of other programs their places. A bulletin is meant that the source names, by our own name for it or
 * by the file it came from; else the one in which alone the words stand. Two possible places are none.
 */
function placerOf(context: PersonalContext, targets: readonly WebTarget[]): (target: WebTarget) => Place {
  const { library } = context;
  const named = bulletinsByName(library);
  const unnamed = targets.filter(({ source }) => named(source) === null);
  const elsewhere = foundAnywhere(library, unnamed);
  let held: { id: string; revision: number; text: string; source: string } | null = null;
  const textOf = (id: string) => {
    if (held?.id === id) return held;
    const { revision } = bulletinRow(library, id);
    held = { id, revision, ...readText(library, id, revision) };
    return held;
  };
  return (target) => {
    const id = named(target.source) ?? elsewhere.get(target) ?? null;
    if (id === null) return withoutPlace(target, nameOfSource(target.source), 1);
    const { revision, text, source } = textOf(id);
    const [range, ...more] = quotedRanges(text, target);
    if (!range || more.length > 0 || !hasEvidence(target, true)) return withoutPlace(target, id, revision);
    const { start, end } = range;
    return { bulletin: id, revision, textSource: source, start, end, ...cutSelector(text, start, end) };
  };
}

/** A range is needed all the same; it says nothing. */
function withoutPlace({ exact, prefix, suffix }: WebTarget, bulletin: string, revision: number): Place {
  return {
    ...{ bulletin, revision, textSource: UNKNOWN_TEXT, start: 0, end: exact.length, quote: exact.toWellFormed() },
    prefix: prefix.slice(-CONTEXT_UNITS).toWellFormed(),
    suffix: suffix.slice(0, CONTEXT_UNITS).toWellFormed(),
  };
}

function bulletinsByName(library: ReadConnection): (source: string | null) => string | null {
  const bulletins = listBulletins(library);
  const ids = new Set(bulletins.map(({ id }) => id));
  const files = Map.groupBy(bulletins, ({ source }) => source);
  return (source) => {
    if (source === null) return null;
    const own = /^urn:xunyue:bulletin:([^:]+)/.exec(source)?.[1];
    if (own !== undefined && ids.has(decoded(own))) return decoded(own);
    const [only, ...more] = files.get(decoded(source.replace(/[?#].*$/, '').replace(/^.*[/\\]/, ''))) ?? [];
    return only && more.length === 0 ? only.id : null;
  };
}

function decoded(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}

/** An id for a bulletin that the library does not have: what the source calls it, as far as an id can be that long. */
function nameOfSource(source: string | null): string {
  const name = source ?? 'unknown';
  return name.length <= 100 ? name : `web:${sha256(name)}`;
}

/** The bulletin in which alone a quotation stands, once, for those of which there is one. Every text is read once. */
function foundAnywhere(library: ReadConnection, targets: readonly WebTarget[]): Map<WebTarget, string> {
  const found = new Map<WebTarget, string[]>();
  const wanted = targets.filter((target) => hasEvidence(target, false));
  for (const { id, text } of wanted.length > 0 ? currentTexts(library) : []) {
    for (const target of wanted) {
      const places = quotedRanges(text, target).map(() => id);
      if (places.length > 0) found.set(target, [...(found.get(target) ?? []), ...places]);
    }
  }
  return new Map(
    [...found].flatMap(([target, [only, ...more]]) =>
      only !== undefined && more.length === 0 ? [[target, only]] : [],
    ),
  );
}
