import type { ReadConnection } from '../database/driver.ts';
import type { ReadingText } from '../text/reading-text.ts';
import { sentenceHashes, sharedSentences, sketchOf } from './sentences.ts';

/** A file becomes the next revision of a bulletin from this share of its sentences on (`cli.md`). */
const REVISION_SHARE = 0.6;
/** From this share on a bulletin is told as a near duplicate. */
const NEAR_SHARE = 0.3;
const FEWEST_SKETCH_MATCHES = 3;
const MOST_CANDIDATES = 10;

export type Kin = { number: number; id: string; share: number };

type CandidateRow = { number: number; id: string; text: string };

/**
 * The bulletin that a file is a new state of: it shares at least 60 % of its sentences, and it comes from the same path
 * or has the same title and issuer. Null for a file that is a bulletin of its own.
 */
export function revisedBulletin(db: ReadConnection, reading: ReadingText, path: string): Kin | null {
  const rows = db.all<CandidateRow>(
    `SELECT b.number, b.id, r.text FROM bulletin b JOIN revision r ON r.bulletin = b.number AND r.number = b.revision
     WHERE r.path = ? OR (b.title = ? AND b.issuer = ?)`,
    path,
    reading.title ?? null,
    reading.metadata.issuer ?? null,
  );
  const [best] = ranked(rows, reading);
  return best && best.share >= REVISION_SHARE ? best : null;
}

/** Bulletins that share many sentences with a text, nearest first. */
export function nearDuplicates(db: ReadConnection, reading: ReadingText): Kin[] {
  const sketch = sketchOf(sentenceHashes(reading.text));
  const rows = db.all<CandidateRow>(
    `SELECT b.number, b.id, r.text
     FROM (SELECT bulletin, count(*) AS matches FROM sketch
           WHERE hash IN (SELECT value FROM json_each(?))
           GROUP BY bulletin HAVING matches >= ? ORDER BY matches DESC LIMIT ?) near
     JOIN bulletin b ON b.number = near.bulletin
     JOIN revision r ON r.bulletin = b.number AND r.number = b.revision`,
    JSON.stringify(sketch),
    Math.min(FEWEST_SKETCH_MATCHES, sketch.length),
    MOST_CANDIDATES,
  );
  return ranked(rows, reading).filter((kin) => kin.share >= NEAR_SHARE);
}

function ranked(rows: readonly CandidateRow[], reading: ReadingText): Kin[] {
  const hashes = sentenceHashes(reading.text);
  return rows
    .map(({ number, id, text }) => ({ number, id, share: sharedSentences(hashes, sentenceHashes(text)) }))
    .sort((a, b) => b.share - a.share);
}
