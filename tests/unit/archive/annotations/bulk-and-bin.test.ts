import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storedAnnotation, storedAnnotations } from '../../../../main/archive/annotations/annotation-store.ts';
import { markChange, RECORD_TABLES, signatoryOf } from '../../../../main/archive/handlers/personal-records.ts';
import { writeRecords } from '../../../../main/archive/history/write-records.ts';
import { draftOn, type PersonalArchive, personalArchive } from '../../../helpers/personal-archive.ts';
import { recordRows } from '../../../helpers/record-rows.ts';

/** As many marks as an auditor ever has at once; a tenth of it before every commit. */
const MANY = process.env.XUNYUE_FULL ? 50_000 : 2_000;

let archive: PersonalArchive;
let ids: string[];
const handlers = () => archive.handlers;
const db = () => archive.context.person.writing();
const list = () => handlers()['annotations.list']({});
const events = () => archive.handlers['history.verify']({});

beforeEach(async () => {
  archive = personalArchive();
  handlers()['people.introduce']({ name: '李明', unit: '区纪委' });
  ids = [];
  for (const [words, kind] of [
    ['徐汇区', 'verdict'],
    ['加装电梯', 'highlight'],
    ['一岗双责', 'note'],
  ] as const) {
    ids.push((await handlers()['annotations.create']({ ...draftOn(words), kind, tags: ['甲'] })).id);
  }
});
afterEach(() => archive.remove());

describe('a bulk act', () => {
  it('changes many marks as one act with one undo', async () => {
    const before = recordRows(db()).annotation;
    const change = { addTags: ['乙/丙', '甲'], colour: 'point', shared: true, closed: true } as const;
    const reply = handlers()['annotations.bulk']({
      ids: [...ids, 'none', ids[0] ?? ''],
      change: { ...change, addTags: [...change.addTags] },
    });
    expect(reply).toEqual({ changed: 3, unchanged: 0, missing: 1 });
    for (const mark of await list()) {
      expect(mark).toMatchObject({ tags: ['甲', '乙/丙'], colour: 'point', shared: true, closed: true });
    }
    expect(archive.events.at(-1)).toEqual({ kind: 'annotations-changed', bulletin: 'a', annotations: ids });
    expect(await events()).toMatchObject({ events: 5, ok: true });
    expect(handlers()['history.undo']({})).toEqual({
      act: 'annotation.bulk',
      bulletin: 'a',
      annotation: null,
      records: 3,
    });
    expect(recordRows(db()).annotation).toEqual(before);
  });

  it('sets a verdict on verdicts alone', async () => {
    const bulk = handlers()['annotations.bulk'];
    expect(bulk({ ids, change: { verdict: 'true' } })).toEqual({ changed: 1, unchanged: 2, missing: 0 });
    expect((await list()).map(({ verdict }) => verdict)).toEqual(['true', null, null]);
    expect(bulk({ ids, change: { kind: 'verdict', verdict: 'doubtful' } })).toMatchObject({ changed: 3 });
    expect((await list()).map(({ verdict }) => verdict)).toEqual(['doubtful', 'doubtful', 'doubtful']);
  });

  it('takes off the very tags that are named, and is no act where nothing changes', async () => {
    const bulk = handlers()['annotations.bulk'];
    bulk({ ids, change: { addTags: ['甲/乙'], removeTags: ['甲'] } });
    expect((await list()).map(({ tags }) => tags)).toEqual([['甲/乙'], ['甲/乙'], ['甲/乙']]);
    const { events: count } = await events();
    expect(bulk({ ids, change: { addTags: ['甲/乙'] } })).toEqual({ changed: 0, unchanged: 3, missing: 0 });
    expect(await events()).toMatchObject({ events: count });
  });

  it('of very many marks is one event; taking it back and doing it again ends where it began', async () => {
    const like = storedAnnotation(db(), ids[1] ?? '');
    const many = Array.from({ length: MANY }, (_, index) => ({ ...like, id: `many-${index}` }));
    writeRecords(db(), RECORD_TABLES, {
      act: 'annotation.bulk',
      at: '2024-05-01T00:00:00.000Z',
      by: signatoryOf(db()),
      changes: many.map((mark) => markChange(mark)),
    });
    const tagged = () =>
      handlers()['annotations.bulk']({ ids: many.map(({ id }) => id), change: { addTags: ['批量'] } });
    const before = storedAnnotations(db());
    expect(tagged()).toEqual({ changed: MANY, unchanged: 0, missing: 0 });
    const after = storedAnnotations(db());
    expect(after.filter(({ tags }) => tags.includes('批量'))).toHaveLength(MANY);
    expect(handlers()['history.undo']({})).toMatchObject({ records: MANY });
    expect(storedAnnotations(db())).toEqual(before);
    handlers()['history.redo']({});
    expect(storedAnnotations(db())).toEqual(after);
    expect(await handlers()['annotations.list']({ limit: 20, offset: MANY - 10 })).toHaveLength(13);
  }, 180_000);
});

describe('the recycle bin', () => {
  it('holds what was deleted, by whom and when, until it is restored', async () => {
    handlers()['annotations.delete']({ id: ids[1] ?? '' });
    expect((await list()).map(({ id }) => id)).not.toContain(ids[1]);
    const [binned] = await handlers()['annotations.bin']({});
    expect(binned).toMatchObject({ id: ids[1], quote: '加装电梯', shortTitle: '徐汇区（十二届二轮）' });
    expect(binned?.removedBy).toMatchObject({ name: '李明', unit: '区纪委' });
    expect((binned?.removedAt ?? '') > (binned?.modifiedAt ?? '')).toBe(true);
    expect(await handlers()['annotations.counts']({})).toMatchObject({ total: 2, bin: 1 });
    expect(handlers()['annotations.restore']({ ids: [ids[1] ?? '', 'none'] })).toEqual({
      changed: 1,
      unchanged: 0,
      missing: 1,
    });
    expect((await list()).map(({ id }) => id)).toEqual(ids);
    expect(await handlers()['annotations.bin']({})).toEqual([]);
  });

  it('gives pages, latest first', async () => {
    for (const id of ids) await handlers()['annotations.delete']({ id });
    const bin = await handlers()['annotations.bin']({});
    expect(bin.map(({ id }) => id)).toEqual(ids.toReversed());
    expect(await handlers()['annotations.bin']({ limit: 1, offset: 1 })).toEqual([bin[1]]);
  });

  it('is emptied whole or in part; undo brings that back, too', async () => {
    handlers()['annotations.bulk']({ ids, change: 'delete' });
    expect(await list()).toEqual([]);
    expect(handlers()['annotations.emptyBin']({ ids: ids.slice(0, 1) })).toMatchObject({ changed: 1 });
    expect(await handlers()['annotations.bin']({})).toHaveLength(2);
    expect(handlers()['annotations.emptyBin']({})).toMatchObject({ changed: 2 });
    expect(await handlers()['annotations.bin']({})).toEqual([]);
    expect(handlers()['annotations.restore']({ ids })).toEqual({ changed: 0, unchanged: 0, missing: 3 });
    for (let acts = 0; acts < 3; acts++) handlers()['history.undo']({});
    expect((await list()).map(({ id }) => id)).toEqual(ids);
    expect(await events()).toMatchObject({ ok: true });
  });
});
