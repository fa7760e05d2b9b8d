import { fold } from './folding.ts';

/** The 3,755 characters of GB 2312-80 level 1 (rows 16–55), which make up nearly all of official prose. */
const COMMON = new Set(levelOne());

function* levelOne(): Generator<string> {
  const decoder = new TextDecoder('gbk', { fatal: true });
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      // The last five cells of row 55 are empty.
      if (row === 0xd7 && cell > 0xf9) return;
      yield decoder.decode(Uint8Array.of(row, cell));
    }
  }
}

/** Whether a character, Traditional or Simplified, is one of everyday prose. */
export function isCommonHan(character: string): boolean {
  return COMMON.has(fold(character));
}
