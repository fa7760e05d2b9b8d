import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';

/** Ed25519 (RFC 8032): the raw public key and the private key (PKCS #8), both in Base64. */
export type KeyPair = { publicKey: string; privateKey: string };

/** What stands before the 32 bytes of an Ed25519 public key in its DER form (RFC 8410, section 4). */
const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

const PUBLIC_BYTES = 32;

/** Groups of a fingerprint; each holds five figures, six of them nearly 100 bits: no second key is found to fit. */
const GROUPS = 6;
const BYTES_PER_GROUP = 5;

export function makeKeyPair(): KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(PUBLIC_PREFIX.length).toString('base64'),
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  };
}

/** Signs bytes; gives the signature in Base64. */
export function signBytes(bytes: Uint8Array, privateKey: string): string {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' });
  return sign(null, bytes, key).toString('base64');
}

/** Whether a signature (Base64) is that of these bytes by this key; false also for what is no key at all. */
export function isSignatureOf(bytes: Uint8Array, publicKey: string, signature: string): boolean {
  const raw = Buffer.from(publicKey, 'base64');
  if (raw.length !== PUBLIC_BYTES || raw.toString('base64') !== publicKey) return false;
  const key = createPublicKey({ key: Buffer.concat([PUBLIC_PREFIX, raw]), format: 'der', type: 'spki' });
  return verify(null, bytes, key, Buffer.from(signature, 'base64'));
}

/** A key as figures that two people can read to each other by phone: `12345 67890 …`, from the SHA-256 of its bytes. */
export function fingerprintOf(publicKey: string): string {
  const digest = createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest();
  return Array.from({ length: GROUPS }, (_, group) =>
    String(digest.readUIntBE(group * BYTES_PER_GROUP, BYTES_PER_GROUP) % 100_000).padStart(5, '0'),
  ).join(' ');
}
