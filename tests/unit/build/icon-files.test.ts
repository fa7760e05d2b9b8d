import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { asIcns, asIco } from '../../../build/icon-files.ts';

const at = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

/** Width of a PNG in pixels (https://www.w3.org/TR/png-3/#11IHDR). */
const widthOf = (png: Buffer) => png.readUInt32BE(16);

describe('the icon', () => {
  it('has a file of its own for each size on Linux', () => {
    const wrong = readdirSync(at('build/icons')).filter(
      (name) =>
        name !==
        `${widthOf(readFileSync(at(`build/icons/${name}`)))}x${widthOf(readFileSync(at(`build/icons/${name}`)))}.png`,
    );
    expect(wrong).toEqual([]);
    expect(widthOf(readFileSync(at('resources/icon.png')))).toBe(512);
  });

  it('holds PNG images where the table of the Windows file says', () => {
    const ico = readFileSync(at('build/icon.ico'));
    const count = ico.readUInt16LE(4);
    expect(count).toBe(7);
    for (let index = 0; index < count; index++) {
      const image = ico.subarray(ico.readUInt32LE(6 + 16 * index + 12));
      expect(image.subarray(0, 4)).toEqual(PNG);
      expect(widthOf(image) % 256).toBe(ico.readUInt8(6 + 16 * index));
    }
  });

  it('says its own length in the file for macOS', () => {
    const icns = readFileSync(at('build/icon.icns'));
    expect(icns.toString('latin1', 0, 4)).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
  });

  it('is put together from any images', () => {
    expect(asIco([{ sizePx: 256, png: PNG }])).toHaveLength(6 + 16 + 4);
    expect(asIcns(new Map([[512, PNG]]))).toHaveLength(8 + 2 * (8 + 4));
  });
});
