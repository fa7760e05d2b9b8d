import { createHash } from 'node:crypto';

/**
 * A value as the one JSON text that stands for it, after the JSON Canonicalization Scheme (RFC 8785): no white space,
 * members by the UTF-16 units of their names, those that are undefined left out. Half a surrogate pair, which SQLite
 * cannot hold, becomes U+FFFD, so that text and table always say the same.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.toWellFormed());
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  members.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${canonicalJson(name)}:${canonicalJson(member)}`).join(',')}}`;
}

/** SHA-256 of a text (UTF-8) or of bytes, in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
