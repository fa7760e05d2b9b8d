import { ArchiveError } from '../../contract/errors.ts';
import type { ReadConnection } from '../database/driver.ts';
import { type AnnotationRow, fromRow, type StoredAnnotation } from './stored-annotation.ts';

/** Annotations of one bulletin, or of all, in the order of bulletin and place. */
export function storedAnnotations(
  db: ReadConnection,
  filter: { bulletin?: string | undefined } = {},
): StoredAnnotation[] {
  const rows =
    filter.bulletin === undefined
      ? db.all<AnnotationRow>('SELECT * FROM annotation ORDER BY bulletin, "start", "end", created_at, id')
      : db.all<AnnotationRow>(
          'SELECT * FROM annotation WHERE bulletin = ? ORDER BY "start", "end", created_at, id',
          filter.bulletin,
        );
  return rows.map(fromRow);
}

/** One annotation as it was put, or undefined: it is removed, or was never there. */
export function findAnnotation(db: ReadConnection, id: string): StoredAnnotation | undefined {
  const row = db.one<AnnotationRow>('SELECT * FROM annotation WHERE id = ?', id);
  return row && fromRow(row);
}

/** One annotation as it was put. Throws `not-found`. */
export function storedAnnotation(db: ReadConnection, id: string): StoredAnnotation {
  const found = findAnnotation(db, id);
  if (found) return found;
  throw new ArchiveError('not-found', '这条标注不存在，可能已被删除；可用“撤销”找回，或到回收站中查看。', {
    annotation: id,
  });
}

/** What search needs to know of every annotation. */
export function markWords(db: ReadConnection): Pick<StoredAnnotation, 'id' | 'bulletin' | 'quote' | 'note' | 'tags'>[] {
  return db
    .lists<[string, string, string, string, string]>(
      'SELECT id, bulletin, quote, note, tags FROM annotation ORDER BY bulletin, "start", "end", created_at, id',
    )
    .map(([id, bulletin, quote, note, tags]) => ({ id, bulletin, quote, note, tags: JSON.parse(tags) }));
}

/** Number of annotations of this person. */
export function countAnnotations(db: ReadConnection): number {
  return db.one<{ count: number }>('SELECT count(*) AS count FROM annotation')?.count ?? 0;
}

/** The ids of the bulletins that have a mark with a verdict. */
export function bulletinsJudged(db: ReadConnection): string[] {
  return db
    .all<{ bulletin: string }>(`SELECT DISTINCT bulletin FROM annotation WHERE kind = 'verdict'`)
    .map(({ bulletin }) => bulletin);
}

/** Ids of the verdicts of a bulletin in the order in which they are numbered: by place, then by time. */
export function verdictsOf(db: ReadConnection, bulletin: string): string[] {
  return db
    .lists<[string]>(
      `SELECT id FROM annotation WHERE bulletin = ? AND kind = 'verdict' ORDER BY "start", "end", created_at, id`,
      bulletin,
    )
    .map(([id]) => id);
}

/** Tags in use, most used first, then by name. */
export function tagsInUse(db: ReadConnection): { tag: string; count: number }[] {
  return db.all(
    `SELECT json_each.value AS tag, count(*) AS count FROM annotation, json_each(annotation.tags)
     GROUP BY json_each.value ORDER BY count DESC, tag`,
  );
}

/** Annotations with a tag, or with one under it, in the order of their ids. */
export function annotationsTagged(db: ReadConnection, path: string): StoredAnnotation[] {
  return db
    .all<AnnotationRow>(
      `SELECT * FROM annotation WHERE EXISTS (
         SELECT 1 FROM json_each(tags) WHERE value = ? OR substr(value, 1, length(?) + 1) = ? || '/')
       ORDER BY id`,
      path,
      path,
      path,
    )
    .map(fromRow);
}
