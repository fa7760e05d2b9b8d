import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPackage } from '../../../../main/archive/exchange/read-package.ts';
import { isContent } from '../../../../main/archive/handlers/exchange/package-merge.ts';
import { readSeals } from '../../../../main/archive/history/seals.ts';
import { type Colleague, colleague, notesOf, pack, share, take } from '../../../helpers/exchange.ts';
import { draftOn, putBulletin, SAMPLE } from '../../../helpers/personal-archive.ts';
import { recordRows } from '../../../helpers/record-rows.ts';

let li: Colleague;
let wang: Colleague;
const db = (of: Colleague) => of.context.person.writing();
const verify = (of: Colleague) => of.handlers['history.verify']({});
beforeEach(async () => {
  [li, wang] = [await colleague('李明'), await colleague('王芳')];
});
afterEach(() => {
  for (const each of [li, wang]) each.remove();
});

const edit = (by: Colleague, id: string, changes: object) => by.handlers['annotations.edit']({ id, changes });

describe('a package', () => {
  it('brings what is shared, once, as one act that undo takes back', async () => {
    await share(li, '加装电梯', { note: '公开' });
    await li.handlers['annotations.create']({ ...draftOn('督导'), note: '私下' });
    const path = await pack(li);
    expect(await take(wang, path)).toMatchObject({ added: 1, updated: 0, unchanged: 0, conflicts: [], missing: [] });
    expect(await notesOf(wang)).toEqual(['公开']);
    expect(await take(wang, path)).toMatchObject({ added: 0, updated: 0, unchanged: 1 });
    expect(await verify(wang)).toMatchObject({ ok: true });
    expect(await wang.handlers['history.undo']({})).toMatchObject({ act: 'exchange.merge' });
    expect(await notesOf(wang)).toEqual([]);
    expect(await verify(wang)).toMatchObject({ ok: true });
    await wang.handlers['history.redo']({});
    expect(await notesOf(wang)).toEqual(['公开']);
    expect(await verify(wang)).toMatchObject({ ok: true });
  });

  it('holds no word of what was written before it was shared, nor after it was no longer', async () => {
    const id = (await li.handlers['annotations.create']({ ...draftOn('督导'), note: '最初的私话' })).id;
    await edit(li, id, { note: '可以说的话', shared: true });
    await edit(li, id, { note: '后来的私话', shared: false });
    await li.handlers['annotations.create']({ ...draftOn('整改'), tags: ['私下的标签'] });
    await li.handlers['tags.colour']({ path: '私下的标签', colour: 'red' });
    const found = await readPackage(await pack(li), isContent);
    const all = JSON.stringify(found);
    expect(all).toContain('可以说的话');
    expect(all).not.toContain('私话');
    expect(all).not.toContain('私下');
    expect(found.versions.map(({ body }) => body !== null).sort()).toEqual([false, true]);
    await take(wang, await pack(li));
    expect(await notesOf(wang)).toEqual(['可以说的话']);
    const [latest, first] = await wang.handlers['annotations.history']({ id });
    expect([latest?.content?.annotation.note, first?.content]).toEqual(['可以说的话', null]);
  });

  it('brings everything, private words too, where the person says so', async () => {
    await li.handlers['annotations.create']({ ...draftOn('督导'), note: '私下', tags: ['民生'] });
    await li.handlers['tags.colour']({ path: '民生', colour: 'red' });
    await take(wang, await pack(li, 'all.zip', { isPrivate: true }));
    expect(await notesOf(wang)).toEqual(['私下']);
    expect(await wang.handlers['tags.list']({})).toMatchObject([{ path: '民生', colour: 'red' }]);
  });

  it('takes what the choice names: bulletins, tags with those under them, persons', async () => {
    await share(li, '加装电梯', { note: '甲', tags: ['民生/电梯'] });
    await share(li, '督导', { note: '乙', tags: ['民生工程'] });
    await li.handlers['annotations.create']({
      ...draftOn('回顾', 'b', '回顾'),
      ...{ shared: true, note: '丙', tags: ['民生'] },
    });
    await take(wang, await pack(li));
    await share(wang, '整改', { note: '丁' });
    const chosen = async (args: object) => {
      const { versions } = await readPackage(await pack(wang, 'chosen.zip', args), isContent);
      const said = versions.flatMap(({ kind, body }) => (kind === 'annotation' && body ? [JSON.parse(body)] : []));
      return said.map(({ value }) => value.note).sort();
    };
    expect(await chosen({})).toEqual(['丁', '丙', '乙', '甲']);
    expect(await chosen({ tags: ['民生'] })).toEqual(['丙', '甲']);
    expect(await chosen({ bulletins: ['b'] })).toEqual(['丙']);
    expect(await chosen({ persons: [wang.id] })).toEqual(['丁']);
    expect(await chosen({ persons: [li.id], bulletins: ['a'] })).toEqual(['乙', '甲']);
    expect(await wang.exchange['exchange.hands']({})).toEqual([
      { id: li.id, name: '李明', unit: '区纪委', marks: 3 },
      { id: wang.id, name: '王芳', unit: '区纪委', marks: 1 },
    ]);
  });

  it('brings the colours of the tags of its marks', async () => {
    await share(li, '加装电梯', { tags: ['民生/电梯'] });
    for (const path of ['民生', '民生/电梯', '别的']) await li.handlers['tags.colour']({ path, colour: 'green' });
    await take(wang, await pack(li));
    const [root, other] = await wang.handlers['tags.list']({});
    expect([root?.path, root?.colour, root?.children[0]?.colour, other]).toEqual(['民生', 'green', 'green', undefined]);
  });

  it('is the same, byte for byte, for the same choice on the same state', async () => {
    await share(li, '加装电梯', { note: '公开' });
    const copy = mkdtempSync(join(tmpdir(), 'xunyue-copy-'));
    try {
      const before = recordRows(db(li));
      const again = await pack(li, 'a.zip');
      const { manifest, versions, events, bulletins } = await readPackage(again, isContent);
      cpSync(again, join(copy, 'a.zip'));
      const { manifest: other, ...rest } = await readPackage(await pack(li, 'b.zip'), isContent);
      expect(recordRows(db(li))).toEqual(before);
      expect({ versions: rest.versions, bulletins: rest.bulletins }).toEqual({ versions, bulletins });
      // The writing of the first one is an event of its own.
      expect(rest.events.slice(0, events.length)).toEqual(events);
      expect(other.files[0]).toEqual(manifest.files[0]);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });

  it('seals the head of the log', async () => {
    await share(li, '加装电梯');
    const path = await pack(li);
    const { manifest } = await readPackage(path, isContent);
    expect(readSeals(li.dataDir)).toMatchObject([{ kind: 'package', path, logs: [manifest.logs[0]] }]);
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
  });
});

describe('what several persons did', () => {
  it('is laid side by side until it is settled, and the settlement goes round', async () => {
    const id = await share(li, '加装电梯', { note: '原' });
    await take(wang, await pack(li));
    await edit(li, id, { note: '李改' });
    await edit(wang, id, { note: '王改' });
    const reply = await take(wang, await pack(li));
    expect(reply).toMatchObject({ added: 0, updated: 1, conflicts: [{ id, bulletin: 'a', heads: 2 }] });
    expect(await notesOf(wang)).toEqual(['王改']);
    const [conflict] = await wang.handlers['annotations.conflicts']({});
    const theirs = conflict?.heads.find(({ by }) => by.id === li.id);
    await wang.handlers['annotations.resolve']({ id, version: theirs?.version ?? '' });
    expect(await take(li, await pack(wang))).toMatchObject({ updated: 1, conflicts: [] });
    expect(await notesOf(li)).toEqual(['李改']);
    expect(await li.handlers['annotations.conflicts']({})).toEqual([]);
    for (const each of [li, wang]) expect(await verify(each)).toMatchObject({ ok: true });
  });

  it('goes on through a third hand, with the logs that name it', async () => {
    const zhao = await colleague('赵强');
    await share(li, '加装电梯', { note: '李' });
    await take(wang, await pack(li));
    await share(wang, '督导', { note: '王' });
    await take(zhao, await pack(wang));
    expect(await notesOf(zhao)).toEqual(['李', '王']);
    const { manifest } = await readPackage(await pack(zhao), isContent);
    expect(manifest.logs.map(({ origin }) => origin).sort()).toEqual([li.id, wang.id, zhao.id].sort());
    expect(await verify(zhao)).toMatchObject({ ok: true });
    zhao.remove();
  });

  it('is not undone at others by undoing the merge here', async () => {
    const id = await share(li, '加装电梯', { note: '李' });
    await take(wang, await pack(li));
    await wang.handlers['history.undo']({});
    await take(li, await pack(wang));
    expect(await notesOf(li)).toEqual(['李']);
    expect(await li.handlers['annotations.history']({ id })).toHaveLength(1);
  });

  it('of a mark whose bulletin is not here waits, and comes to life with it', async () => {
    putBulletin(li.library, { id: 'c', shortTitle: '长宁区', text: SAMPLE.replace('徐汇', '长宁') });
    const id = (await li.handlers['annotations.create']({ ...draftOn('加装电梯', 'c'), shared: true, note: '在' })).id;
    const path = await pack(li);
    const missing = [{ id: 'c', title: '关于巡视整改情况的通报', missing: 'bulletin', marks: 1 }];
    expect(await wang.exchange['exchange.inspect']({ path })).toMatchObject({ added: 1, unplaced: 1, missing });
    await take(wang, path);
    expect(await wang.handlers['annotations.list']({})).toMatchObject([
      { id, state: 'orphan', shortTitle: '资料不在库中' },
    ]);
    putBulletin(wang.library, { id: 'c', shortTitle: '长宁区', text: SAMPLE.replace('徐汇', '长宁') });
    expect(await wang.handlers['annotations.list']({})).toMatchObject([
      { id, state: 'anchored', shortTitle: '长宁区' },
    ]);
  });

  it('at two copies of one file both survives', async () => {
    await share(li, '加装电梯', { note: '原' });
    const { id } = li;
    const twin = await colleague('李明');
    // The same person at another machine: the file carried over, with its log.
    cpSync(join(li.dataDir, 'people', `${id}.db`), join(twin.dataDir, 'people', `${id}.db`));
    db(li).pragma('wal_checkpoint(TRUNCATE)');
    cpSync(join(li.dataDir, 'people', `${id}.db`), join(twin.dataDir, 'people', `${id}.db`));
    await twin.handlers['people.switch']({ id });
    await share(li, '督导', { note: '此处' });
    await share(twin, '整改', { note: '彼处' });
    const path = await pack(twin);
    expect((await li.exchange['exchange.inspect']({ path })).package).toMatchObject({ isForked: true });
    await take(li, path);
    await take(twin, await pack(li));
    for (const each of [li, twin]) {
      expect(await notesOf(each)).toEqual(['原', '彼处', '此处'].sort());
      expect(await verify(each)).toMatchObject({ ok: true });
    }
    twin.remove();
  });
});

describe('moving to another machine', () => {
  it('brings everything, under the id that the person has: nobody reviews themselves by moving', async () => {
    const id = await share(li, '300台', { kind: 'verdict', verdict: 'true', note: '核' });
    await li.handlers['annotations.create']({ ...draftOn('督导'), note: '私下' });
    const path = await pack(li, 'all.zip', { isPrivate: true });
    const moveIn = (file: string) => wang.exchange['exchange.moveIn']({ path: file });
    const coded = (code: string) => expect.objectContaining({ code });
    await expect(moveIn(await pack(li))).rejects.toThrow(coded('bad-arguments'));
    expect(await moveIn(path)).toMatchObject({ added: 2 });
    const people = await wang.handlers['people.list']({});
    expect(people.find(({ current }) => current)).toMatchObject({ id: li.id, name: '李明', unit: '区纪委' });
    expect(await notesOf(wang)).toEqual(['核', '私下'].sort());
    await expect(async () => wang.handlers['annotations.review']({ id, outcome: 'agreed', note: '' })).rejects.toThrow(
      coded('own-review'),
    );
    expect(await verify(wang)).toMatchObject({ ok: true });
    expect(await moveIn(path)).toMatchObject({ added: 0, unchanged: 2 });
    // Work goes on in both places, and comes together again.
    await share(wang, '整改', { note: '新处' });
    await take(li, await pack(wang));
    expect(await notesOf(li)).toEqual(['新处', '核', '私下'].sort());
    expect(await verify(li)).toMatchObject({ ok: true });
  });

  it('leaves whoever works here at work when nothing could come in', async () => {
    await share(li, '300台', { note: '一' });
    const moveIn = async () =>
      wang.exchange['exchange.moveIn']({ path: await pack(li, 'all.zip', { isPrivate: true }) });
    await moveIn();
    // What moves in next cannot be written down.
    wang.context.person.writing().script(`
      CREATE TRIGGER full BEFORE INSERT ON version BEGIN SELECT RAISE(ABORT, 'full'); END`);
    await wang.handlers['people.switch']({ id: wang.id });
    await share(li, '整改', { note: '二' });
    await expect(moveIn()).rejects.toThrow('full');
    expect((await wang.handlers['people.list']({})).find(({ current }) => current)).toMatchObject({ id: wang.id });
  });
});

describe('a package under way when somebody else takes over', () => {
  it('is not merged into the marks of the other, and its writing stands in the log of whoever wrote it', async () => {
    await share(li, '300台', { note: '一' });
    const path = await pack(li);
    const merging = wang.exchange['exchange.merge']({ path, acceptsChangedKey: false });
    await wang.handlers['people.add']({ name: '赵强', unit: '' });
    await expect(merging).rejects.toMatchObject({ code: 'cancelled' });
    expect(await notesOf(wang)).toEqual([]);

    const events = async () => (await verify(li)).events;
    const before = await events();
    const writing = pack(li, 'again.zip');
    await li.handlers['people.add']({ name: '赵强', unit: '' });
    await writing;
    expect(await events()).toBe(1);
    await li.handlers['people.switch']({ id: li.id });
    expect(await events()).toBe(before + 1);
    expect(await verify(li)).toMatchObject({ ok: true });
  });
});

describe('双人复核', () => {
  it('holds across machines: no one reviews what they themselves judged, and a review is kept', async () => {
    const id = await share(li, '300台', { kind: 'verdict', verdict: 'true' });
    await take(wang, await pack(li));
    await wang.handlers['annotations.review']({ id, outcome: 'agreed', note: '' });
    await take(li, await pack(wang));
    expect(await li.handlers['annotations.list']({})).toMatchObject([{ review: { reviewerId: wang.id } }]);
    await edit(wang, id, { verdict: 'untrue' });
    await take(li, await pack(wang));
    expect(await li.handlers['annotations.list']({})).toMatchObject([{ verdict: 'untrue', review: null }]);
    const coded = expect.objectContaining({ code: 'own-review' });
    for (const each of [li, wang]) {
      await expect(async () =>
        each.handlers['annotations.review']({ id, outcome: 'agreed', note: '' }),
      ).rejects.toThrow(coded);
    }
  });
});
