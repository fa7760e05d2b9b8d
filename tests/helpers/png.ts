import { inflateSync } from 'node:zlib';

export type Picture = {
  widthPx: number;
  heightPx: number;
  /** Share of dots that are darker than the middle, 0–1. What one sees through is not dark. */
  darkShare: number;
  /** The lowest row that has a dark dot, from 0 at the top; -1 where there is none. */
  lowestDarkRow: number;
};

const SIGNATURE_BYTES = 8;

/** What a PNG shows: 8 bits a channel, colour with or without transparency, not interlaced (https://www.w3.org/TR/png-3/). */
export function readPng(bytes: Uint8Array): Picture {
  const file = Buffer.from(bytes);
  const data: Buffer[] = [];
  for (let at = SIGNATURE_BYTES; at < file.length; ) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const [widthPx, heightPx] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const [depth, colour] = [file[24], file[25]];
  if (depth !== 8 || (colour !== 2 && colour !== 6)) throw new Error(`a PNG of kind ${depth}/${colour}`);
  return measured(unfiltered(inflateSync(Buffer.concat(data)), widthPx, colour === 6 ? 4 : 3), widthPx, heightPx);
}

/** Rows of bytes as they were before each was written as a difference from its neighbours (9.2). */
function unfiltered(raw: Buffer, widthPx: number, channels: number): Buffer[] {
  const length = widthPx * channels;
  const rows: Buffer[] = [];
  for (let from = 0; from < raw.length; from += length + 1) {
    const row = Buffer.from(raw.subarray(from + 1, from + 1 + length));
    const above = rows.at(-1) ?? Buffer.alloc(length);
    for (let at = 0; at < length; at++) {
      const [left, up, corner] = [
        row[at - channels] ?? 0,
        above[at] ?? 0,
        at < channels ? 0 : (above[at - channels] ?? 0),
      ];
      const guesses = [0, left, up, (left + up) >> 1, paeth(left, up, corner)];
      row[at] = (row[at] ?? 0) + (guesses[raw[from] ?? 0] ?? 0);
    }
    rows.push(row);
  }
  return rows;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const nearest = Math.min(Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner));
  if (nearest === Math.abs(guess - left)) return left;
  return nearest === Math.abs(guess - up) ? up : corner;
}

function measured(rows: readonly Buffer[], widthPx: number, heightPx: number): Picture {
  const channels = (rows[0]?.length ?? 0) / widthPx;
  let dark = 0;
  let lowestDarkRow = -1;
  for (const [number, row] of rows.entries()) {
    for (let at = 0; at < row.length; at += channels) {
      if (channels === 4 && (row[at + 3] ?? 0) < 128) continue;
      if ((row[at] ?? 0) + (row[at + 1] ?? 0) + (row[at + 2] ?? 0) > 384) continue;
      dark += 1;
      lowestDarkRow = number;
    }
  }
  return { widthPx, heightPx, darkShare: dark / (widthPx * heightPx), lowestDarkRow };
}
