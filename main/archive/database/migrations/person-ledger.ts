import type { Migration } from '../migrate.ts';

/** What a person decides about the ledger: each table follows from the versions of one kind of record. */
export const PERSON_LEDGER: Migration = {
  name: 'decisions about the ledger',
  sql: `
    -- about: measures, claims, checks; body: the decision as JSON, in the words of ledger/decisions.
    CREATE TABLE ledger_correction (
      id TEXT PRIMARY KEY,
      bulletin TEXT NOT NULL,
      about TEXT NOT NULL,
      at TEXT NOT NULL,
      body TEXT NOT NULL CHECK (json_valid(body))
    ) STRICT;
    CREATE INDEX ledger_correction_by_bulletin ON ledger_correction (bulletin);

    -- 分工: whose a section or a row is.
    CREATE TABLE ledger_assignment (
      id TEXT PRIMARY KEY,
      bulletin TEXT NOT NULL,
      at TEXT NOT NULL,
      body TEXT NOT NULL CHECK (json_valid(body))
    ) STRICT;
    CREATE INDEX ledger_assignment_by_bulletin ON ledger_assignment (bulletin);

    -- 抽查.
    CREATE TABLE ledger_sample (
      id TEXT PRIMARY KEY,
      at TEXT NOT NULL,
      body TEXT NOT NULL CHECK (json_valid(body))
    ) STRICT;

    -- 同题对照 by hand.
    CREATE TABLE ledger_match (
      id TEXT PRIMARY KEY,
      at TEXT NOT NULL,
      body TEXT NOT NULL CHECK (json_valid(body))
    ) STRICT;
  `,
};
