import type { Handlers } from '../../../contract/calls.ts';
import { ArchiveError } from '../../../contract/errors.ts';
import type { OwnKey } from '../../../contract/exchange.ts';
import type { ReadConnection } from '../../database/driver.ts';
import { confirmKey, keepSigningKey, knownKeys, signingKey } from '../../exchange/key-store.ts';
import { makeKeyPair } from '../../exchange/signing.ts';
import type { PersonalContext } from '../personal-context.ts';

/** Keys to sign packages with, and those of others. */
export function keyHandlers({
  person,
  now,
}: PersonalContext): Pick<Handlers, 'keys.own' | 'keys.make' | 'keys.known' | 'keys.confirm'> {
  return {
    'keys.own': () => {
      const db = person.reading();
      return db && publicHalf(db);
    },
    'keys.make': () => {
      const db = person.writing();
      keepSigningKey(db, makeKeyPair(), now().toISOString());
      const made = publicHalf(db);
      if (made) return made;
      throw new ArchiveError('corrupt', '密钥没有保存到个人数据中，请检查个人数据后再试。');
    },
    'keys.known': () => {
      const db = person.reading();
      return db ? knownKeys(db) : [];
    },
    'keys.confirm': ({ person: whose, publicKey }) => {
      const db = person.writing();
      if (!confirmKey(db, whose, publicKey, now().toISOString())) {
        throw new ArchiveError('not-found', '没有这把密钥的记录，没有改动。', { person: whose });
      }
      return knownKeys(db);
    },
  };
}

/** The private half never leaves the engine. */
function publicHalf(db: ReadConnection): OwnKey | null {
  const key = signingKey(db);
  return key && { publicKey: key.publicKey, fingerprint: key.fingerprint, madeAt: key.madeAt };
}
