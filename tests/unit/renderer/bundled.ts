import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../../resources/bulletins/', import.meta.url);

/** The bundled files as they are, for whatever must hold on real text. */
export function bundledTexts(): { name: string; text: string }[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ name, text: readFileSync(new URL(name, FOLDER), 'utf8') }));
}
