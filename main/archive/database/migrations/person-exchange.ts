import type { Migration } from '../migrate.ts';

/** What working together asks for: which text a mark was put on, keys to sign with, logs of others. */
export const PERSON_EXCHANGE: Migration = {
  name: 'texts of marks, keys, logs of others',
  sql: `
    -- What the reading text of the mark's revision was made from: the number of a revision may be another one elsewhere.
    ALTER TABLE annotation ADD COLUMN text_source TEXT;

    -- Keys that this person signs with; the latest is in use. Ed25519: raw public key, PKCS #8 private key, both Base64.
    CREATE TABLE signing_key (
      public_key TEXT PRIMARY KEY,
      private_key TEXT NOT NULL,
      made_at TEXT NOT NULL
    ) STRICT;

    -- Keys of others as they were first seen; confirmed once the fingerprints were compared.
    CREATE TABLE known_key (
      person TEXT NOT NULL,
      public_key TEXT NOT NULL,
      name TEXT NOT NULL,
      unit TEXT NOT NULL,
      first_seen_at TEXT NOT NULL,
      confirmed_at TEXT,
      PRIMARY KEY (person, public_key)
    ) STRICT, WITHOUT ROWID;

    -- Logs of others as packages brought them. A log that was gone on with on two machines is a tree: by hash, not by seq.
    CREATE TABLE foreign_event (
      origin TEXT NOT NULL,
      hash TEXT NOT NULL,
      seq INTEGER NOT NULL,
      at TEXT NOT NULL,
      act TEXT NOT NULL,
      subject TEXT NOT NULL,
      payload TEXT NOT NULL,
      previous TEXT NOT NULL,
      PRIMARY KEY (origin, hash)
    ) STRICT;
    CREATE INDEX foreign_event_by_origin ON foreign_event (origin, seq);
    CREATE TRIGGER foreign_event_is_never_changed BEFORE UPDATE ON foreign_event
      BEGIN SELECT raise(ABORT, 'a log is append-only'); END;
    CREATE TRIGGER foreign_event_is_never_removed BEFORE DELETE ON foreign_event
      BEGIN SELECT raise(ABORT, 'a log is append-only'); END;

    -- What a package claims of a version without its content gives way to the content, which proves itself by its hash.
    DROP TRIGGER version_is_never_changed;
    CREATE TRIGGER version_is_never_changed
      BEFORE UPDATE OF version, record, kind, parents, body ON version
      WHEN new.version <> old.version OR (old.body IS NOT NULL AND (new.record <> old.record
        OR new.kind <> old.kind OR new.parents <> old.parents OR new.body IS NOT old.body))
      BEGIN SELECT raise(ABORT, 'a version is never changed'); END;
  `,
};
