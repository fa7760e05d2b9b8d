import { cleanWords } from '../clean-words.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Words as XML text or attribute. Control characters, which XML cannot hold, are left out. */
export function escapeXml(words: string): string {
  return cleanWords(words).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** The same for a string of a sheet, where `_x0041_` would be read as the character of that number (ECMA-376, 22.9.2.19). */
export function escapeSheetString(words: string): string {
  return escapeXml(words).replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
}
