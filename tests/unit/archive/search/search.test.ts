import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listBulletins, readBulletin } from '../../../../main/archive/library/read.ts';
import { type SearchOptions, search } from '../../../../main/archive/search/search.ts';
import { Suggester } from '../../../../main/archive/search/suggest.ts';
import type { SearchHit } from '../../../../main/contract/search.ts';
import { contextOf, temporaryLibrary } from '../../../helpers/library.ts';

let library: ReturnType<typeof temporaryLibrary>;
beforeAll(() => {
  library = temporaryLibrary();
});
afterAll(() => library.dispose());

function find(query: string, options: Partial<SearchOptions> = {}) {
  return search(contextOf(library.library), {
    query,
    limit: 20,
    offset: 0,
    sort: 'relevance',
    fuzzy: 'off',
    passages: 1000,
    ...options,
  });
}

/** Short name → the words under each mark. */
function words(hits: readonly SearchHit[]): Record<string, string[]> {
  return Object.fromEntries(
    hits.map(({ bulletin, passages }) => {
      const { text } = readBulletin(library.library, bulletin.id);
      const marks = passages.flatMap((passage) => passage.marks).sort((a, b) => a[0] - b[0]);
      return [bulletin.shortTitle, marks.map(([start, end]) => text.slice(start, end))];
    }),
  );
}

describe('search', () => {
  it('marks exactly the words looked for', () => {
    expect(words(find('加装电梯').hits)).toEqual({
      '静安区（十二届二轮）': ['加装电梯'],
      '徐汇主题教育报道（2024）': ['加装电梯', '加装电梯', '加装电梯'],
    });
  });

  it('finds Traditional text by Simplified words, and the other way round', () => {
    expect(words(find('一岗双责').hits)['徐汇区（2014上半年回顾）']).toEqual(['一崗雙責']);
    expect(find('一崗雙責').total).toBe(find('一岗双责').total);
  });

  it('passes over quotation marks nobody types, unless the words are quoted', () => {
    const loose = words(find('四责协同机制').hits);
    expect(loose['静安区（十二届二轮）']).toContain('四责协同”机制');
    expect(find('"四责协同机制"').total).toBe(0);
    expect(find('"落实中央八项规定精神"').total).toBeGreaterThan(0);
  });

  it.each(['2853.58', '60.79%', '６０．７９％', '99.93%', '5157户', 'GDP', 'miniMax', '1+1+5', 'qwdcs@xh.sh.cn'])(
    'finds %s as typed',
    (query) => {
      expect(find(query).total).toBeGreaterThan(0);
    },
  );

  it('asks for all words, in any order', () => {
    const reply = find('电梯 加装');
    for (const marks of Object.values(words(reply.hits))) expect(new Set(marks)).toEqual(new Set(['电梯', '加装']));
    expect(find('加装电梯 没有这几个字').total).toBe(0);
  });

  it('does not cross the end of a block', () => {
    expect(find('整改工作情况一是抓牢').total).toBe(0);
    expect(find('抓整改管委会党组书记').total).toBe(0);
  });

  it('counts hits without the paragraph printed twice', () => {
    const [hit] = find('强担任领导小组组长').hits;
    expect(hit?.occurrences).toBe(1);
    expect(hit?.passages).toHaveLength(2);
  });

  it('names the place of a passage', () => {
    const [hit] = find('新签约501台').hits;
    const passage = hit?.passages[0];
    expect(passage?.section.map(({ label }) => label)).toEqual(['二、', '(二)', '3.']);
    expect(passage?.item).toBe('二是');
    expect(passage?.paragraph).toBe(31);
  });

  it('cuts long sentences down around the hit', () => {
    for (const { passages } of find('的').hits) {
      for (const { text, start, end, marks } of passages) {
        expect(text.length).toBe(end - start);
        for (const [from, to] of marks) expect(from >= start && to <= end).toBe(true);
      }
    }
  });

  it('keeps to one bulletin, pages through hits and sorts as asked', () => {
    const all = find('整改');
    const [first, second] = all.hits;
    expect(find('整改', { bulletin: second?.bulletin.id ?? '' }).hits.map((hit) => hit.bulletin.id)).toEqual([
      second?.bulletin.id,
    ]);
    expect(find('整改', { limit: 1 }).hits.map((hit) => hit.bulletin.id)).toEqual([first?.bulletin.id]);
    expect(find('整改', { limit: 1, offset: 1 }).hits.map((hit) => hit.bulletin.id)).toEqual([second?.bulletin.id]);
    const titles = find('整改', { sort: 'title' }).hits.map((hit) => hit.bulletin.shortTitle);
    expect(titles).toEqual(titles.toSorted());
  });

  it.each(['', '   ', '\u200b'])('says that there is nothing to look for: %j', (query) => {
    expect(find(query)).toMatchObject({ total: 0, hits: [], problem: { code: 'empty' } });
  });

  it('takes an unclosed quotation as the rest of the line, and says so', () => {
    const reply = find('“一岗双责');
    expect(reply.total).toBe(4);
    expect(reply.problem).toEqual({ code: 'unclosed-quote', start: 0, end: 5, suggestion: '"一岗双责"' });
  });

  it('answers whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (query) => {
        const reply = find(query);
        expect(reply.hits.length).toBe(Math.min(20, reply.total));
      }),
      { numRuns: 500 },
    );
    for (const query of [
      '"',
      '""',
      '“”',
      '*',
      'AND',
      'OR NOT',
      'a"b',
      "'; DROP TABLE bulletin",
      '《》',
      '、',
      '\ud800',
      '^整改',
      '整改*',
      '-',
    ]) {
      expect(find(query).query).toBe(query);
    }
  });
});

describe('suggestions', () => {
  it('jump to titles and headings, also with a wrong character', () => {
    const suggester = new Suggester(library.library);
    expect(suggester.suggest('静安', 3)[0]).toMatchObject({ kind: 'title', text: '静安区（十二届二轮）' });
    const [heading] = suggester.suggest('城市更新改造差距', 3);
    expect(heading?.text).toBe('针对城市更新改造差距明显的问题');
    expect(suggester.suggest('城市更薪改造差距', 3)[0]?.text).toBe('针对城市更新改造差距明显的问题');
    const bulletin = listBulletins(library.library).find(({ id }) => id === heading?.bulletin);
    expect(bulletin?.shortTitle).toBe('徐汇区（十二届二轮）');
    expect(suggester.suggest('  ', 3)).toEqual([]);
  });
});
