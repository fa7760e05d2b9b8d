import type { Passage } from '../../../main/contract/search.ts';

export type PassagePiece = { text: string; isHit: boolean; start: number };

/** A passage cut at its hits. Marks are ranges of the reading text; the passage knows where it begins there. */
export function passagePieces({ text, start, marks }: Pick<Passage, 'text' | 'start' | 'marks'>): PassagePiece[] {
  const pieces: PassagePiece[] = [];
  const add = (from: number, to: number, isHit: boolean) => {
    if (from < to) pieces.push({ text: text.slice(from, to), isHit, start: start + from });
  };
  let at = 0;
  for (const [markStart, markEnd] of marks) {
    const from = Math.max(at, markStart - start);
    const to = Math.min(text.length, markEnd - start);
    add(at, from, false);
    add(from, to, true);
    at = Math.max(at, to);
  }
  add(at, text.length, false);
  return pieces;
}
