import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotePlaces } from '../../../../main/archive/text/quote-places.ts';

const TEXT = '推动“四责协同”机制\n落实,新开工302万平方米。\n一是抓案\n件办理。一是抓、案';
const BLOCKS = [{ start: 0 }, { start: TEXT.indexOf('一是') }];

const placed = (quote: string, text = TEXT, blocks = BLOCKS) =>
  quotePlaces(text, blocks, quote).map(({ start, end }) => text.slice(start, end));

describe('a quotation', () => {
  it.each([
    ['word for word, across blocks too', '平方米。\n一是', ['平方米。\n一是']],
    ['every time it is there', '一是', ['一是', '一是']],
    ['with other quotation marks', '推动"四责协同"机制', ['推动“四责协同”机制']],
    [
      'with corner brackets, full width and Traditional characters',
      '推動「四責協同」機制落實，',
      ['推动“四责协同”机制\n落实,'],
    ],
    ['with other white space', '新开工 ３０２ 万', ['新开工302万']],
    ['over the end of a block, where it has white space there', '平方米。　　一是', ['平方米。\n一是']],
  ])('is found %s', (_, quote, found) => {
    expect(placed(quote)).toEqual(found);
  });

  it.each([
    ['with a stray quotation mark in it', '一"是'],
    ['that is written like a query', '一是 OR 落实'],
    ['whose words only meet at the end of a block', '方米。一 是'],
    ['whose beginning alone is there', '一是抓案件办理,并不'],
    ['of white space alone', ' 　\n'],
    ['of other marks', '“'.repeat(2)],
  ])('is not found %s', (_, quote) => {
    expect(placed(quote)).toEqual([]);
  });

  it('reads on behind a run-in heading', () => {
    const text = '1.带头抓整改。管委会书记';
    expect(placed('抓整改。 管委', text, [{ start: 0 }, { start: text.indexOf('管') }])).toEqual(['抓整改。管委']);
  });

  it('of any length stands on its own words, however its lines are wrapped', () => {
    // Of the private use area: none of these folds to another.
    const text = Array.from({ length: 2000 }, (_, at) => String.fromCharCode(0xe000 + at)).join('');
    const cut = fc.record({ from: fc.nat(1999), length: fc.integer({ min: 1, max: 1999 }), gap: fc.nat(1999) });
    fc.assert(
      fc.property(cut, ({ from, length, gap }) => {
        const words = text.slice(from, from + length);
        const wrapped = `${words.slice(0, gap)} \n${words.slice(gap)}`;
        expect(quotePlaces(text, [{ start: 0 }], wrapped)).toEqual([{ start: from, end: from + words.length }]);
      }),
    );
  });
});
