import type { Block } from '../../contract/bulletin.ts';
import type { Check } from '../../contract/ledger.ts';
import type { ReadConnection, WriteConnection } from '../database/driver.ts';
import { decodeBlocks } from '../text/block-codec.ts';
import { fold } from '../text/folding.ts';
import { bodyOf } from './body-of.ts';
import { keepRows } from './kept/keep-rows.ts';
import type { Ledger } from './ledger-of.ts';
import type { LedgerSource } from './ledger-source.ts';

/** The current revision of a bulletin, as the ledger is made from it. */
export type Revision = { number: number; revision: number; title: string; source: LedgerSource };

type RevisionRow = {
  number: number;
  id: string;
  revision: number;
  short_title: string;
  body: string | null;
  latest_date: string | null;
  sha256: string;
  text: Buffer;
  blocks: Buffer;
};

/** The bulletins in the order of import. */
export function bulletinNumbers(db: ReadConnection): number[] {
  return db.all<{ number: number }>('SELECT number FROM bulletin ORDER BY number').map(({ number }) => number);
}

/** The number of a bulletin and its current revision; undefined when there is no such bulletin. */
export function currentRevision(db: ReadConnection, id: string): { number: number; revision: number } | undefined {
  return db.one('SELECT number, revision FROM bulletin WHERE id = ?', id);
}

/** The text of a bulletin's current revision; undefined when there is none. */
export function readRevision(db: ReadConnection, number: number): Revision | undefined {
  const row = db.one<RevisionRow>(
    `SELECT b.number, b.id, b.revision, b.short_title, b.body, b.latest_date, r.sha256, CAST(r.text AS BLOB) AS text, r.blocks
     FROM bulletin b JOIN revision r ON r.bulletin = b.number AND r.number = b.revision WHERE b.number = ?`,
    number,
  );
  if (!row) return undefined;
  const text = row.text.toString('utf8');
  const blocks: Block[] = decodeBlocks(row.blocks, text);
  const folded = fold(text);
  const year = row.latest_date === null ? null : Number(row.latest_date.slice(0, 4));
  const source = {
    bulletin: row.id,
    sha256: row.sha256,
    text,
    folded,
    blocks,
    year,
    body: bodyOf(folded, row.body),
  };
  return { number: row.number, revision: row.revision, title: row.short_title, source };
}

/** What is kept of a bulletin's current revision; null when it was not found by this extractor yet. */
export function keptLedger(db: ReadConnection, number: number, extractor: string): Ledger | null {
  const row = db.one<{ found: string }>(
    `SELECT l.found FROM ledger l JOIN bulletin b ON b.number = l.bulletin AND b.revision = l.revision
     WHERE l.bulletin = ? AND l.extractor = ?`,
    number,
    extractor,
  );
  return row === undefined ? null : parseLedger(row.found);
}

/** `keepLedger` wrote this JSON itself. */
function parseLedger(json: string): Ledger {
  return JSON.parse(json);
}

/** What the rules say within a bulletin, as kept; null when it was not found by this extractor yet. */
export function keptChecks(db: ReadConnection, number: number, extractor: string): Check[] | null {
  const row = db.one<{ checks: string }>(
    `SELECT l.checks FROM ledger l JOIN bulletin b ON b.number = l.bulletin AND b.revision = l.revision
     WHERE l.bulletin = ? AND l.extractor = ?`,
    number,
    extractor,
  );
  return row === undefined ? null : JSON.parse(row.checks);
}

/** The units that bulletins are about, by number; of those whose ledgers are kept. */
export function keptBodies(db: ReadConnection, extractor: string): Map<number, string | null> {
  return new Map(
    db.lists<[number, string | null]>(
      `SELECT l.bulletin, l.body FROM ledger l JOIN bulletin b ON b.number = l.bulletin AND b.revision = l.revision
       WHERE l.extractor = ? ORDER BY l.bulletin`,
      extractor,
    ),
  );
}

/** Keeps what was found in a bulletin's revision, in place of what was kept of it before; in a transaction of the caller. */
export function keepLedger(
  db: WriteConnection,
  { number, revision, source }: Revision,
  extractor: string,
  { ledger, checks }: { ledger: Ledger; checks: readonly Check[] },
): void {
  db.run(
    'INSERT OR REPLACE INTO ledger (bulletin, revision, extractor, body, checks, found) VALUES (?, ?, ?, ?, ?, ?)',
    ...[number, revision, extractor, source.body, JSON.stringify(checks), JSON.stringify(ledger)],
  );
  keepRows(db, number, ledger, source.text);
}

/** The units of all kept claims, the most frequent first. */
export function unitsKept(db: ReadConnection): string[] {
  return db
    .all<{ unit: string }>('SELECT unit FROM ledger_claim GROUP BY unit ORDER BY count(*) DESC, unit LIMIT 200')
    .map(({ unit }) => unit);
}

/** Bulletins whose current revision has no ledger by this extractor, in the order of import. */
export function withoutLedger(db: ReadConnection, extractor: string): number[] {
  return db
    .all<{ number: number }>(
      `SELECT b.number FROM bulletin b LEFT JOIN ledger l
         ON l.bulletin = b.number AND l.revision = b.revision AND l.extractor = ?
       WHERE l.bulletin IS NULL ORDER BY b.number`,
      extractor,
    )
    .map(({ number }) => number);
}
