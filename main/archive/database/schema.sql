-- Made from the migrations by `node build/schema.ts`; not to be edited.

-- library.db, version 5

CREATE TABLE machine (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE bulletin (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  short_title TEXT NOT NULL,
  title TEXT,
  issuer TEXT,
  body TEXT,
  round TEXT,
  year TEXT,
  kind TEXT NOT NULL,
  source_class TEXT,
  script TEXT NOT NULL,
  characters INTEGER NOT NULL,
  latest_date TEXT,
  imported_at TEXT NOT NULL,
  source TEXT NOT NULL
) STRICT;

CREATE INDEX bulletin_by_title ON bulletin (title, issuer);

CREATE TABLE revision (
  bulletin INTEGER NOT NULL REFERENCES bulletin (number),
  number INTEGER NOT NULL,
  blocks BLOB NOT NULL,
  text TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  encoding TEXT NOT NULL,
  path TEXT NOT NULL,
  importer INTEGER NOT NULL,
  imported_at TEXT NOT NULL,
  findings TEXT NOT NULL CHECK (json_valid(findings)),
  bytes BLOB NOT NULL,
  PRIMARY KEY (bulletin, number)
) STRICT;

CREATE INDEX revision_by_sha256 ON revision (sha256);

CREATE INDEX revision_by_path ON revision (path);

CREATE TABLE sketch (
  hash INTEGER NOT NULL,
  bulletin INTEGER NOT NULL REFERENCES bulletin (number),
  PRIMARY KEY (hash, bulletin)
) STRICT, WITHOUT ROWID;

CREATE INDEX sketch_by_bulletin ON sketch (bulletin);

CREATE VIRTUAL TABLE bigram USING fts5 (
  body, headings, title,
  content = '', contentless_delete = 1, tokenize = 'ascii'
);

CREATE VIRTUAL TABLE unigram USING fts5 (
  characters,
  content = '', contentless_delete = 1, tokenize = 'ascii', detail = 'none'
);

CREATE TABLE quoted_term (
  words TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE letter_pair (
  pair INTEGER PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE heading (
  number INTEGER PRIMARY KEY,
  words TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE bridge USING fts5 (
  bigrams,
  content = '', contentless_delete = 1, tokenize = 'ascii', detail = 'none'
);

CREATE TABLE ledger_term (
  number INTEGER PRIMARY KEY,
  words TEXT NOT NULL UNIQUE,
  folded TEXT NOT NULL
) STRICT;

CREATE TABLE ledger_claim (
  bulletin INTEGER NOT NULL REFERENCES bulletin (number),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  unit TEXT NOT NULL,
  value REAL,
  subject INTEGER NOT NULL REFERENCES ledger_term (number),
  section INTEGER NOT NULL REFERENCES ledger_term (number),
  quote TEXT NOT NULL,
  PRIMARY KEY (bulletin, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX ledger_claim_by_value ON ledger_claim (value DESC);

CREATE INDEX ledger_claim_by_unit ON ledger_claim (unit, value DESC);

CREATE INDEX ledger_claim_by_subject ON ledger_claim (subject);

CREATE TABLE ledger_measure (
  bulletin INTEGER NOT NULL REFERENCES bulletin (number),
  position INTEGER NOT NULL,
  figures INTEGER NOT NULL,
  problem INTEGER NOT NULL REFERENCES ledger_term (number),
  section INTEGER NOT NULL REFERENCES ledger_term (number),
  states TEXT NOT NULL CHECK (json_valid(states)),
  words TEXT NOT NULL,
  PRIMARY KEY (bulletin, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX ledger_measure_by_figures ON ledger_measure (figures DESC);

CREATE INDEX ledger_measure_by_problem ON ledger_measure (problem);

CREATE TABLE ledger (
  bulletin INTEGER PRIMARY KEY REFERENCES bulletin (number),
  revision INTEGER NOT NULL,
  extractor TEXT NOT NULL,
  body TEXT,
  checks TEXT NOT NULL CHECK (json_valid(checks)),
  found TEXT NOT NULL CHECK (json_valid(found))
) STRICT;

-- people/<id>.db, version 4

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

CREATE TRIGGER event_is_never_replaced BEFORE INSERT ON event
  WHEN EXISTS (SELECT 1 FROM event WHERE seq = new.seq)
  BEGIN SELECT raise(ABORT, 'the log is append-only'); END;

CREATE TABLE version (
  version TEXT PRIMARY KEY,
  record TEXT NOT NULL,
  kind TEXT NOT NULL,
  parents TEXT NOT NULL CHECK (json_valid(parents)),
  body TEXT CHECK (body IS NULL OR json_valid(body)),
  active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT;

CREATE INDEX version_by_record ON version (record);

CREATE TRIGGER version_is_never_removed BEFORE DELETE ON version
  BEGIN SELECT raise(ABORT, 'a version is never removed'); END;

CREATE TABLE record (
  record TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  version TEXT NOT NULL,
  heads INTEGER NOT NULL,
  removed TEXT,
  at TEXT NOT NULL
) STRICT;

CREATE INDEX record_removed ON record (removed, at) WHERE removed IS NOT NULL;

CREATE INDEX record_in_conflict ON record (kind) WHERE heads > 1;

CREATE TABLE tag (
  id TEXT PRIMARY KEY,
  path TEXT NOT NULL,
  colour TEXT
) STRICT;

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
    figures TEXT CHECK (figures IS NULL OR json_valid(figures)),
    evidence TEXT NOT NULL CHECK (json_valid(evidence)),
    claim TEXT,
    shared INTEGER NOT NULL,
    closed INTEGER NOT NULL,
    review TEXT CHECK (review IS NULL OR json_valid(review)),
    seen_revision INTEGER,
    author TEXT NOT NULL,
    author_id TEXT NOT NULL,
    unit TEXT NOT NULL,
    verdict_author_id TEXT,
    created_at TEXT NOT NULL,
    modified_at TEXT NOT NULL,
    heads INTEGER NOT NULL
  , text_source TEXT) STRICT;

CREATE INDEX annotation_by_place ON annotation (bulletin, "start");

CREATE INDEX annotation_by_time ON annotation (modified_at);

CREATE TABLE signing_key (
  public_key TEXT PRIMARY KEY,
  private_key TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;

CREATE TABLE known_key (
  person TEXT NOT NULL,
  public_key TEXT NOT NULL,
  name TEXT NOT NULL,
  unit TEXT NOT NULL,
  first_seen_at TEXT NOT NULL,
  confirmed_at TEXT,
  PRIMARY KEY (person, public_key)
) STRICT, WITHOUT ROWID;

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

CREATE TRIGGER version_is_never_changed
  BEFORE UPDATE OF version, record, kind, parents, body ON version
  WHEN new.version <> old.version OR (old.body IS NOT NULL AND (new.record <> old.record
    OR new.kind <> old.kind OR new.parents <> old.parents OR new.body IS NOT old.body))
  BEGIN SELECT raise(ABORT, 'a version is never changed'); END;

CREATE TABLE ledger_correction (
  id TEXT PRIMARY KEY,
  bulletin TEXT NOT NULL,
  about TEXT NOT NULL,
  at TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE INDEX ledger_correction_by_bulletin ON ledger_correction (bulletin);

CREATE TABLE ledger_assignment (
  id TEXT PRIMARY KEY,
  bulletin TEXT NOT NULL,
  at TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE INDEX ledger_assignment_by_bulletin ON ledger_assignment (bulletin);

CREATE TABLE ledger_sample (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE TABLE ledger_match (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;
