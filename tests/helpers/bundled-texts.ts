import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../../main/archive/text/decode.ts';
import { RESOURCES } from './library.ts';

export type BundledText = { name: string; bytes: Buffer; decoded: string };

/** The bundled files, by name without extension. */
export function bundledTexts(): BundledText[] {
  const folder = join(RESOURCES, 'bulletins');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const bytes = readFileSync(join(folder, file));
      return { name: file.replace(/\.txt$/, ''), bytes, decoded: decode(bytes).text };
    });
}
