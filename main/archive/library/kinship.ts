import type { ReadConnection } from '../database/driver.ts';
import type { ReadingText } from '../text/reading-text.ts';
import { sentenceHashes, sharedSentences, sketchOf } from './sentences.ts';

/** A file becomes the next revision of a bulletin from this share of its sentences on (`cli.md`). */
const REVISION_SHARE = 0.6;
/** From this share on a bulletin is told as a near duplicate. */
const NEAR_SHARE = 0.3;
/** Of the sketch's 32 sentences; a share of 30 % makes about ten. */
const FEWEST_SKETCH_MATCHES = 5;
const MOST_CANDIDATES = 3;

export type Kin = { number: number; id: string; share: number };

/** A text whose kin are sought: its sentences are hashed once. */
export type Sought = { reading: ReadingText; path: string; sentences: ReadonlySet<number> };

type CandidateRow = { number: number; id: string; text: Buffer };

// As bytes: the driver takes ten times as long over a text of this length.
const CURRENT = `SELECT b.number, b.id, CAST(r.text AS BLOB) AS text FROM bulletin b
  JOIN revision r ON r.bulletin = b.number AND r.number = b.revision`;

/**
 * The bulletin that a file is a new state of: it shares at least 60 % of its sentences, and it comes from the same path
 * or has the same title and issuer. Null for a file that is a bulletin of its own.
 */
export function revisedBulletin(db: ReadConnection, incoming: Sought): Kin | null {
  const { title, metadata } = incoming.reading;
  const rows = db.all<CandidateRow>(
    `${CURRENT} WHERE b.number IN (SELECT bulletin FROM revision WHERE path = ?
       UNION SELECT number FROM bulletin WHERE title = ? AND issuer = ?)`,
    incoming.path,
    title ?? null,
    metadata.issuer ?? null,
  );
  const [best] = ranked(rows, incoming.sentences);
  return best && best.share >= REVISION_SHARE ? best : null;
}

/** Bulletins that share many sentences with a text, nearest first. */
export function nearDuplicates(db: ReadConnection, { sentences }: Pick<Sought, 'sentences'>): Kin[] {
  const sketch = sketchOf(sentences);
  const rows = db.all<CandidateRow>(
    `${CURRENT} WHERE b.number IN (
       SELECT bulletin FROM sketch WHERE hash IN (SELECT value FROM json_each(?))
       GROUP BY bulletin HAVING count(*) >= ? ORDER BY count(*) DESC LIMIT ?)`,
    JSON.stringify(sketch),
    Math.max(1, Math.min(FEWEST_SKETCH_MATCHES, sketch.length)),
    MOST_CANDIDATES,
  );
  return ranked(rows, sentences).filter((kin) => kin.share >= NEAR_SHARE);
}

function ranked(rows: readonly CandidateRow[], sentences: ReadonlySet<number>): Kin[] {
  return rows
    .map(({ number, id, text }) => ({
      number,
      id,
      share: sharedSentences(sentences, sentenceHashes(text.toString('utf8'))),
    }))
    .sort((a, b) => b.share - a.share);
}
