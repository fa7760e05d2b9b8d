import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { search } from '../../../../main/archive/search/search.ts';
import { contextOf, temporaryLibrary } from '../../../helpers/library.ts';

let library: ReturnType<typeof temporaryLibrary>;
beforeAll(() => {
  library = temporaryLibrary();
});
afterAll(() => library.dispose());

/** The passages of one bulletin, as texts. */
function passages(query: string, shortTitle: string, limit: number): string[] {
  const { hits } = search(contextOf(library.library), {
    query,
    limit: 20,
    offset: 0,
    sort: 'relevance',
    fuzzy: 'off',
    passages: limit,
  });
  return hits.find(({ bulletin }) => bulletin.shortTitle === shortTitle)?.passages.map(({ text }) => text) ?? [];
}

describe('best passages', () => {
  it('show every word of the query, the rarest right behind the best sentence', () => {
    const [, second] = passages('整改 加装电梯', '静安区（十二届二轮）', 3);
    expect(second).toContain('加装电梯');
  });

  it('begin the same however many are asked for', () => {
    const all = passages('整改 主体责任 电梯', '静安区（十二届二轮）', 10_000);
    expect(all.length).toBeGreaterThan(20);
    expect(new Set(all).size).toBeGreaterThan(20);
    expect(passages('整改 主体责任 电梯', '静安区（十二届二轮）', 5)).toEqual(all.slice(0, 5));
  });
});
