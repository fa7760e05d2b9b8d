import { createHash } from 'node:crypto';

/** The id of something found at a range of a revision: always the same for the same revision, range and kind. */
export function ledgerId(sha256: string, start: number, end: number, kind: string): string {
  return createHash('sha256').update(`${sha256} ${start} ${end} ${kind}`).digest('hex').slice(0, 20);
}
