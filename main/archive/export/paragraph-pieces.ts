import type { MarkedWords } from './report.ts';

/** How words are printed: as they are, or with full-width punctuation. Gives as many units as it takes. */
export type Print = (words: string) => string;

/** Marked words, cut where something begins, ends or is set in; `notes` are those whose stretch holds the words. */
export type Piece =
  | { kind: 'words'; words: string; notes: number[] }
  | { kind: 'open' | 'close'; note: number }
  | { kind: 'call'; note: number }
  | { kind: 'damaged' }
  | { kind: 'footnote'; words: string };

type Sign = { at: number; rank: number; piece: Exclude<Piece, { kind: 'words' }> };

/** At one place: what ends, then the calls, then what is set in, then what begins. */
const RANK = { close: 0, call: 1, damaged: 2, footnote: 3, open: 4 } as const;

/**
 * Words in the pieces that every writer needs. A comment is called where its first paragraph's stretch ends. The words
 * are printed as a whole before they are cut, since a mark of punctuation at the edge of a piece would not know its
 * neighbour.
 */
export function piecesOf(marked: MarkedWords, print: Print): Piece[] {
  const words = print(marked.text);
  const pieces: Piece[] = [];
  const open = new Set<number>();
  for (const { note, opens } of marked.marks) if (!opens) open.add(note);
  let from = 0;
  const cutAt = (at: number): void => {
    if (at > from) pieces.push({ kind: 'words', words: words.slice(from, at), notes: [...open] });
    from = at;
  };
  for (const { at, piece } of signsOf(marked)) {
    cutAt(at);
    if (piece.kind === 'open') open.add(piece.note);
    if (piece.kind === 'close') open.delete(piece.note);
    pieces.push(piece);
  }
  cutAt(words.length);
  return pieces;
}

function signsOf({ marks, damaged, footnotes }: MarkedWords): Sign[] {
  const signs: Sign[] = [];
  const sign = (at: number, piece: Sign['piece']) => signs.push({ at, rank: RANK[piece.kind], piece });
  for (const { start, end, note, opens, closes } of marks) {
    if (opens) sign(start, { kind: 'open', note });
    if (opens) sign(end, { kind: 'call', note });
    if (closes) sign(end, { kind: 'close', note });
  }
  for (const { end } of damaged) sign(end, { kind: 'damaged' });
  for (const { at, words } of footnotes) sign(at, { kind: 'footnote', words });
  return signs.sort((a, b) => a.at - b.at || a.rank - b.rank);
}
