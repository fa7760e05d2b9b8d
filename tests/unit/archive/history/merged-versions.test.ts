import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StoredVersion } from '../../../../main/archive/history/version-store.ts';
import { draftOn, type PersonalArchive, personalArchive } from '../../../helpers/personal-archive.ts';
import { recordRows } from '../../../helpers/record-rows.ts';
import {
  changedByOther,
  headOf,
  keptVersions,
  markOfOther,
  merge,
  OTHER,
  withheld,
} from '../../../helpers/versions-of-others.ts';

let archive: PersonalArchive;
let mark: string;
const db = () => archive.context.person.writing();
const verify = () => archive.handlers['history.verify']({});
const notes = async () => (await archive.handlers['annotations.list']({})).map(({ note }) => note).sort();
const coded = (code: string) => expect.objectContaining({ code });

beforeEach(async () => {
  archive = personalArchive();
  archive.handlers['people.introduce']({ name: '李明', unit: '' });
  mark = (await archive.handlers['annotations.create']({ ...draftOn('加装电梯'), note: '原' })).id;
});
afterEach(() => archive.remove());

describe('versions of others', () => {
  it('come in as one act, once; what is known already brings nothing', async () => {
    const theirs = markOfOther(db(), headOf(db(), mark), 'theirs', { note: '他人所记' });
    expect(merge(archive, [theirs])).toHaveLength(1);
    const { events } = await verify();
    expect(merge(archive, [theirs])).toEqual([]);
    expect(verify()).toEqual({ events, ok: true, firstBroken: null });
    expect(await notes()).toEqual(['他人所记', '原']);
  });

  it('take the place of the version they follow', async () => {
    merge(archive, [changedByOther(db(), headOf(db(), mark), { note: '改' })]);
    expect(await archive.handlers['annotations.list']({})).toMatchObject([{ note: '改', heads: 1 }]);
  });

  it('stand beside our own where both changed: ours is shown, both are kept', async () => {
    const base = headOf(db(), mark);
    await archive.handlers['annotations.edit']({ id: mark, changes: { note: '我改' } });
    merge(archive, [changedByOther(db(), base, { note: '他改' })]);
    expect(await archive.handlers['annotations.list']({})).toMatchObject([{ note: '我改', heads: 2 }]);
    const [conflict] = await archive.handlers['annotations.conflicts']({});
    expect(conflict?.heads.map(({ annotation, by, isShown }) => [annotation.note, by.name, isShown]).sort()).toEqual([
      ['他改', '王芳', false],
      ['我改', '李明', true],
    ]);
    expect(await archive.handlers['annotations.counts']({})).toMatchObject({ conflicts: 1 });
    expect(verify()).toMatchObject({ ok: true });
  });

  it('make no difference by the order or number of times in which they come in', () => {
    const base = headOf(db(), mark);
    const first = changedByOther(db(), base, { note: '一' });
    const versions = [
      first,
      changedByOther(db(), base, { note: '二' }),
      markOfOther(db(), base, 'theirs'),
      withheld(markOfOther(db(), base, 'private')),
    ];
    merge(archive, versions);
    const whole = [keptVersions(db()), recordRows(db())];
    archive.handlers['history.undo']({});
    const parts = fc.array(fc.subarray(versions, { minLength: 1 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(parts, fc.shuffledSubarray(versions, { minLength: 4 }), (some, all) => {
        db().script('SAVEPOINT merging');
        for (const part of [...some, all]) merge(archive, part);
        expect([keptVersions(db()), recordRows(db())]).toEqual(whole);
        expect(verify()).toMatchObject({ ok: true });
        db().script('ROLLBACK TO merging; RELEASE merging');
      }),
      { numRuns: 40 },
    );
  });

  it('are refused whole when one is not what its name says', () => {
    const theirs = markOfOther(db(), headOf(db(), mark), 'theirs');
    const forged = { ...theirs, body: theirs.body?.replace('王芳', '李明') ?? null };
    const before = keptVersions(db());
    for (const wrong of [
      forged,
      { ...theirs, record: mark },
      { ...theirs, parents: ['x'] },
    ] satisfies StoredVersion[]) {
      expect(() => merge(archive, [markOfOther(db(), headOf(db(), mark), 'good'), wrong])).toThrow(coded('corrupt'));
      expect(keptVersions(db())).toBe(before);
    }
  });

  it('without content are known by lineage, and shown once their content comes', async () => {
    const shared = markOfOther(db(), headOf(db(), mark), 'theirs', { note: '公开' });
    merge(archive, [shared]);
    const hidden = changedByOther(db(), shared.version, { note: '私下' });
    merge(archive, [withheld(hidden)]);
    expect(await notes()).toEqual(['公开', '原']);
    expect(verify()).toMatchObject({ ok: true });
    const [latest] = await archive.handlers['annotations.history']({ id: 'theirs' });
    expect(latest).toMatchObject({ version: hidden.version, content: null, isHead: false });
    merge(archive, [hidden]);
    expect(await notes()).toEqual(['原', '私下']);
    expect(verify()).toMatchObject({ ok: true });
  });
});

describe('undo of a merge', () => {
  it('puts everything back as it was, makes no version that would travel, and can be done again', async () => {
    const base = headOf(db(), mark);
    await archive.handlers['annotations.edit']({ id: mark, changes: { note: '我改' } });
    const before = recordRows(db());
    merge(archive, [changedByOther(db(), base, { note: '他改' }), markOfOther(db(), base, 'theirs')]);
    const merged = recordRows(db());
    const count = () => db().one('SELECT count(*) AS versions FROM version');
    const versions = count();
    for (let round = 0; round < 2; round++) {
      expect(archive.handlers['history.undo']({})).toMatchObject({ act: 'exchange.merge', records: 2 });
      expect(recordRows(db())).toEqual(before);
      expect(verify()).toMatchObject({ ok: true });
      expect(archive.handlers['history.redo']({})).toMatchObject({ act: 'exchange.merge' });
      expect(recordRows(db())).toEqual(merged);
      expect(verify()).toMatchObject({ ok: true });
    }
    expect(count()).toEqual(versions);
  });

  it('takes what was built upon it out of use as well, and a later merge brings it in again', async () => {
    const theirs = markOfOther(db(), headOf(db(), mark), 'theirs', { note: '他记' });
    merge(archive, [theirs]);
    await archive.handlers['annotations.edit']({ id: 'theirs', changes: { note: '我补' } });
    archive.handlers['history.undo']({});
    expect(await notes()).toEqual(['他记', '原']);
    archive.handlers['history.undo']({});
    expect(await notes()).toEqual(['原']);
    merge(archive, [theirs]);
    expect(await notes()).toEqual(['他记', '原']);
    expect(verify()).toMatchObject({ ok: true });
  });
});

describe('settling a conflict', () => {
  const settle = async () => {
    const base = headOf(db(), mark);
    await archive.handlers['annotations.edit']({ id: mark, changes: { note: '我改' } });
    const theirs = changedByOther(db(), base, { note: '他改', tags: ['他'] });
    merge(archive, [theirs]);
    return theirs.version;
  };

  it('takes a version, or one with changes, in place of all; undo brings back every side with its author', async () => {
    const theirs = await settle();
    const resolve = archive.handlers['annotations.resolve'];
    expect(await resolve({ id: mark, version: theirs })).toMatchObject({ note: '他改', tags: ['他'], heads: 1 });
    expect(archive.handlers['annotations.conflicts']({})).toEqual([]);
    archive.handlers['history.undo']({});
    const sides = async () => {
      const [conflict] = await archive.handlers['annotations.conflicts']({});
      return conflict?.heads.map(({ annotation, isShown }) => [annotation.note, isShown]).sort();
    };
    expect(await sides()).toEqual([
      ['他改', false],
      ['我改', true],
    ]);
    archive.handlers['history.redo']({});
    expect(archive.handlers['annotations.conflicts']({})).toEqual([]);
    expect(await notes()).toEqual(['他改']);
    archive.handlers['history.undo']({});
    const [conflict] = await archive.handlers['annotations.conflicts']({});
    const mine = conflict?.heads.find(({ isShown }) => isShown)?.version ?? '';
    expect(await resolve({ id: mark, version: mine, changes: { note: '合', tags: ['他', '我'] } })).toMatchObject({
      note: '合',
      tags: ['他', '我'],
      heads: 1,
    });
    expect(verify()).toMatchObject({ ok: true });
  });

  it('removes the mark where the version taken is a removal', async () => {
    const base = headOf(db(), mark);
    await archive.handlers['annotations.edit']({ id: mark, changes: { note: '我改' } });
    const removal = changedByOther(db(), base, {}, 'bin');
    merge(archive, [removal]);
    expect(await notes()).toEqual(['我改']);
    expect(archive.handlers['annotations.resolve']({ id: mark, version: removal.version })).toBeNull();
    expect(await notes()).toEqual([]);
    expect(await archive.handlers['annotations.bin']({})).toMatchObject([{ id: mark }]);
  });

  it('is refused for what is no conflict, and for a version that is none of its sides', async () => {
    const resolve = archive.handlers['annotations.resolve'];
    expect(() => resolve({ id: mark, version: headOf(db(), mark) })).toThrow(coded('no-conflict'));
    await settle();
    expect(() => resolve({ id: mark, version: '0'.repeat(64) })).toThrow(coded('no-conflict'));
  });

  it('is left to the person: other acts touch the shown side only', async () => {
    await settle();
    await archive.handlers['annotations.bulk']({ ids: [mark], change: { addTags: ['批'] } });
    const [conflict] = await archive.handlers['annotations.conflicts']({});
    expect(conflict?.heads.map(({ annotation }) => annotation.tags).sort()).toEqual([['他'], ['批']]);
    expect(conflict?.heads.map(({ by }) => by.id).sort()).toContain(OTHER.id);
    archive.handlers['history.undo']({});
    expect(await archive.handlers['annotations.list']({})).toMatchObject([{ note: '我改', tags: [], heads: 2 }]);
    expect(verify()).toMatchObject({ ok: true });
  });
});
