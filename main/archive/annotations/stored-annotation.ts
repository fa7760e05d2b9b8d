import type { Annotation } from '../../contract/annotation.ts';

/**
 * An annotation as it was put: its range holds in the reading text of its own revision. `state` is no part of it;
 * where it stands in a newer revision is found out on reading.
 */
export type StoredAnnotation = Omit<Annotation, 'state'>;

/** What a version of an annotation says. */
export type AnnotationContent = Omit<StoredAnnotation, 'id' | 'heads'>;

/** A row of the table `annotation`; `tags`, `figures`, `evidence` and `review` are JSON. */
export type AnnotationRow = Pick<
  StoredAnnotation,
  | 'id'
  | 'bulletin'
  | 'revision'
  | 'start'
  | 'end'
  | 'quote'
  | 'prefix'
  | 'suffix'
  | 'kind'
  | 'verdict'
  | 'note'
  | 'colour'
  | 'claim'
  | 'author'
  | 'unit'
  | 'heads'
> & {
  text_source: string | null;
  tags: string;
  figures: string | null;
  evidence: string;
  shared: number;
  closed: number;
  review: string | null;
  seen_revision: number | null;
  author_id: string;
  verdict_author_id: string | null;
  created_at: string;
  modified_at: string;
};

/** The record of a row, its fields always in this order. */
export function fromRow(row: AnnotationRow): StoredAnnotation {
  return {
    id: row.id,
    bulletin: row.bulletin,
    revision: row.revision,
    textSource: row.text_source,
    start: row.start,
    end: row.end,
    quote: row.quote,
    prefix: row.prefix,
    suffix: row.suffix,
    kind: row.kind,
    verdict: row.verdict,
    note: row.note,
    tags: JSON.parse(row.tags),
    colour: row.colour,
    figures: row.figures === null ? null : JSON.parse(row.figures),
    evidence: JSON.parse(row.evidence),
    claim: row.claim,
    shared: row.shared === 1,
    closed: row.closed === 1,
    review: row.review === null ? null : JSON.parse(row.review),
    seenRevision: row.seen_revision,
    author: row.author,
    authorId: row.author_id,
    unit: row.unit,
    verdictAuthorId: row.verdict_author_id,
    createdAt: row.created_at,
    modifiedAt: row.modified_at,
    heads: row.heads,
  };
}

/** What a version of the annotation would say. */
export function contentOf({ id, heads, ...content }: StoredAnnotation): AnnotationContent {
  return content;
}

/** The annotation that a version speaks of. */
export function fromContent(id: string, content: AnnotationContent, heads = 1): StoredAnnotation {
  return { id, ...content, textSource: content.textSource ?? null, heads };
}
