import type { KnownKey, OwnKey } from '../../contract/exchange.ts';
import type { ReadConnection, WriteConnection } from '../database/driver.ts';
import { fingerprintOf, type KeyPair } from './signing.ts';

type KeyRow = { public_key: string; private_key: string; made_at: string };

/** The key that the person of this file signs with, or null. The private half never leaves the engine. */
export function signingKey(db: ReadConnection): (KeyPair & OwnKey) | null {
  const row = db.one<KeyRow>('SELECT * FROM signing_key ORDER BY made_at DESC, rowid DESC LIMIT 1');
  if (!row) return null;
  const { public_key: publicKey, private_key: privateKey, made_at: madeAt } = row;
  return { publicKey, privateKey, madeAt, fingerprint: fingerprintOf(publicKey) };
}

/** Keeps a new key to sign with; older ones stay in the file. */
export function keepSigningKey(db: WriteConnection, { publicKey, privateKey }: KeyPair, at: string): void {
  db.run('INSERT INTO signing_key (public_key, private_key, made_at) VALUES (?, ?, ?)', publicKey, privateKey, at);
}

type KnownRow = {
  person: string;
  public_key: string;
  name: string;
  unit: string;
  first_seen_at: string;
  confirmed_at: string | null;
};

/** Keys of others, in the order in which they came; the last one of a person is the one they are known by. */
export function knownKeys(db: ReadConnection): KnownKey[] {
  return db.all<KnownRow>('SELECT * FROM known_key ORDER BY first_seen_at, person, public_key').map((row) => ({
    person: row.person,
    name: row.name,
    unit: row.unit,
    publicKey: row.public_key,
    fingerprint: fingerprintOf(row.public_key),
    firstSeenAt: row.first_seen_at,
    confirmedAt: row.confirmed_at,
  }));
}

/** The key that a person is known by, or null. */
export function knownKeyOf(db: ReadConnection, person: string): KnownKey | null {
  return knownKeys(db).findLast((key) => key.person === person) ?? null;
}

/** Remembers a key as that of a person from now on; one that was known before becomes the latest again. */
export function rememberKey(
  db: WriteConnection,
  { person, publicKey, name, unit, at }: { person: string; publicKey: string; name: string; unit: string; at: string },
): void {
  if (knownKeyOf(db, person)?.publicKey === publicKey) return;
  db.run(
    `INSERT INTO known_key (person, public_key, name, unit, first_seen_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (person, public_key) DO UPDATE SET first_seen_at = excluded.first_seen_at, confirmed_at = NULL`,
    person,
    publicKey,
    name,
    unit,
    at,
  );
}

/** Notes that the fingerprint of a key was compared with its owner. Gives whether there is such a key. */
export function confirmKey(db: WriteConnection, person: string, publicKey: string, at: string): boolean {
  return db.run('UPDATE known_key SET confirmed_at = ? WHERE person = ? AND public_key = ?', at, person, publicKey) > 0;
}
