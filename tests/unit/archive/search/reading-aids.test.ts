import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listBulletins, readBulletin } from '../../../../main/archive/library/read.ts';
import { concordance } from '../../../../main/archive/search/concordance.ts';
import { MarkIndex, type MarkWords } from '../../../../main/archive/search/mark-search.ts';
import { relatedPassages } from '../../../../main/archive/search/related.ts';
import { search } from '../../../../main/archive/search/search.ts';
import { contextOf, temporaryLibrary } from '../../../helpers/library.ts';

let library: ReturnType<typeof temporaryLibrary>;
beforeAll(() => {
  library = temporaryLibrary();
});
afterAll(() => library.dispose());

const named = (shortTitle: string) => {
  const found = listBulletins(library.library).find((bulletin) => bulletin.shortTitle === shortTitle);
  if (!found) throw new Error(shortTitle);
  return found.id;
};
const options = { limit: 20, offset: 0, sort: 'relevance', fuzzy: 'off', passages: 3 } as const;

describe('concordance', () => {
  it('shows every hit with the words around it', () => {
    const { lines, total, isComplete } = concordance(contextOf(library.library), {
      query: '加装电梯',
      sort: 'title',
      limit: 50,
      offset: 0,
    });
    expect([total, isComplete]).toEqual([4, true]);
    for (const { bulletin, start, end, before, words, after } of lines) {
      const { text } = readBulletin(library.library, bulletin.id);
      expect(words).toBe('加装电梯');
      expect(text.slice(start - before.length, end + after.length)).toBe(before + words + after);
    }
  });

  it('pages through the lines', () => {
    const page = (offset: number) =>
      concordance(contextOf(library.library), { query: '整改', sort: 'title', limit: 7, offset }).lines.map(
        ({ start }) => start,
      );
    expect([...page(0), ...page(7)]).toEqual(
      concordance(contextOf(library.library), { query: '整改', sort: 'title', limit: 14, offset: 0 }).lines.map(
        ({ start }) => start,
      ),
    );
  });
});

describe('related passages', () => {
  it('leads from one report of the lifts to the others', () => {
    const id = named('徐汇区（十二届二轮）');
    const { text, blocks } = readBulletin(library.library, id);
    const block = blocks.find(({ start, end }) => text.slice(start, end).includes('新签约501台'));
    const found = relatedPassages(
      contextOf(library.library),
      { bulletin: id, start: block?.start ?? 0, end: block?.end ?? 0 },
      5,
    );
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ bulletin, start }) => bulletin.id !== id || start !== block?.start)).toBe(true);
    expect(found[0]?.text).toMatch(/电梯|加梯|旧住房|住房/);
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((a, b) => b - a));
  });

  it('finds nothing for a paragraph without words of its own', () => {
    expect(
      relatedPassages(contextOf(library.library), { bulletin: named('静安区（十二届二轮）'), start: 0, end: 1 }, 5),
    ).toEqual([]);
  });
});

describe('facets and filters', () => {
  it('counts the hits, and narrows them', () => {
    const context = contextOf(library.library);
    const all = search(context, { ...options, query: '整改', facets: true });
    expect(all.facets?.round).toEqual([
      { value: '十二届市委第二轮', count: 2 },
      { value: '十二届市委第一轮', count: 1 },
    ]);
    expect(all.facets?.kind).toContainEqual({ value: 'rectification', count: 3 });
    const narrowed = search(context, {
      ...options,
      query: '整改',
      facets: true,
      filters: { round: '十二届市委第二轮' },
    });
    expect(narrowed.total).toBe(2);
    // A facet counts what its own filter would hide, so that one can change one's mind.
    expect(narrowed.facets?.round.map(({ count }) => count)).toContain(1);
  });
});

describe('marks', () => {
  const marks: MarkWords[] = [
    { id: '1', bulletin: 'a', quote: '加装电梯', note: '與台账核對，相差兩台', tags: ['旧改', '存疑数据'] },
    { id: '2', bulletin: 'b', quote: '一岗双责', note: '', tags: ['主体责任'] },
  ];
  const find = (query: string) =>
    search({ ...contextOf(library.library), marks: new MarkIndex(marks) }, { ...options, query });

  it('are found by their notes and tags, told apart from the texts', () => {
    expect(find('台账').foundMarks).toEqual([
      { annotation: '1', found: 'note', text: marks[0]?.note, marks: [[1, 3]] },
    ]);
    expect(find('主体责任').foundMarks).toMatchObject([{ annotation: '2', found: 'tag', text: '主体责任' }]);
    expect(find('台账 旧改').foundMarks).toHaveLength(1);
    expect(find('台账 NOT 旧改').foundMarks).toEqual([]);
    expect(find('标签:旧改').foundMarks).toMatchObject([{ annotation: '1', found: 'tag' }]);
    expect(find('>90%').foundMarks).toEqual([]);
  });

  it('narrow the bulletins by their fields', () => {
    const id = named('静安区（十二届二轮）');
    const mine = new MarkIndex([{ id: '1', bulletin: id, quote: '加装电梯', note: '核对', tags: ['旧改'] }]);
    const titles = (query: string) =>
      search({ ...contextOf(library.library), marks: mine }, { ...options, query }).hits.map(
        ({ bulletin }) => bulletin.shortTitle,
      );
    expect(titles('整改 标签:旧改')).toEqual(['静安区（十二届二轮）']);
    expect(titles('标注:电梯')).toEqual(['静安区（十二届二轮）']);
    expect(titles('标注:没有')).toEqual([]);
    expect(titles('单位:徐汇 整改')).toContain('徐汇区（十二届二轮）');
    expect(titles('标题:静安')).toEqual(['静安区（十二届二轮）']);
    expect(titles('章节:低碳虹桥')).toEqual(['虹桥商务区（十二届一轮）']);
  });
});
