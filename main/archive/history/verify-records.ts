import { canonicalJson, sha256 } from '../database/content-hash.ts';
import type { ReadConnection } from '../database/driver.ts';
import { headsOf } from './heads.ts';
import { countRows, holdsRow, type RecordTables } from './record-table.ts';
import { RECORDS, recordRow, standingOf, tableRow } from './shown-records.ts';
import { lineageWords, type Told, type ToldVersion } from './told.ts';
import { parseBody } from './version.ts';
import { versionsOf } from './version-store.ts';

/** Events whose outcome is not what the file holds; `isUnheardOf`: it holds something of which no event speaks. */
export type Findings = { wrong: number[]; isUnheardOf: boolean };

type RawVersion = {
  types: string;
  version: Uint8Array;
  record: Uint8Array;
  kind: Uint8Array;
  parents: Uint8Array;
  body: Uint8Array | null;
  active: number;
};

/** Bytes as they lie in the file: text that is no longer UTF-8 would be mended on its way into a string. */
const RAW_VERSIONS = `
  SELECT typeof(version) || typeof(record) || typeof(kind) || typeof(parents) || typeof(active) || typeof(body) AS types,
    CAST(version AS BLOB) AS version, CAST(record AS BLOB) AS record, CAST(kind AS BLOB) AS kind,
    CAST(parents AS BLOB) AS parents, CAST(body AS BLOB) AS body, active
  FROM version`;

const KNOWN = `${'text'.repeat(4)}integertext`;
const WITHHELD = `${'text'.repeat(4)}integernull`;

/**
 * Holds versions against what the log says of them, and the tables against the versions: each body hashes to its version
 * and says what its row says; each version is named by an event and in use or not as the log has it; the heads of each
 * record are those that its last event left; each row of a table is the one that follows from the heads.
 */
export function verifyRecords(db: ReadConnection, tables: RecordTables, personId: string, told: Told): Findings {
  const findings: Findings = { wrong: [], isUnheardOf: false };
  verifyVersions(db, told, findings);
  // Heads and rows are computed from versions: where these are wrong, so are those.
  if (findings.wrong.length === 0 && !findings.isUnheardOf) verifyRows(db, tables, personId, told, findings);
  return findings;
}

function verifyVersions(db: ReadConnection, { versions }: Told, findings: Findings): void {
  const seen = new Set<string>();
  for (const row of db.each<RawVersion>(RAW_VERSIONS)) {
    const version = textOf(row.version);
    const said = versions.get(version);
    if (!said) findings.isUnheardOf = true;
    else if (!isAsSaid(row, version, said)) findings.wrong.push(said.seq);
    seen.add(version);
  }
  for (const [version, { seq }] of versions) if (!seen.has(version)) findings.wrong.push(seq);
}

function isAsSaid(
  { types, record, kind, parents, body, active }: RawVersion,
  version: string,
  said: ToldVersion,
): boolean {
  if (active !== (said.isActive ? 1 : 0)) return false;
  if (body === null) {
    return types === WITHHELD && said.withheld === lineageWords(textOf(record), textOf(kind), textOf(parents));
  }
  if (types !== KNOWN || sha256(body) !== version) return false;
  const { id, kind: ofKind, parents: replaced } = parseBody(textOf(body));
  return textOf(record) === id && textOf(kind) === ofKind && textOf(parents) === canonicalJson(replaced);
}

function verifyRows(
  db: ReadConnection,
  tables: RecordTables,
  personId: string,
  { records }: Told,
  findings: Findings,
): void {
  const rows = new Map(Object.values(tables).map(({ table }) => [table, 0]));
  let standing = 0;
  for (const [record, { seq, heads }] of records) {
    if (JSON.stringify(headsOf(versionsOf(db, record))) !== heads) findings.wrong.push(seq);
    const stands = standingOf(db, record, personId);
    if (stands) standing++;
    const isRight = [holdsRow(db, RECORDS, record, stands && recordRow(stands))];
    for (const [kind, table] of Object.entries(tables)) {
      const row = stands?.kind === kind ? tableRow(table, stands) : null;
      if (row) rows.set(table.table, (rows.get(table.table) ?? 0) + 1);
      isRight.push(holdsRow(db, table, record, row));
    }
    if (isRight.includes(false)) findings.wrong.push(seq);
  }
  const surplus = [RECORDS, ...Object.values(tables)].some(
    (shape) => countRows(db, shape) > (shape === RECORDS ? standing : (rows.get(shape.table) ?? 0)),
  );
  if (surplus) findings.isUnheardOf = true;
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
