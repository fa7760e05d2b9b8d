export type IconImage = { sizePx: number; png: Buffer };

/** Windows' container of PNG images (https://learn.microsoft.com/windows/win32/menurc/newheader, ICONDIR). */
export function asIco(images: readonly IconImage[]): Buffer {
  const header = Buffer.alloc(6 + 16 * images.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let at = header.length;
  for (const [index, { sizePx, png }] of images.entries()) {
    const entry = 6 + 16 * index;
    // A byte cannot hold 256; 0 stands for it.
    header.writeUInt8(sizePx % 256, entry);
    header.writeUInt8(sizePx % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(png.length, entry + 8);
    header.writeUInt32LE(at, entry + 12);
    at += png.length;
  }
  return Buffer.concat([header, ...images.map(({ png }) => png)]);
}

/** The types of macOS's container that hold PNG, by size; some sizes have a second type for high-density screens. */
const ICNS_TYPES: readonly [string, number][] = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];

/** macOS's container: `icns`, its length, then blocks of type, length and image. */
export function asIcns(images: ReadonlyMap<number, Buffer>): Buffer {
  const blocks = ICNS_TYPES.flatMap(([type, sizePx]) => {
    const png = images.get(sizePx);
    return png ? [block(type, png)] : [];
  });
  return block('icns', Buffer.concat(blocks));
}

function block(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([head, content]);
}
