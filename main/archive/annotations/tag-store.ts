import type { TagColour } from '../../contract/tag.ts';
import { sha256 } from '../database/content-hash.ts';
import type { ReadConnection, SqlValue } from '../database/driver.ts';

/** The kind of record that tags are: what is kept of a tag beside the marks that have it. */
export const TAG = 'tag';

export type TagContent = { path: string; colour: TagColour | null };

/** How tags lie in their table. */
export const TAG_TABLE = {
  table: 'tag',
  columns: ['id', 'path', 'colour'],
  row: ({ id, body }: { id: string; body: string }): SqlValue[] => {
    const { value }: { value: TagContent } = JSON.parse(body);
    return [id, value.path, value.colour];
  },
};

/**
 * Id of the record of a tag: the same wherever somebody first gave it a colour, so that two such records are one. It is a
 * checksum, as ids stand in the log, which goes to others whole: the tags of a private mark are nobody else's business.
 */
export function tagRecordId(path: string): string {
  return `tag:${sha256(path)}`;
}

/** Tags of which something is kept. */
export function storedTags(db: ReadConnection): (TagContent & { id: string })[] {
  return db.all('SELECT id, path, colour FROM tag ORDER BY path');
}
