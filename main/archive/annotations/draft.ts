import type { Annotation, AnnotationDraft } from '../../contract/annotation.ts';
import { ArchiveError } from '../../contract/errors.ts';
import { cutSelector } from './selector.ts';
import type { StoredAnnotation } from './stored-annotation.ts';

/** Who marks, under which id and when (ISO instant). */
export type Signature = { id: string; author: string; unit: string; at: string };

/** Changes to what a mark says; what is absent or undefined stays. */
export type ContentChanges = {
  [Key in 'kind' | 'verdict' | 'note' | 'tags' | 'colour']?: Annotation[Key] | undefined;
};

/**
 * The annotation that a draft becomes on the reading text of its revision. A 核查 without a verdict is 待核.
 * Throws `bad-range`, and `name-needed` when nobody signs.
 */
export function annotationOf(draft: AnnotationDraft, text: string, by: Signature): StoredAnnotation {
  const selector = cutSelector(text, draft.start, draft.end);
  if (by.author === '') {
    throw new ArchiveError('name-needed', '请先登记使用人的姓名和单位：每条标注都要署名。');
  }
  return {
    id: by.id,
    bulletin: draft.bulletin,
    revision: draft.revision,
    start: draft.start,
    end: draft.end,
    ...selector,
    kind: draft.kind,
    verdict: verdictOf(draft.kind, draft.verdict ?? null),
    note: storable(draft.note ?? ''),
    tags: uniqueTags(draft.tags ?? []),
    colour: draft.colour ?? null,
    author: by.author,
    unit: by.unit,
    createdAt: by.at,
    modifiedAt: by.at,
  };
}

/** The annotation with other words, at the same place. Gives the very same object when nothing would change. */
export function withContent(annotation: StoredAnnotation, changes: ContentChanges, at: string): StoredAnnotation {
  const kind = changes.kind ?? annotation.kind;
  const edited: StoredAnnotation = {
    ...annotation,
    kind,
    verdict: verdictOf(kind, changes.verdict === undefined ? annotation.verdict : changes.verdict),
    note: changes.note === undefined ? annotation.note : storable(changes.note),
    tags: changes.tags === undefined ? annotation.tags : uniqueTags(changes.tags),
    colour: changes.colour === undefined ? annotation.colour : changes.colour,
  };
  return JSON.stringify(edited) === JSON.stringify(annotation) ? annotation : { ...edited, modifiedAt: at };
}

function verdictOf(kind: Annotation['kind'], verdict: Annotation['verdict']): Annotation['verdict'] {
  return kind === 'verdict' ? (verdict ?? 'pending') : verdict;
}

function uniqueTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map(storable))];
}

/** SQLite stores UTF-8, where half a surrogate pair has no place; the log must say what the table then holds. */
function storable(words: string): string {
  return words.replace(/\p{Surrogate}/gu, '\uFFFD');
}
