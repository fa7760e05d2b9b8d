import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBulletin } from '../../../../../main/archive/library/read.ts';
import { answer } from '../../../../../main/archive/search/fuzzy/answer.ts';
import { ApproximateSearch } from '../../../../../main/archive/search/fuzzy/approximate-search.ts';
import { comparable } from '../../../../../main/archive/search/fuzzy/heading-lines.ts';
import { readWordGroups } from '../../../../../main/archive/search/fuzzy/word-groups.ts';
import { wordGroupsOf } from '../../../../../main/archive/search/fuzzy/word-lists.ts';
import { search } from '../../../../../main/archive/search/search.ts';
import { Suggester } from '../../../../../main/archive/search/suggest.ts';
import type { SearchHit } from '../../../../../main/contract/search.ts';
import { contextOf, RESOURCES, temporaryLibrary } from '../../../../helpers/library.ts';
import { type Random, seeded } from '../../../../helpers/random.ts';

let library: ReturnType<typeof temporaryLibrary>;
let context: ReturnType<typeof contextOf>;
let approximate: ApproximateSearch;
const groups = wordGroupsOf(`${RESOURCES}/search`, null);

beforeAll(() => {
  library = temporaryLibrary();
  context = contextOf(library.library);
  approximate = new ApproximateSearch(library.library, groups);
});
afterAll(() => library.dispose());

const near = (query: string) => approximate.hits(context, { query, limit: 20, passages: 1000 });
const via = (hits: readonly SearchHit[]) => [...new Set(hits.map((hit) => `${hit.via?.kind} ${hit.via?.words}`))];
const exactIds = (query: string): string[] => exact(query).hits.map(({ bulletin }) => bulletin.id);
const exact = (query: string) =>
  search(context, { query, limit: 1000, offset: 0, sort: 'relevance', fuzzy: 'off', passages: 3 });

describe('approximate search', () => {
  it.each([
    ['加装电踢', 'typo 加装电梯'],
    ['四则协同', 'typo 四责协同'],
    ['八项规定精申', 'typo 八项规定精神'],
    ['加庄电踢', 'typo 加装电梯'],
    ['加电装梯', 'typo 加装电梯'],
    ['加装了电梯', 'typo 加装电梯'],
    ['新签越501台', 'typo 新签约501台'],
    ['住宅 加装电踢', 'typo 住宅 加装电梯'],
    ['jiazhuangdianti', 'pinyin 加装电梯'],
    ['jia zhuang dian ti', 'pinyin 加装电梯'],
    ['加zhuang电梯', 'pinyin 加装电梯'],
    ['szxt', 'pinyin 四责协同'],
    ['电梯加装', 'wording 加装电梯'],
    ['加梯', 'wording 加装电梯'],
  ])('finds by %s: %s', async (query, found) => {
    expect(via(await near(query))[0]).toBe(found);
  });

  it.each(['302台', '2853.57', '"加装电踢"', '单位:静按', '>91%', 'NOT 加装电踢', '', '“', 'google', 'zh'])(
    'leaves %j as it is',
    async (query) => {
      expect(await near(query)).toEqual([]);
    },
  );

  it('never finds another figure', async () => {
    // 新签约501台 stands in the library; these do not.
    for (const query of ['新签约502台', '新签约50台', '四则会议', '九项规定精神']) {
      for (const { words } of (await near(query)).flatMap((hit) => hit.via ?? [])) {
        expect(figuresOf(words)).toBe(figuresOf(query));
      }
    }
  });

  it('keeps to one bulletin, and to as many as asked for', async () => {
    const [first] = await near('加装电踢');
    const id = first?.bulletin.id ?? '';
    const within = await approximate.hits(context, { query: '加装电踢', limit: 20, passages: 1, bulletin: id });
    expect(within.map(({ bulletin }) => bulletin.id)).toEqual([id]);
    expect(await approximate.hits(context, { query: '加装电踢', limit: 1, passages: 1 })).toHaveLength(1);
  });
});

describe('approximate hits of random errors', () => {
  it('mark the words they name, repeat every figure and negation, and stand in no bulletin with an exact hit', async () => {
    const random = seeded(11);
    const texts = [...context.catalogue.numberOf.keys()].map((id) => readBulletin(library.library, id).text);
    let found = 0;
    for (let round = 0; round < 250; round++) {
      const query = mistyped(random, random.pick(texts));
      const hits = await near(query);
      const exactOnes = new Set(exactIds(query));
      for (const hit of hits) {
        found++;
        expect(hit.approximate).toBe(true);
        expect(exactOnes.has(hit.bulletin.id), query).toBe(false);
        const named = (hit.via?.words ?? '').split(' ');
        const { text } = readBulletin(library.library, hit.bulletin.id);
        const marks = hit.passages.flatMap((passage) => passage.marks);
        expect(marks.length).toBeGreaterThan(0);
        for (const [start, end] of marks) {
          expect(named, query).toContain(comparable(text.slice(start, end)));
          expect(/\d/.test(text.charAt(start)) && /\d/.test(text.charAt(start - 1)), query).toBe(false);
        }
        expect(figuresOf(hit.via?.words ?? ''), query).toBe(figuresOf(comparable(query)));
      }
      expect(new Set(hits.map((hit) => hit.bulletin.id)).size).toBe(hits.length);
    }
    expect(found).toBeGreaterThan(100);
  }, 120_000);
});

