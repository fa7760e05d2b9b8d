import { createHash } from 'node:crypto';

/** What the first event names as the hash before it. */
export const FIRST_PREVIOUS = '0'.repeat(64);

/**
 * SHA-256, in hexadecimal, of one event: over the fields previous, seq, at, act, subject, payload in this order, each
 * written as its length in bytes, a colon and its bytes (UTF-8; `seq` in decimal). Lengths keep fields from running into
 * each other, so two different events never have the same encoding; anyone can check a log with any SHA-256 tool.
 */
export function eventHash(
  previous: string | Uint8Array,
  seq: number,
  at: string | Uint8Array,
  act: string | Uint8Array,
  subject: string | Uint8Array,
  payload: string | Uint8Array,
): string {
  const hash = createHash('sha256');
  for (const field of [previous, String(seq), at, act, subject, payload]) {
    const bytes = typeof field === 'string' ? Buffer.from(field, 'utf8') : field;
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest('hex');
}
