import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeInline, escapeLines } from '../../../../main/archive/export/escape-markdown.ts';

describe('words in Markdown', () => {
  it.each([
    ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['![图](http://a.example/x.png)', '!\\[图\\](http://a.example/x.png)'],
    ['[点我](javascript:alert(1))', '\\[点我\\](javascript:alert(1))'],
    ['&lt;b&gt;', '\\&lt;b\\&gt;'],
    ['# 标题', '\\# 标题'],
    ['1. 项目', '1\\. 项目'],
    ['1) 项目', '1\\) 项目'],
    ['- 项', '\\- 项'],
    ['---', '\\---'],
    ['***', '\\*\\*\\*'],
    ['    代码', '代码'],
    ['| 甲 | 乙 |', '\\| 甲 \\| 乙 \\|'],
    ['`代码`', '\\`代码\\`'],
    ['反\\斜', '反\\\\斜'],
    ['正常的文字，2.5%。', '正常的文字，2.5%。'],
  ])('%s', (words, expected) => {
    expect(escapeInline(words)).toBe(expected);
  });

  it('drops control characters and marks that turn the direction of the line', () => {
    expect(escapeInline('甲\u0000乙\u001b[31m\u202e丙\u2066丁\ufeff')).toBe('甲乙\\[31m丙丁');
  });

  it('keeps line breaks as breaks of the page, each line safe by itself', () => {
    expect(escapeLines('第一行\r\n# 第二行\n\n> 第四行')).toEqual(['第一行\\', '\\# 第二行\\', '', '\\> 第四行']);
  });

  it('lets no markup through, and loses no other character', () => {
    const hostile = fc.string({ unit: fc.constantFrom(...'<>&[]()!*_`#+-=~|\\$^{}1.2) 区\n'), maxLength: 40 });
    fc.assert(
      fc.property(hostile, (words) => {
        const line = escapeInline(words);
        expect(line).not.toMatch(/\n/);
        expect(line.replace(/\\[!-/:-@[-`{-~]/g, '区')).not.toMatch(/[\\`*_{}[\]<>&~|$^]|^[#+=-]|^\d+[.)]/);
        const plain = line.replace(/\\([!-/:-@[-`{-~])/g, '$1');
        expect(plain).toBe(words.replace(/\s*\n\s*/g, ' ').trim());
      }),
    );
  });
});
