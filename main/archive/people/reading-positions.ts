import type { ReadingPosition } from '../../contract/person.ts';
import type { ReadConnection, WriteConnection } from '../database/driver.ts';

/** Where the person last read, latest first. */
export function readingPositions(db: ReadConnection): ReadingPosition[] {
  return db.all<ReadingPosition>('SELECT bulletin, "offset", share, at FROM position ORDER BY at DESC, bulletin');
}

/** Remembers a place. `share` is the farthest that was ever reached: reading again from the top does not lower it. */
export function keepPosition(db: WriteConnection, position: ReadingPosition): void {
  db.run(
    `INSERT INTO position (bulletin, "offset", share, at) VALUES (?, ?, ?, ?)
     ON CONFLICT (bulletin) DO UPDATE SET
       "offset" = excluded."offset", share = max(share, excluded.share), at = excluded.at`,
    position.bulletin,
    position.offset,
    position.share,
    position.at,
  );
}
