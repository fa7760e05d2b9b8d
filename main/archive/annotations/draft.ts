import type { AnnotationChanges, AnnotationDraft } from '../../contract/annotation.ts';
import { ArchiveError } from '../../contract/errors.ts';
import type { Figures } from '../../contract/figures.ts';
import { LONGEST_TAG_UNITS, MOST_TAGS, tagPath } from '../../contract/tag.ts';
import { canonicalJson } from '../database/content-hash.ts';
import { cutSelector } from './selector.ts';
import { type ReadWords, settleEvidence } from './settle-evidence.ts';
import type { StoredAnnotation } from './stored-annotation.ts';

/** Who marks (id, and the name and unit that are signed), under which id and when (ISO instant). */
export type Signature = { id: string; author: string; authorId: string; unit: string; at: string };

/** Fields that the check of a call leaves undefined where the caller left them out. */
type MaybeUndefined<Fields> = { [Key in keyof Fields]: Fields[Key] | undefined };

/** Changes to what a mark says; what is absent or undefined stays. */
export type ContentChanges = MaybeUndefined<AnnotationChanges>;

/** A place to mark, and what to say of it. */
export type PlacedDraft = Pick<AnnotationDraft, 'bulletin' | 'revision' | 'start' | 'end' | 'kind'> &
  MaybeUndefined<Omit<AnnotationChanges, 'kind'>>;

/** The reading text that a draft was made on, and what it was made from. */
export type DraftText = { text: string; source: string };

/** What changes are made with: who makes them, when, and the reading texts that words of evidence are cut from. */
export type ChangeContext = { personId: string; at: string; readWords: ReadWords };

/**
 * The annotation that a draft becomes on the reading text of its revision. A 核查 without a verdict is 待核.
 * Throws `bad-range`, and `name-needed` when nobody signs.
 */
export function annotationOf(
  draft: PlacedDraft,
  { text, source }: DraftText,
  by: Signature,
  readWords: ReadWords,
): StoredAnnotation {
  const selector = cutSelector(text, draft.start, draft.end);
  if (by.author === '') {
    throw new ArchiveError('name-needed', '请先登记使用人的姓名和单位：每条标注都要署名。');
  }
  const bare: StoredAnnotation = {
    id: by.id,
    bulletin: draft.bulletin,
    revision: draft.revision,
    textSource: source,
    start: draft.start,
    end: draft.end,
    ...selector,
    kind: draft.kind,
    verdict: null,
    note: '',
    tags: [],
    colour: null,
    figures: null,
    evidence: [],
    claim: null,
    shared: false,
    closed: false,
    review: null,
    seenRevision: null,
    author: by.author,
    authorId: by.authorId,
    unit: by.unit,
    verdictAuthorId: null,
    createdAt: by.at,
    modifiedAt: by.at,
    heads: 1,
  };
  return withChanges(bare, draft, { personId: by.authorId, at: by.at, readWords });
}

/**
 * The annotation with other words, at the same place. Gives the very same object when nothing would change. A review
 * falls away with what it was a review of.
 */
export function withChanges(
  annotation: StoredAnnotation,
  changes: ContentChanges,
  { personId, at, readWords }: ChangeContext,
): StoredAnnotation {
  const kind = changes.kind ?? annotation.kind;
  const verdict = changes.verdict === undefined ? annotation.verdict : changes.verdict;
  const edited: StoredAnnotation = {
    ...annotation,
    kind,
    verdict: kind === 'verdict' ? (verdict ?? 'pending') : verdict,
    note: changes.note === undefined ? annotation.note : storable(changes.note),
    tags: changes.tags ? uniqueTags(changes.tags) : annotation.tags,
    colour: changes.colour === undefined ? annotation.colour : changes.colour,
    figures: changes.figures === undefined ? annotation.figures : plainFigures(changes.figures),
    evidence: changes.evidence ? settleEvidence(changes.evidence, annotation.evidence, readWords) : annotation.evidence,
    claim: changes.claim === undefined ? annotation.claim : changes.claim,
    shared: changes.shared ?? annotation.shared,
    closed: changes.closed ?? annotation.closed,
  };
  if (isSame(edited, annotation)) return annotation;
  if (isSame(judgementOf(edited), judgementOf(annotation))) return { ...edited, modifiedAt: at };
  const verdictAuthorId = edited.verdict === null ? null : personId;
  return { ...edited, review: null, verdictAuthorId, modifiedAt: at };
}

/** Tags as they are stored: as paths, each once. Throws `bad-arguments` for more, or longer ones, than a mark can have. */
export function uniqueTags(tags: readonly string[]): string[] {
  const unique = [...new Set(tags.map((tag) => tagPath(storable(tag))).filter((path) => path !== ''))];
  if (unique.length <= MOST_TAGS && unique.every((path) => path.length <= LONGEST_TAG_UNITS)) return unique;
  throw new ArchiveError(
    'bad-arguments',
    `每条标注最多 ${MOST_TAGS} 个标签，每个标签连同上级最多 ${LONGEST_TAG_UNITS} 个字；没有改动。`,
    { tags: unique.length },
  );
}

/** What a review is a review of. */
function judgementOf({ verdict, figures, evidence }: StoredAnnotation) {
  return { verdict, figures, evidence };
}

function plainFigures(figures: Figures | null): Figures | null {
  return figures && { reported: figures.reported, verified: figures.verified, unit: storable(figures.unit) };
}

function isSame(a: object, b: object): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

/** SQLite stores UTF-8, where half a surrogate pair has no place. */
function storable(words: string): string {
  return words.toWellFormed();
}
