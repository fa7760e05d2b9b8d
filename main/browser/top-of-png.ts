import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE_BYTES = 8;
/** Length, name and checksum around the data of a chunk. */
const FRAME_BYTES = 12;
/** Where the header's fields stand in the file (https://www.w3.org/TR/png-3/#11IHDR). */
const WIDTH_AT = 16;
const HEIGHT_AT = 20;
const COLOUR_AT = 25;
/** Bytes of a dot with 8 bits a channel, by the kind of colour. */
const DOT_BYTES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 4: 2, 6: 4 };

type Chunk = { name: string; data: Buffer };

/**
 * The upper `heightDots` rows of a PNG, not interlaced and with 8 bits a channel, as browsers write it. A row is written as
 * its difference from the one above, so the upper rows mean the same without the lower ones.
 */
export function topOfPng(png: Uint8Array, heightDots: number): Uint8Array {
  const file = Buffer.from(png);
  const header = Buffer.from(file.subarray(WIDTH_AT, WIDTH_AT + 13));
  const rowBytes = 1 + file.readUInt32BE(WIDTH_AT) * (DOT_BYTES[file[COLOUR_AT] ?? 0] ?? 1);
  if (file.readUInt32BE(HEIGHT_AT) <= heightDots) return png;
  header.writeUInt32BE(heightDots, HEIGHT_AT - WIDTH_AT);
  const pixels = inflateSync(
    Buffer.concat(chunksOf(file).flatMap(({ name, data }) => (name === 'IDAT' ? [data] : []))),
  );
  return Buffer.concat([
    file.subarray(0, SIGNATURE_BYTES),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels.subarray(0, heightDots * rowBytes))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunksOf(file: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE_BYTES; at < file.length; ) {
    const length = file.readUInt32BE(at);
    chunks.push({ name: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) });
    at += length + FRAME_BYTES;
  }
  return chunks;
}

function chunk(name: string, data: Buffer): Buffer {
  const framed = Buffer.alloc(data.length + FRAME_BYTES);
  framed.writeUInt32BE(data.length, 0);
  framed.write(name, 4, 'latin1');
  data.copy(framed, 8);
  framed.writeUInt32BE(crc32(framed.subarray(4, 8 + data.length)), 8 + data.length);
  return framed;
}
