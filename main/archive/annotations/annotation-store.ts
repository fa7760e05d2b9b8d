import { ArchiveError } from '../../contract/errors.ts';
import type { ReadConnection, WriteConnection } from '../database/driver.ts';
import { type AnnotationRow, fromRow, type StoredAnnotation } from './stored-annotation.ts';

/** What a list is narrowed to in SQL; state and words are looked at afterwards. */
export type StoredFilter = {
  bulletin?: string | undefined;
  tag?: string | undefined;
  verdict?: string | undefined;
  kind?: string | undefined;
};

const NARROWED = `
  (? IS NULL OR verdict = ?) AND (? IS NULL OR kind = ?)
  AND (? IS NULL OR EXISTS (SELECT 1 FROM json_each(tags) WHERE json_each.value = ?))`;

/** Annotations in the order of bulletin and place. */
export function storedAnnotations(db: ReadConnection, filter: StoredFilter = {}): StoredAnnotation[] {
  const [verdict, kind, tag] = [filter.verdict ?? null, filter.kind ?? null, filter.tag ?? null];
  const values = [verdict, verdict, kind, kind, tag, tag];
  const rows =
    filter.bulletin === undefined
      ? db.all<AnnotationRow>(
          `SELECT * FROM annotation WHERE ${NARROWED} ORDER BY bulletin, "start", "end", created_at, id`,
          ...values,
        )
      : db.all<AnnotationRow>(
          `SELECT * FROM annotation WHERE bulletin = ? AND ${NARROWED} ORDER BY "start", "end", created_at, id`,
          filter.bulletin,
          ...values,
        );
  return rows.map(fromRow);
}

/** One annotation as it was put. Throws `not-found`. */
export function storedAnnotation(db: ReadConnection, id: string): StoredAnnotation {
  const row = db.one<AnnotationRow>('SELECT * FROM annotation WHERE id = ?', id);
  if (row) return fromRow(row);
  throw new ArchiveError('not-found', '这条标注不存在，可能已被删除；可用“撤销”找回。', { annotation: id });
}

/** Puts an annotation, or replaces the one of the same id. */
export function putAnnotation(db: WriteConnection, annotation: StoredAnnotation): void {
  db.run(
    `INSERT OR REPLACE INTO annotation
       (id, bulletin, revision, "start", "end", quote, prefix, suffix, kind, verdict, note, tags, colour,
        author, unit, created_at, modified_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    annotation.id,
    annotation.bulletin,
    annotation.revision,
    annotation.start,
    annotation.end,
    annotation.quote,
    annotation.prefix,
    annotation.suffix,
    annotation.kind,
    annotation.verdict,
    annotation.note,
    JSON.stringify(annotation.tags),
    annotation.colour,
    annotation.author,
    annotation.unit,
    annotation.createdAt,
    annotation.modifiedAt,
  );
}

/** Takes an annotation away; the log keeps what it was. */
export function removeAnnotation(db: WriteConnection, id: string): void {
  db.run('DELETE FROM annotation WHERE id = ?', id);
}

/** Number of annotations of this person. */
export function countAnnotations(db: ReadConnection): number {
  return db.one<{ count: number }>('SELECT count(*) AS count FROM annotation')?.count ?? 0;
}

/** Tags in use, most used first, then by name. */
export function tagsInUse(db: ReadConnection): { tag: string; count: number }[] {
  return db.all(
    `SELECT json_each.value AS tag, count(*) AS count FROM annotation, json_each(annotation.tags)
     GROUP BY json_each.value ORDER BY count DESC, tag`,
  );
}
