import type { Annotation } from '../../contract/annotation.ts';

/**
 * An annotation as it was put: its range holds in the reading text of its own revision. `state` is no part of it;
 * where it stands in a newer revision is found out on reading.
 */
export type StoredAnnotation = Omit<Annotation, 'state'>;

/** A row of the table `annotation`; `tags` is a JSON list of strings. */
export type AnnotationRow = Omit<StoredAnnotation, 'createdAt' | 'modifiedAt' | 'tags'> & {
  tags: string;
  created_at: string;
  modified_at: string;
};

/** The record of a row, its fields always in this order. */
export function fromRow(row: AnnotationRow): StoredAnnotation {
  const tags: string[] = JSON.parse(row.tags);
  return {
    id: row.id,
    bulletin: row.bulletin,
    revision: row.revision,
    start: row.start,
    end: row.end,
    quote: row.quote,
    prefix: row.prefix,
    suffix: row.suffix,
    kind: row.kind,
    verdict: row.verdict,
    note: row.note,
    tags,
    colour: row.colour,
    author: row.author,
    unit: row.unit,
    createdAt: row.created_at,
    modifiedAt: row.modified_at,
  };
}