describe('answer', () => {
  const ask = (query: string, fuzzy: 'auto' | 'off' | 'only', rest: { limit?: number; offset?: number } = {}) =>
    answer(
      context,
      { approximate, suggester: new Suggester(library.library) },
      { query, limit: 20, offset: 0, sort: 'relevance', fuzzy, passages: 3, ...rest },
    );

  it('gives exact hits unchanged and first, then approximate ones; total counts the exact', async () => {
    for (const query of ['加装电梯', '电梯加装', '加装电踢', '整改', '批评和自我批评', 'jiazhuangdianti']) {
      const only = exact(query);
      const reply = await ask(query, 'auto');
      expect(reply.total).toBe(only.total);
      expect(reply.hits.slice(0, only.total)).toEqual(only.hits);
      const rest = reply.hits.slice(only.total);
      expect(rest.every((hit) => hit.approximate && hit.via !== null)).toBe(true);
      expect(reply.hits.map(({ score }) => score)).toEqual(
        reply.hits.map(({ score }) => score).toSorted((a, b) => b - a),
      );
      expect((await ask(query, 'off')).hits).toEqual(only.hits);
      expect((await ask(query, 'only')).hits.map(({ bulletin }) => bulletin.id)).toEqual(
        rest.map(({ bulletin }) => bulletin.id),
      );
    }
  });

  it('pages on from exact to approximate hits', async () => {
    const all = (await ask('加装电梯', 'auto')).hits.map(({ bulletin }) => bulletin.id);
    const paged: string[] = [];
    for (let offset = 0; offset < all.length; offset++) {
      paged.push(...(await ask('加装电梯', 'auto', { limit: 1, offset })).hits.map(({ bulletin }) => bulletin.id));
    }
    expect(paged).toEqual(all);
  });

  it('offers queries first where nothing is found, then places to jump to', async () => {
    const { suggestions } = await ask('城市更薪改造', 'off');
    expect(suggestions[0]).toEqual({ text: '城市更新改造', kind: 'query' });
    expect(suggestions.some(({ kind }) => kind === 'heading')).toBe(true);
    expect((await ask('整改', 'off')).suggestions).toEqual([]);
  });
});

describe('word lists', () => {
  const read = (text: string, isOwn = false) => readWordGroups([{ file: 'f', text, isOwn }], comparable);

  it('that are shipped have no bad line', () => {
    expect(groups().problems).toEqual([]);
    expect(groups().others.get('加梯')).toContain('加装电梯');
  });

  it('tell bad lines and keep the others', () => {
    const { others, problems } = read('甲乙 丙丁 # 说明\n孤词\n\n# 说明\n***　子丑');
    expect(problems.map(({ line }) => line)).toEqual([2, 5]);
    expect(others.get('甲乙')).toEqual(['丙丁']);
  });

  it('of the reader replace what is shipped for the words they name', () => {
    const shipped = { file: 'a', text: '甲乙 丙丁', isOwn: false };
    const own = { file: 'b', text: '甲乙\n丙丁 戊己', isOwn: true };
    const { others, problems } = readWordGroups([shipped, own], comparable);
    expect(problems).toEqual([]);
    expect(others.get('甲乙')).toEqual([]);
    expect(others.get('丙丁')).toEqual(['戊己']);
  });
});

describe('jump-to', () => {
  it('goes by pinyin and initials, behind what is typed as it is', async () => {
    const suggester = new Suggester(library.library);
    const finder = await approximate.pinyinFinder(context.catalogue, 'jingan');
    expect(suggester.suggest('jingan', 5, finder).map(({ text }) => text)).toContain('静安区（十二届二轮）');
    const initials = await approximate.pinyinFinder(context.catalogue, 'csgx');
    expect(suggester.suggest('csgx', 5, initials)[0]?.text).toContain('城市更新');
  });
});

const FIGURES = /[\d〇零一二三四五六七八九十百千万亿两半几不未无非没]/g;

/** Digits, numerals and negations of some words in their order, written down apart from the engine's own list. */
function figuresOf(words: string): string {
  return (words.match(FIGURES) ?? []).join('');
}

/** Words of a text with one character replaced, left out, doubled or swapped. */
function mistyped(random: Random, text: string): string {
  for (;;) {
    const start = random.below(text.length - 12);
    const words = comparable(text.slice(start, start + 4 + random.below(6)));
    if (!/^[\p{Script=Han}\d]{4,}$/u.test(words)) continue;
    const at = random.below(words.length);
    const wrong = random.pick([...'的在整改三不梯神责9']);
    const letters = random.pick([wrong, '', words.charAt(at) + wrong, words.charAt(at + 1) + words.charAt(at)]);
    return words.slice(0, at) + letters + words.slice(at + (letters.length === 2 ? 2 : 1));
  }
}
