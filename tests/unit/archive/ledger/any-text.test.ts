import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkWithin } from '../../../../main/archive/ledger/checks/check-within.ts';
import { ledgerOf } from '../../../../main/archive/ledger/ledger-of.ts';
import { shippedLexicon, sourceOf } from '../../../helpers/ledger/found.ts';

const PIECES = [
  '2023年',
  '全区',
  '完成',
  '投资',
  '12',
  '1,234.5',
  '３',
  '三十',
  '百分之',
  '分之',
  '万',
  '亿',
  '元',
  '项',
  '个',
  '%',
  '增长',
  '下降',
  '同比',
  '，',
  '。',
  '；',
  '、',
  '和',
  '等',
  '其中',
  '《甲办法》',
  '“',
  '”',
  '一是',
  '二是',
  '（一）',
  '1.',
  '针对',
  '问题',
  '\n',
  '\n\n',
  '第',
  '全覆盖',
  '截至',
  '已',
  '率',
  '超过',
  '以上',
  '至',
  '-',
  '𠀀',
  '\u200b',
  '萬',
];

const text = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 120 }).map((pieces) => pieces.join(''));

describe('the ledger of any text', () => {
  it('lies within it, in order, and is the same each time', () => {
    fc.assert(
      fc.property(text, (words) => {
        const source = sourceOf(words);
        const { claims, measures } = ledgerOf(source, shippedLexicon());
        for (const [index, claim] of claims.entries()) {
          expect(claim.quote).toBe(source.text.slice(claim.start, claim.end));
          expect(claim.start).toBeGreaterThanOrEqual(claims[index - 1]?.end ?? 0);
          expect(claim.value === null || Number.isFinite(claim.value)).toBe(true);
          expect(source.blocks.some(({ start, end }) => start <= claim.start && claim.end <= end)).toBe(true);
        }
        const ids = new Set(claims.map(({ id }) => id));
        expect(ids.size).toBe(claims.length);
        for (const measure of measures) expect(measure.claims.every((id) => ids.has(id))).toBe(true);
        expect(ledgerOf(source, shippedLexicon())).toEqual({ claims, measures });
        checkWithin({ source, ledger: { claims, measures }, title: '', lexicon: shippedLexicon() });
      }),
      { numRuns: 400 },
    );
  });

  it('is not bought with time: a table without a stop is read in order of its length', () => {
    const read = (count: number): number =>
      ledgerOf(sourceOf('增长1%、'.repeat(count)), shippedLexicon()).claims.length;
    expect(read(5000)).toBe(5000);
  });
});
