import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createConverter } from '../../../renderer/text/converter.ts';
import { fullWidthPunctuation } from '../../../renderer/text/full-width-punctuation.ts';
import { loadConverter } from '../../../renderer/text/load-converter.ts';
import { bundledTexts } from './bundled.ts';

const texts = bundledTexts();

test.each(texts)('display never changes the length of $name', async ({ text }) => {
  for (const script of ['hans', 'hant'] as const) {
    const convert = await loadConverter(script);
    expect(convert(text)).toHaveLength(text.length);
    expect(fullWidthPunctuation(convert(text))).toHaveLength(text.length);
  }
});

test('display never changes the length of any text', async () => {
  const converters = await Promise.all([loadConverter('hans'), loadConverter('hant')]);
  const letters = fc.constantFrom(...('发展后里面,.:;()[]"“”《》0123abc干杯頭髮區皇后\n 𠮷'.match(/./gsu) ?? []));
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      for (const convert of converters) expect(convert(text)).toHaveLength(text.length);
      expect(fullWidthPunctuation(text)).toHaveLength(text.length);
    }),
  );
});

test('phrases decide between characters', async () => {
  const convert = await loadConverter('hant');
  expect(convert('头发与发展，皇后之后')).toBe('頭髮與發展，皇后之後');
});

test('pairs of unequal length are left out', () => {
  expect(createConverter('甲 乙丙|丁 戊')('甲丁')).toBe('甲戊');
});

test.each([
  ['改造,签约率分别达100%和99.93%。', '改造，签约率分别达100%和99.93%。'],
  ['(一)关于', '（一）关于'],
  ['面积(9.59)', '面积（9.59）'],
  ['2,853.58亿元', '2,853.58亿元'],
  ['10:30', '10:30'],
  ['时间:上午', '时间：上午'],
  ['f(x)', 'f(x)'],
])('punctuation of %s', (text, wide) => {
  expect(fullWidthPunctuation(text)).toBe(wide);
});
