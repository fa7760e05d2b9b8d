import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listBulletins, readBulletin } from '../../../../main/archive/library/read.ts';
import { coverOf, figureTokens } from '../../../../main/archive/search/figure-tokens.ts';
import { parseFigureRange } from '../../../../main/archive/search/parse-range.ts';
import { search } from '../../../../main/archive/search/search.ts';
import { contextOf, temporaryLibrary } from '../../../helpers/library.ts';

let library: ReturnType<typeof temporaryLibrary>;
beforeAll(() => {
  library = temporaryLibrary();
});
afterAll(() => library.dispose());

/** Short name → the words of each mark, in order. */
function marked(query: string): Record<string, string[]> {
  const options = { query, limit: 20, offset: 0, sort: 'relevance', fuzzy: 'off', passages: 10_000 } as const;
  return Object.fromEntries(
    search(contextOf(library.library), options).hits.map(({ bulletin, passages }) => {
      const { text } = readBulletin(library.library, bulletin.id);
      const marks = passages.flatMap((passage) => passage.marks).sort((a, b) => a[0] - b[0]);
      return [bulletin.shortTitle, marks.map(([start, end]) => text.slice(start, end))];
    }),
  );
}

describe('ranges of figures', () => {
  it('shows figures with their qualifiers', () => {
    const report = marked('>90%')['徐汇主题教育报道（2024）'] ?? [];
    expect(report).toEqual(expect.arrayContaining(['99%以上', '接近100%']));
    expect(report).not.toContain('90%');
    expect(marked('>=90%')['徐汇主题教育报道（2024）']).toContain('90%');
    expect(Object.values(marked('＞90％')).flat()).toEqual(Object.values(marked('>90%')).flat());
  });

  it('keeps to the unit, and knows magnitudes', () => {
    expect(marked('300..310万平方米')).toEqual({
      '徐汇区（十二届二轮）': ['300万平方米'],
      '徐汇主题教育报道（2024）': ['302万平方米'],
    });
    expect(marked('2853.58..2853.58亿元')['徐汇区（十二届二轮）']).toEqual(['2853.58亿元']);
  });

  it('combines with words', () => {
    expect(Object.keys(marked('同句:(电梯 >300台)'))).toEqual(['徐汇区（十二届二轮）']);
    expect(marked('同句:(电梯 >300台)')['徐汇区（十二届二轮）']).toEqual(['电梯', '501台', '305台', '335台']);
  });

  it('finds the same bulletins as a look at every figure of every text', () => {
    const texts = listBulletins(library.library).map(({ id }) => readBulletin(library.library, id));
    for (const [from, to, unit] of [
      [0, 0, '起'],
      [0.1, 8.2, '%'],
      [1, 9, '家'],
      [10, 99, '项'],
      [1000, 5157, ''],
      [99.93, 99.93, '%'],
      [3, 3, '个'],
    ] as const) {
      const query = `${from}..${to}${unit}`;
      const expected = texts.filter(({ text }) =>
        plainFigures(text, unit).some((value) => value >= from && value <= to),
      );
      expect(Object.keys(marked(query)).sort(), query).toEqual(expected.map(({ shortTitle }) => shortTitle).sort());
    }
  });

  it('covers exactly the figures of a range by its prefixes', () => {
    const value = fc.oneof(fc.integer({ min: 0, max: 100_000 }), fc.double({ min: 0, max: 1e13, noNaN: true }));
    fc.assert(
      fc.property(value, value, value, (a, b, found) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)].map(plain);
        const range = parseFigureRange(`${from}..${to}家`);
        if (!range) return;
        const { sure, doubtful } = coverOf(range);
        const tokens = [...figureTokens(`${plain(found)}家`)];
        const meets = (prefixes: string[]) =>
          tokens.some((token) => prefixes.some((prefix) => token.startsWith(prefix)));
        const isIn = Number(plain(found)) >= range.from && Number(plain(found)) <= range.to;
        if (isIn) expect(meets(sure) || meets(doubtful)).toBe(true);
        if (meets(sure)) expect(isIn).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('ranges of dates', () => {
  it('finds days, months and years', () => {
    expect(marked('2023-08..2023-09')).toEqual({
      '徐汇区（十二届二轮）': ['2023年8月29日'],
      '静安区（十二届二轮）': ['2023年8月30日', '2023年9月'],
    });
    expect(Object.keys(marked('2014年..2015年'))).toEqual([]);
    expect(marked('2024-01-11..2024-01-11')['静安区（十二届二轮）']).toEqual(['2024年1月11日']);
  });
});

function plain(value: number): string {
  return value.toFixed(2).replace(/\.?0+$/, '') || '0';
}

/** Figures by a rule of its own: digits, magnitude, unit. */
function plainFigures(text: string, unit: string): number[] {
  const magnitudes: Record<string, number> = { 万: 1e4, 亿: 1e8, 千: 1e3, 百: 1e2, 百万: 1e6, 千万: 1e7 };
  return [...text.replaceAll('項', '项').matchAll(/(\d+(?:\.\d+)?)[余餘多]?(百万|千万|[万萬亿億千百])?[余餘多]?(.?)/g)]
    .filter((match) => unit === '' || match[3] === unit)
    .map((match) => Number(match[1]) * (magnitudes[match[2]?.replace('萬', '万').replace('億', '亿') ?? ''] ?? 1));
}
