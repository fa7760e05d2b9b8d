import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Linux allows 255 bytes, Windows 255 UTF-16 units and a short path above; half of it leaves room for both. */
const MOST_BYTES = 120;

/** Names that Windows keeps for devices, with any extension (https://learn.microsoft.com/windows/win32/fileio/naming-a-file). */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/** Signs that no file name on Windows may hold, and the full-width sign that reads the same. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '<': '＜',
  '>': '＞',
  ':': '：',
  '"': '＂',
  '/': '／',
  '\\': '＼',
  '|': '｜',
  '?': '？',
  '*': '＊',
};

/** A file name, without extension, that every platform takes. `words` may be anything at all. */
export function safeFileName(words: string): string {
  const readable = words
    .replace(/[<>:"/\\|?*]/g, (sign) => LOOK_ALIKES[sign] ?? '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/\s+/g, ' ');
  // Windows drops dots and spaces at the end; a leading dot hides a file elsewhere.
  const trimmed = cutToBytes(readable.replace(/^[. ]+/, ''), MOST_BYTES).replace(/[. ]+$/, '');
  if (trimmed === '') return '导出';
  return RESERVED.test(trimmed) ? `_${trimmed}` : trimmed;
}

/** A path in the folder that no file has yet: 名称.md, 名称（2）.md … */
export function freePath(folder: string, name: string, extension: string): string {
  const base = safeFileName(name);
  let path = join(folder, `${base}.${extension}`);
  for (let count = 2; existsSync(path); count++) path = join(folder, `${base}（${count}）.${extension}`);
  return path;
}

function cutToBytes(words: string, most: number): string {
  let bytes = 0;
  let kept = '';
  for (const character of words) {
    bytes += Buffer.byteLength(character);
    if (bytes > most) break;
    kept += character;
  }
  return kept;
}
