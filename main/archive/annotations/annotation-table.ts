import type { SqlValue } from '../database/driver.ts';
import type { AnnotationContent } from './stored-annotation.ts';

/** The kind of record that marks are. */
export const ANNOTATION = 'annotation';

/** How marks lie in their table: one row for each that is not removed, by the version that is shown. */
export const ANNOTATION_TABLE = {
  table: 'annotation',
  columns: [
    ...['id', 'bulletin', 'revision', 'start', 'end', 'quote', 'prefix', 'suffix', 'kind', 'verdict', 'note', 'tags'],
    ...['colour', 'figures', 'evidence', 'claim', 'shared', 'closed', 'review', 'seen_revision', 'author', 'author_id'],
    ...['unit', 'verdict_author_id', 'created_at', 'modified_at', 'heads', 'text_source'],
  ],
  row: ({ id, heads, body }: { id: string; heads: number; body: string }): SqlValue[] => {
    const { value }: { value: AnnotationContent } = JSON.parse(body);
    return [
      ...[id, value.bulletin, value.revision, value.start, value.end, value.quote, value.prefix, value.suffix],
      ...[value.kind, value.verdict, value.note, JSON.stringify(value.tags), value.colour, jsonOrNull(value.figures)],
      ...[JSON.stringify(value.evidence), value.claim, Number(value.shared), Number(value.closed)],
      ...[jsonOrNull(value.review), value.seenRevision, value.author, value.authorId, value.unit],
      ...[value.verdictAuthorId, value.createdAt, value.modifiedAt, heads],
      // Versions from before texts were named have none.
      value.textSource ?? null,
    ];
  },
};

function jsonOrNull(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}
