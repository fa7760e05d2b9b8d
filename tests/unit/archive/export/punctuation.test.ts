import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toFullWidthPunctuation } from '../../../../main/archive/export/punctuation.ts';

describe('full-width punctuation', () => {
  it.each([
    ['抓好巡视整改,作为重大政治任务;全面贯彻', '抓好巡视整改，作为重大政治任务；全面贯彻'],
    ['坚定“四个自信”,做到', '坚定“四个自信”，做到'],
    ['(一)聚焦', '（一）聚焦'],
    ['细化(含2023年),明确', '细化（含2023年），明确'],
    ['任务160条,2023年', '任务160条，2023年'],
    ['联系电话:021-64872222', '联系电话：021-64872222'],
    ['同比下降7.89%,居民', '同比下降7.89%，居民'],
    ['完成了吗?完成了!', '完成了吗？完成了！'],
    ['总数3,000家', '总数3,000家'],
    ['上午9:30开会', '上午9:30开会'],
    ['见 https://a.example/?q=1', '见 https://a.example/?q=1'],
    ['Hello, world (again)', 'Hello, world (again)'],
    ['函数f(x)的值', '函数f(x)的值'],
    ['甲(乙', '甲(乙'],
    ['𠮷,好', '𠮷，好'],
  ])('%s', (text, expected) => {
    expect(toFullWidthPunctuation(text)).toBe(expected);
  });

  it('never moves an offset, changes nothing but the seven marks, and is done after one pass', () => {
    const text = fc
      .array(fc.constantFrom('整', '改', '1', 'a', ' ', '\n', ',', ';', ':', '?', '!', '(', ')', '“', '”', '。', '𠮷'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (words) => {
        const wide = toFullWidthPunctuation(words);
        expect(wide).toHaveLength(words.length);
        for (let at = 0; at < words.length; at++) {
          if (wide[at] !== words[at]) expect('，；：？！（）'['，；：？！（）'.indexOf(wide[at] ?? '')]).toBe(wide[at]);
          if (wide[at] !== words[at]) expect(wide.charCodeAt(at) - 0xfee0).toBe(words.charCodeAt(at));
        }
      }),
    );
  });
});
