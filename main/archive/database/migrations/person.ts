import type { Migration } from '../migrate.ts';
import { PERSON_EXCHANGE } from './person-exchange.ts';
import { PERSON_LEDGER } from './person-ledger.ts';
import { PERSON_VERSIONS } from './person-versions.ts';

/** `people/<id>.db`: one person's marks, settings and log. Added to at the end only, like the library's. */
export const PERSON_MIGRATIONS: readonly Migration[] = [
  {
    name: 'person, marks, log',
    sql: `
      CREATE TABLE person (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        unit TEXT NOT NULL,
        created_at TEXT NOT NULL
      ) STRICT;

      CREATE TABLE setting (
        key TEXT PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT;

      CREATE TABLE position (
        bulletin TEXT PRIMARY KEY,
        "offset" INTEGER NOT NULL,
        share REAL NOT NULL,
        at TEXT NOT NULL
      ) STRICT;

      CREATE TABLE recent_search (
        query TEXT PRIMARY KEY,
        at TEXT NOT NULL
      ) STRICT;

      CREATE TABLE saved_search (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        query TEXT NOT NULL
      ) STRICT;

      -- Where a mark was put: range and quote of one revision. Where it stands in a newer one is computed on reading.
      CREATE TABLE annotation (
        id TEXT PRIMARY KEY,
        bulletin TEXT NOT NULL,
        revision INTEGER NOT NULL,
        "start" INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        quote TEXT NOT NULL,
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        kind TEXT NOT NULL,
        verdict TEXT,
        note TEXT NOT NULL,
        tags TEXT NOT NULL CHECK (json_valid(tags)),
        colour TEXT,
        author TEXT NOT NULL,
        unit TEXT NOT NULL,
        created_at TEXT NOT NULL,
        modified_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX annotation_by_place ON annotation (bulletin, "start");

      -- The append-only log: hash covers the row and the hash of the one before it (database/event-hash).
      CREATE TABLE event (
        seq INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        act TEXT NOT NULL,
        subject TEXT NOT NULL,
        payload TEXT NOT NULL CHECK (json_valid(payload)),
        previous TEXT NOT NULL,
        hash TEXT NOT NULL
      ) STRICT;
      CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
        BEGIN SELECT raise(ABORT, 'the log is append-only'); END;
      CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event
        BEGIN SELECT raise(ABORT, 'the log is append-only'); END;
      -- INSERT OR REPLACE removes without firing the trigger above.
      CREATE TRIGGER event_is_never_replaced BEFORE INSERT ON event
        WHEN EXISTS (SELECT 1 FROM event WHERE seq = new.seq)
        BEGIN SELECT raise(ABORT, 'the log is append-only'); END;
    `,
  },
  PERSON_VERSIONS,
  PERSON_EXCHANGE,
  PERSON_LEDGER,
];
