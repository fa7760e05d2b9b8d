import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../../main/archive/search/parse-query.ts';
import type { Query } from '../../../../main/archive/search/query.ts';
import { writeQuery } from '../../../../main/archive/search/write-query.ts';

/** A query in short: what was understood. */
function short(query: Query | null): string {
  if (query === null) return 'nothing';
  switch (query.kind) {
    case 'term':
      return query.term.looseness === 'literal' ? `"${query.term.kept}"` : query.term.kept;
    case 'figure': {
      const { from, to, includesFrom, includesTo, unit } = query.range;
      return `${includesFrom ? '[' : '('}${from}..${to}${includesTo ? ']' : ')'}${unit}`;
    }
    case 'date':
      return `${query.range.from}..${query.range.to}`;
    case 'field':
      return `${query.field}:${short(query.part)}`;
    case 'not':
      return `not(${short(query.part)})`;
    case 'near':
      return `${query.within}(${query.parts.map(short).join(' ')})`;
    default:
      return `${query.kind}(${query.parts.map(short).join(' ')})`;
  }
}

const meaning = (text: string) => short(parseQuery(text).query);

describe('the query language', () => {
  it.each([
    ['加装电梯', '加装电梯'],
    ['一崗雙責', '一岗双责'],
    ['电梯 加装', 'and(电梯 加装)'],
    ['“四责协同” 机制', 'and("四责协同" 机制)'],
    ['"四责协同” 机制', 'and("四责协同" 机制)'],
    ['"落实“四责协同”机制" 整改', 'and("落实"四责协同"机制" 整改)'],
    ['"“四责协同”和“一岗双责”"', '""四责协同"和"一岗双责""'],
    ['「四责协同」', '"四责协同"'],
    ['电梯 OR 楼道', 'or(电梯 楼道)'],
    ['电梯 或 楼道|绿地', 'or(电梯 楼道 绿地)'],
    ['整改 NOT 电梯', 'and(整改 not(电梯))'],
    ['整改 -电梯', 'and(整改 not(电梯))'],
    ['整改 非 电梯', 'and(整改 not(电梯))'],
    ['非公企业', '非公企业'],
    ['（电梯 或 楼道） 整改', 'and(or(电梯 楼道) 整改)'],
    ['甲 乙 OR 丙 丁', 'or(and(甲 乙) and(丙 丁))'],
    ['街道(镇)推进', '街道(镇)推进'],
    ['党（工）委', '党(工)委'],
    ['标题:静安', 'title:静安'],
    ['章节：（选人 用人）', 'section:and(选人 用人)'],
    ['单位:徐汇 标签:旧改 标注:"核对"', 'and(unit:徐汇 tag:旧改 note:"核对")'],
    ['同句:(电梯 签约)', 'sentence(电梯 签约)'],
    ['同段：电梯 签约', 'block(电梯 签约)'],
    ['>90%', '(90..Infinity]%'],
    ['＞90％', '(90..Infinity]%'],
    ['≤1.2万人', '[0..12000]人'],
    ['>=3亿元', '[300000000..Infinity]元'],
    ['100..200家', '[100..200]家'],
    ['2023-03..2023-06', '2023-03..2023-06'],
    ['2023年3月..2023年6月', '2023-03..2023-06'],
    ['2022年..2023年', '2022..2023'],
    ['联系电话:64872222', '联系电话:64872222'],
    ['1+1+5', '1+1+5'],
    ['2013-2023', '2013-2023'],
    ['-5%', '-5%'],
    ['《实施意见》', '实施意见'],
    ['、', '"、"'],
  ])('understands %s', (text, expected) => {
    expect([meaning(text), parseQuery(text).problem]).toEqual([expected, null]);
  });

  it.each([
    ['“一岗双责', 'unclosed-quote', 0, 5, '"一岗双责"'],
    ['(电梯 OR 楼道', 'unclosed-group', 0, 1, '电梯 OR 楼道'],
    ['电梯) 楼道', 'unopened-group', 2, 3, '电梯 楼道'],
    ['电梯 OR', 'missing-word', 3, 5, '电梯'],
    ['OR 电梯', 'missing-word', 0, 2, '电梯'],
    ['电梯 NOT', 'missing-word', 3, 6, '电梯'],
    ['整改 标题:', 'missing-word', 3, 6, '整改'],
    ['()', 'missing-word', 0, 1, null],
    ['', 'empty', 0, 0, null],
    ['NOT 电梯', 'only-not', 0, 3, 'NOT 电梯'],
  ])('explains what is wrong with %s', (text, code, start, end, suggestion) => {
    expect(parseQuery(text).problem).toEqual({ code, start, end, suggestion });
  });

  it('gives a meaning or a reason for any text, and offers only what it reads without complaint', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '(',
        ')',
        '"',
        '“',
        '”',
        ' OR ',
        ' 或 ',
        '|',
        '-',
        ' NOT ',
        '标题:',
        '同句:',
        '>90%',
        ' ',
        '电梯',
        '1..2',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const { query, problem } = parseQuery(pieces.join(''));
        expect(query !== null || problem !== null).toBe(true);
        if (problem?.suggestion && problem.code !== 'only-not') {
          const again = parseQuery(problem.suggestion);
          expect(short(again.query)).toBe(short(query));
        }
      }),
      { numRuns: 6000 },
    );
  });

  it('writes a query so that it reads the same', () => {
    for (const text of ['甲 乙 OR 丙 -丁', '标题:(甲 OR "乙丙") 同句:(丁 戊)', '>90% 2022年..2023年 NOT (甲 乙)']) {
      const { query } = parseQuery(text);
      expect(meaning(query ? writeQuery(query) : '')).toBe(short(query));
    }
  });
});
