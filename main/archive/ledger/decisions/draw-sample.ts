import { createHash } from 'node:crypto';

/**
 * Draws rows by lot: in the order of SHA-256(seed, line feed, id), the first `size` of them. The same seed and rows give the
 * same sample, in whatever order they come, on any machine and with any program.
 */
export function drawSample(ids: readonly string[], seed: string, size: number): string[] {
  const lots = ids.map((id) => ({ id, lot: createHash('sha256').update(`${seed}\n${id}`).digest('hex') }));
  lots.sort((a, b) => (a.lot < b.lot ? -1 : 1));
  return lots.slice(0, size).map(({ id }) => id);
}
