import type { TextChange } from '../../../contract/annotation.ts';
import { commonRuns } from './character-diff.ts';

/** Fewer units in common than this between two changes are chance; the change reads better as one. */
const LEAST_SAME_UNITS = 2;

/**
 * What changed between two wordings, character by character: joining `same` and `removed` gives the old one, `same` and
 * `added` the new one; `removed` stands before `added`. No segment holds half of a surrogate pair.
 */
export function describeChange(old: string, now: string): TextChange[] {
  const segments: TextChange[] = [];
  const add = (kind: TextChange['kind'], text: string): void => {
    if (text !== '') segments.push({ kind, text });
  };
  let [from, to] = [0, 0];
  for (const run of commonRuns(old, now)) {
    // A run may begin behind a lead unit that differs, or end with one: the pair changed as a whole.
    const cut = isTrail(old, run.from) ? 1 : 0;
    const length =
      run.length - cut - (isTrail(old, run.from + run.length) || isTrail(now, run.to + run.length) ? 1 : 0);
    const start = run.from + cut;
    const isAtEdge = start === 0 || start + length === old.length;
    if (length <= 0 || (length < LEAST_SAME_UNITS && !isAtEdge && isWordy(old, start))) continue;
    add('removed', old.slice(from, start));
    add('added', now.slice(to, run.to + cut));
    add('same', old.slice(start, start + length));
    from = start + length;
    to = run.to + cut + length;
  }
  add('removed', old.slice(from));
  add('added', now.slice(to));
  return segments;
}

function isTrail(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}

function isWordy(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[at] ?? '');
}
