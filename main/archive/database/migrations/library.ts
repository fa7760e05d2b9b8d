import type { Migration } from '../migrate.ts';

/**
 * `library.db`: bulletins, their revisions and the search index. Migrations are only ever added at the end; one that
 * has been released is never edited.
 */
export const LIBRARY_MIGRATIONS: readonly Migration[] = [
  {
    name: 'bulletins, revisions, search index',
    sql: `
      CREATE TABLE machine (
        key TEXT PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT;

      -- One document as the reader knows it; the columns repeat what lists need of its current revision.
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

      -- One imported state of a bulletin: the file byte for byte, the reading text, and what was found in it.
      -- What every search reads stands first, the file itself last: a row runs over many pages.
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

      -- Bottom-k sketch of a bulletin's sentences: finds near duplicates without reading every text.
      CREATE TABLE sketch (
        hash INTEGER NOT NULL,
        bulletin INTEGER NOT NULL REFERENCES bulletin (number),
        PRIMARY KEY (hash, bulletin)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX sketch_by_bulletin ON sketch (bulletin);

      -- Overlapping bigrams of the folded text; rowid is bulletin.number. Written by search/index-writer.
      -- Body comes first: FTS5 marks every entry that is not of the first column, which would cost a quarter of the size.
      CREATE VIRTUAL TABLE bigram USING fts5 (
        body, headings, title,
        content = '', contentless_delete = 1, tokenize = 'ascii'
      );
      -- A transaction's words are gathered in memory and written at once; the default of 1 MB would write them in
      -- many small pieces that have to be merged later (https://sqlite.org/fts5.html#the_hashsize_configuration_option).
      INSERT INTO bigram (bigram, rank) VALUES ('hashsize', 33554432);

      -- Bigrams that a skipped mark (“”、《》…) stands inside of: tells which bulletins a literal phrase must be
      -- checked in, because the bigram table alone cannot tell 四责协同机制 from “四责协同”机制.
      CREATE VIRTUAL TABLE bridge USING fts5 (
        bigrams,
        content = '', contentless_delete = 1, tokenize = 'ascii', detail = 'none'
      );
      -- Single characters, for one-character queries.
      CREATE VIRTUAL TABLE unigram USING fts5 (
        characters,
        content = '', contentless_delete = 1, tokenize = 'ascii', detail = 'none'
      );

      -- What approximate search draws on. Every two letters or Han characters that stand side by side somewhere, as one
      -- number: first unit * 65536 + second unit. Never taken out again: the index tells what still occurs.
      CREATE TABLE letter_pair (
        pair INTEGER PRIMARY KEY
      ) STRICT;
      -- Headings of every bulletin, with their place.
      CREATE TABLE heading (
        bulletin INTEGER NOT NULL REFERENCES bulletin (number),
        start INTEGER NOT NULL,
        words TEXT NOT NULL,
        PRIMARY KEY (bulletin, start)
      ) STRICT, WITHOUT ROWID;
      -- Short words in quotation marks or 书名号 somewhere: the names that things have here.
      CREATE TABLE quoted_term (
        words TEXT PRIMARY KEY
      ) STRICT, WITHOUT ROWID;
    `,
  },
  {
    name: 'the index in larger pieces, each heading once, the marks around words',
    sql: `
      -- As before, but without a rowid: an INSERT … SELECT into it could not fail on its second row, so it needs no
      -- savepoint, at which FTS5 would write out all it holds in memory.
      DROP TABLE letter_pair;
      CREATE TABLE letter_pair (
        pair INTEGER PRIMARY KEY
      ) STRICT, WITHOUT ROWID;

      -- Each wording of a heading once, whichever bulletins have it: the index tells which. Never taken out again.
      DROP TABLE heading;
      CREATE TABLE heading (
        number INTEGER PRIMARY KEY,
        words TEXT NOT NULL
      ) STRICT;

      -- What marks (“”、《》…) do among words, which the bigram table passes over: the bigrams that one stands inside of,
      -- the marks with the character before and after each, and short names with the quotation marks around them.
      DROP TABLE bridge;
      CREATE VIRTUAL TABLE bridge USING fts5 (
        bigrams,
        content = '', contentless_delete = 1, tokenize = 'ascii', detail = 'none'
      );
    `,
  },
  {
    name: 'the ledger as found',
    sql: `
      -- Claims and measures found in the current revision of a bulletin, as JSON, and what found them: the extractor's
      -- version with its tables. Made on first need or when idle; may be dropped at any time.
      CREATE TABLE ledger (
        bulletin INTEGER PRIMARY KEY REFERENCES bulletin (number),
        revision INTEGER NOT NULL,
        extractor TEXT NOT NULL,
        found TEXT NOT NULL CHECK (json_valid(found))
      ) STRICT;
    `,
  },
  {
    name: 'the ledger row by row',
    sql: `
      -- What was kept so far has no rows below: it is found anew, on first need or when idle.
      DELETE FROM ledger;

      -- Subjects and paths of headings, each wording once; \`folded\` is what queries look in. Never taken out again: the
      -- rows tell which still occur.
      CREATE TABLE ledger_term (
        number INTEGER PRIMARY KEY,
        words TEXT NOT NULL UNIQUE,
        folded TEXT NOT NULL
      ) STRICT;

      -- What lists of claims and measures are narrowed, sorted and paged by. A row stands for the one at \`position\` of
      -- ledger.found and is written with it; folded words are what queries look in.
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
    `,
  },
  {
    name: 'the ledger with its checks',
    sql: `
      -- With the body that a bulletin is about, which tells what it is held against, and with what the rules say within
      -- it. What is long stands last. Everything in it is found anew.
      DROP TABLE ledger;
      CREATE TABLE ledger (
        bulletin INTEGER PRIMARY KEY REFERENCES bulletin (number),
        revision INTEGER NOT NULL,
        extractor TEXT NOT NULL,
        body TEXT,
        checks TEXT NOT NULL CHECK (json_valid(checks)),
        found TEXT NOT NULL CHECK (json_valid(found))
      ) STRICT;
    `,
  },
];
