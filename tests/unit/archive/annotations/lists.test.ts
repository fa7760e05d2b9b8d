import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckedArgs } from '../../../../main/contract/calls.ts';
import {
  draftOn,
  type PersonalArchive,
  personalArchive,
  putBulletin,
  SAMPLE,
} from '../../../helpers/personal-archive.ts';

let archive: PersonalArchive;
const list = (args: CheckedArgs<'annotations.list'>) => archive.handlers['annotations.list'](args);
const counts = (args: CheckedArgs<'annotations.counts'> = {}) => archive.handlers['annotations.counts'](args);

const WORDS = ['徐汇区', '一岗双责', '加装电梯300台', '整改落实情况', '2023年', '督导'];

/** Three bulletins, `c` older in the order of ids than `b` but not in the library; `a` with a second revision. */
beforeAll(async () => {
  archive = personalArchive();
  archive.handlers['people.introduce']({ name: '李明', unit: '' });
  putBulletin(archive.library, { id: 'a0', shortTitle: '第三份', text: SAMPLE });
  const kinds = ['highlight', 'note', 'verdict', 'question'] as const;
  for (const [index, words] of [...WORDS, ...WORDS].entries()) {
    await archive.handlers['annotations.create']({
      ...draftOn(words),
      bulletin: index % 2 === 0 ? 'a' : 'a0',
      kind: kinds[index % 4] ?? 'note',
      verdict: index % 4 === 2 ? 'true' : null,
      note: index % 3 === 0 ? '已核对' : '',
      tags: index % 2 === 0 ? ['民生/电梯'] : ['民生', '复核'],
      author: index % 5 === 0 ? '王芳' : '李明',
    });
  }
  putBulletin(archive.library, {
    id: 'a',
    shortTitle: '',
    text: `新增的一段。\n${SAMPLE.replace('加装电梯300台', '加装电梯302台')}`,
  });
});
afterAll(() => archive.remove());

const filter: fc.Arbitrary<CheckedArgs<'annotations.counts'>> = fc.record(
  {
    bulletin: fc.constantFrom('a', 'a0', 'none'),
    kind: fc.constantFrom('highlight', 'verdict', 'bookmark'),
    verdict: fc.constantFrom('true', 'untrue'),
    tag: fc.constantFrom('民生', '民生/电梯', '复核', '民'),
    author: fc.constantFrom('李明', '王芳', '无'),
    state: fc.constantFrom('anchored', 'moved', 'orphan'),
    query: fc.constantFrom('核对', '電梯', '', '没有'),
    from: fc.constantFrom('2024-01-01', '2030-01-01'),
  },
  { requiredKeys: [] },
);

describe('a page of the list', () => {
  it('is that part of the whole list, whatever the filter, order and page', async () => {
    const page = fc.record({ offset: fc.nat(14), limit: fc.integer({ min: 1, max: 14 }) });
    const order = fc.constantFrom('place' as const, 'modified' as const, 'created' as const);
    await fc.assert(
      fc.asyncProperty(filter, page, order, async (narrowed, { offset, limit }, by) => {
        const whole = await list({ ...narrowed, order: by });
        expect(await list({ ...narrowed, order: by, offset, limit })).toEqual(whole.slice(offset, offset + limit));
      }),
    );
  });

  it('holds the marks that meet the filter, and no others', async () => {
    const all = await list({});
    expect(all).toHaveLength(12);
    await fc.assert(
      fc.asyncProperty(filter, async (narrowed) => {
        const { bulletin, kind, verdict, author, state, tag } = narrowed;
        const expected = all.filter(
          (mark) =>
            (bulletin === undefined || mark.bulletin === bulletin) &&
            (kind === undefined || mark.kind === kind) &&
            (verdict === undefined || mark.verdict === verdict) &&
            (author === undefined || mark.author === author) &&
            (state === undefined || mark.state === state) &&
            (tag === undefined || mark.tags.some((each) => each === tag || each.startsWith(`${tag}/`))) &&
            narrowed.from !== '2030-01-01' &&
            (narrowed.query !== '核对' || mark.note.includes('核对')) &&
            (narrowed.query !== '電梯' || mark.tags.includes('民生/电梯') || mark.quote.includes('电梯')) &&
            narrowed.query !== '没有',
        );
        expect(await list(narrowed)).toEqual(expected);
        expect((await counts(narrowed)).total).toBe(expected.length);
      }),
    );
  });

  it('goes by bulletin of the library and place, or by time, latest first', async () => {
    const placed = await list({});
    expect(placed.map(({ bulletin }) => bulletin)).toEqual([...Array(6).fill('a'), ...Array(6).fill('a0')]);
    const created = (await list({ order: 'created' })).map(({ createdAt }) => createdAt);
    expect(created).toEqual(created.toSorted().reverse());
  });

  it('takes whole days for dates', async () => {
    const [latest] = await list({ order: 'modified', limit: 1 });
    const day = latest?.modifiedAt.slice(0, 10) ?? '';
    expect(await list({ from: day, to: day })).toHaveLength(12);
    expect(await list({ to: '2024-01-01' })).toEqual([]);
  });
});

describe('counts', () => {
  it('divide what meets the filter, each under all filters but its own', async () => {
    const { kinds, states, tags, bulletins, authors, total } = await counts({ kind: 'verdict' });
    expect(total).toBe(3);
    expect(kinds).toEqual([
      { value: 'highlight', count: 3 },
      { value: 'note', count: 3 },
      { value: 'question', count: 3 },
      { value: 'verdict', count: 3 },
    ]);
    expect(bulletins).toEqual([{ value: 'a', count: 3 }]);
    expect(tags).toEqual([
      { value: '民生', count: 3 },
      { value: '民生/电梯', count: 3 },
    ]);
    expect(authors.reduce((sum, { count }) => sum + count, 0)).toBe(3);
    expect(states.reduce((sum, { count }) => sum + count, 0)).toBe(3);
  });

  it('equal those of the lists', async () => {
    await fc.assert(
      fc.asyncProperty(filter, async (narrowed) => {
        const { state, ...others } = narrowed;
        const { states } = await counts(narrowed);
        for (const { value, count } of states) expect(await list({ ...others, state: value })).toHaveLength(count);
      }),
      { numRuns: 30 },
    );
  });
});
