import { canonicalJson, sha256 } from '../content-hash.ts';
import type { WriteConnection } from '../driver.ts';
import { eventHash, FIRST_PREVIOUS } from '../event-hash.ts';
import type { Migration } from '../migrate.ts';

/** Every state of every record, and what of it stands now. Marks become versions; one event of the log names them all. */
export const PERSON_VERSIONS: Migration = {
  name: 'versions of records, tags',
  sql: `
    -- Every state of every record. version: SHA-256 of body; body: canonical JSON, null where only the lineage is known.
    CREATE TABLE version (
      version TEXT PRIMARY KEY,
      record TEXT NOT NULL,
      kind TEXT NOT NULL,
      parents TEXT NOT NULL CHECK (json_valid(parents)),
      body TEXT CHECK (body IS NULL OR json_valid(body)),
      active INTEGER NOT NULL CHECK (active IN (0, 1))
    ) STRICT;
    CREATE INDEX version_by_record ON version (record);
    CREATE TRIGGER version_is_never_changed
      BEFORE UPDATE OF version, record, kind, parents, body ON version
      WHEN new.version <> old.version OR new.record <> old.record OR new.kind <> old.kind
        OR new.parents <> old.parents OR (old.body IS NOT NULL AND new.body IS NOT old.body)
      BEGIN SELECT raise(ABORT, 'a version is never changed'); END;
    CREATE TRIGGER version_is_never_removed BEFORE DELETE ON version
      BEGIN SELECT raise(ABORT, 'a version is never removed'); END;

    -- What stands: the head that is shown, how many heads there are. This table and those below follow from version.
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

    DROP INDEX annotation_by_place;
    ALTER TABLE annotation RENAME TO annotation_1;
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
    ) STRICT;
    CREATE INDEX annotation_by_place ON annotation (bulletin, "start");
    CREATE INDEX annotation_by_time ON annotation (modified_at);
  `,
  fill: (db) => {
    const steps = db.all<OldMark>('SELECT * FROM annotation_1 ORDER BY id').map((mark) => putVersion(db, mark));
    // Also where no mark is left: undo ends at this event, and must not walk into the older ones.
    if (steps.length > 0 || db.one('SELECT 1 FROM event LIMIT 1')) logUpgrade(db, steps);
    db.script('DROP TABLE annotation_1');
  },
};

type OldMark = {
  id: string;
  bulletin: string;
  revision: number;
  start: number;
  end: number;
  quote: string;
  prefix: string;
  suffix: string;
  kind: string;
  verdict: string | null;
  note: string;
  tags: string;
  colour: string | null;
  author: string;
  unit: string;
  created_at: string;
  modified_at: string;
};

type Step = { record: string; kind: 'annotation'; before: string[]; after: string[] };

function putVersion(db: WriteConnection, mark: OldMark): Step {
  const owner = db.one<{ id: string }>('SELECT id FROM person LIMIT 1')?.id ?? '';
  const { id, tags, created_at: createdAt, modified_at: modifiedAt, ...kept } = mark;
  const verdictAuthorId = mark.kind === 'verdict' ? owner : null;
  const body = canonicalJson({
    kind: 'annotation',
    id,
    parents: [],
    removed: null,
    by: { id: owner, name: mark.author, unit: mark.unit },
    act: 'archive.upgrade',
    at: modifiedAt,
    value: {
      ...kept,
      tags: JSON.parse(tags),
      ...{ figures: null, evidence: [], claim: null, shared: false, closed: false, review: null, seenRevision: null },
      authorId: owner,
      verdictAuthorId,
      createdAt,
      modifiedAt,
    },
  });
  const version = sha256(body);
  db.run('INSERT INTO version VALUES (?, ?, ?, ?, ?, 1)', version, id, 'annotation', '[]', body);
  db.run('INSERT INTO record VALUES (?, ?, ?, 1, NULL, ?)', id, 'annotation', version, modifiedAt);
  db.run(
    `INSERT INTO annotation
     SELECT id, bulletin, revision, "start", "end", quote, prefix, suffix, kind, verdict, note, tags, colour,
       NULL, '[]', NULL, 0, 0, NULL, NULL, author, ?, unit, ?, created_at, modified_at, 1
     FROM annotation_1 WHERE id = ?`,
    owner,
    verdictAuthorId,
    id,
  );
  return { record: id, kind: 'annotation', before: [], after: [version] };
}

function logUpgrade(db: WriteConnection, changes: Step[]): void {
  const head = db.one<{ seq: number; hash: string }>('SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1');
  const seq = (head?.seq ?? 0) + 1;
  const previous = head?.hash ?? FIRST_PREVIOUS;
  const at = new Date().toISOString();
  const payload = JSON.stringify({ changes });
  const hash = eventHash(previous, seq, at, 'archive.upgrade', '', payload);
  db.run('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)', seq, at, 'archive.upgrade', '', payload, previous, hash);
}
