import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freePath, safeFileName } from '../../../../main/archive/export/file-name.ts';

describe('a file name', () => {
  it.each([
    ['徐汇区（十二届二轮） 2024年5月1日', '徐汇区（十二届二轮） 2024年5月1日'],
    ['a<b>c:d"e/f\\g|h?i*j', 'a＜b＞c：d＂e／f＼g｜h？i＊j'],
    ['../../etc/passwd', '／..／etc／passwd'],
    ['CON', '_CON'],
    ['com1.txt', '_com1.txt'],
    ['concert', 'concert'],
    ['结尾. . ', '结尾'],
    ['\u202e\u0000', '导出'],
    ['', '导出'],
  ])('%j', (words, expected) => {
    expect(safeFileName(words)).toBe(expected);
  });

  it('is one that every platform takes, whatever was asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (words) => {
        const name = safeFileName(words);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}]|[. ]$|^\.|^$/u);
        expect(Buffer.byteLength(name)).toBeLessThan(150);
      }),
    );
  });

  it('steps aside for files that are there', () => {
    const folder = mkdtempSync(join(tmpdir(), 'xunyue-name-'));
    expect(freePath(folder, '标注汇总', 'md')).toBe(join(folder, '标注汇总.md'));
    writeFileSync(join(folder, '标注汇总.md'), '');
    expect(freePath(folder, '标注汇总', 'md')).toBe(join(folder, '标注汇总（2）.md'));
    rmSync(folder, { recursive: true });
  });
});
