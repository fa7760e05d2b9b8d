import { copyFileSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openForWriting } from '../../../../main/archive/database/driver.ts';
import { personalStatus } from '../../../../main/archive/handlers/personal-handlers.ts';
import { currentPersonId } from '../../../../main/archive/people/current-person.ts';
import { draftOn, type PersonalArchive, personalArchive } from '../../../helpers/personal-archive.ts';

let archive: PersonalArchive;
beforeEach(() => {
  archive = personalArchive();
});
afterEach(() => archive.remove());

const coded = (code: string) => expect.objectContaining({ code });
const files = () => readdirSync(join(archive.dataDir, 'people')).filter((name) => name.endsWith('.db'));
const currentFile = () => join(archive.dataDir, 'people', `${currentPersonId(archive.library)}.db`);

describe('persons', () => {
  it('begin with one who has no name yet, and the same one after a restart', async () => {
    const [first] = await archive.handlers['people.list']({});
    expect(first).toMatchObject({ name: '', unit: '', current: true });
    archive = archive.restart();
    expect(archive.handlers['people.list']({})).toEqual([first]);
    expect(files()).toHaveLength(1);
  });

  it('are named when asked, which the window and the log learn', async () => {
    const named = await archive.handlers['people.introduce']({ name: '李明', unit: '区纪委' });
    expect(named).toMatchObject({ name: '李明', unit: '区纪委', current: true });
    expect(archive.events).toEqual([{ kind: 'person-changed' }]);
    expect(personalStatus(archive.context)).toMatchObject({ person: named, events: 1, notices: [] });
  });

  it('keep marks, settings and places apart, and come back to their own', async () => {
    const first = await archive.handlers['people.introduce']({ name: '李明', unit: '' });
    await archive.handlers['annotations.create'](draftOn('加装电梯'));
    archive.handlers['settings.change']({ changes: { typeSizePx: 24 } });
    const second = await archive.handlers['people.add']({ name: '王芳', unit: '审计局' });
    expect(archive.handlers['annotations.list']({})).toEqual([]);
    expect(archive.handlers['settings.read']({})).toMatchObject({ typeSizePx: 18 });
    expect(archive.handlers['people.list']({})).toEqual([
      { ...first, current: false },
      { ...second, current: true },
    ]);
    expect(archive.handlers['people.switch']({ id: first.id })).toEqual(first);
    expect(archive.handlers['annotations.list']({})).toHaveLength(1);
    expect(archive.handlers['settings.read']({})).toMatchObject({ typeSizePx: 24 });
  });

  it.each(['nobody', '../library', '', 'a/b'])('cannot be switched to when unknown: %j', (id) => {
    expect(() => archive.handlers['people.switch']({ id })).toThrow(coded('not-found'));
  });

  it('take up a file that is there when the library does not name one', () => {
    archive.handlers['people.introduce']({ name: '李明', unit: '' });
    archive.library.run('DELETE FROM machine');
    archive = archive.restart();
    expect(archive.handlers['people.list']({})).toMatchObject([{ name: '李明', current: true }]);
  });

  it('ignore files that are not theirs', () => {
    copyFileSync(currentFile(), join(archive.dataDir, 'people', '备份 副本.db'));
    expect(archive.handlers['people.list']({})).toHaveLength(1);
  });
});

describe('a file that cannot be opened', () => {
  async function withTwo(damage: (path: string) => void): Promise<string> {
    archive.handlers['people.introduce']({ name: '李明', unit: '' });
    const second = await archive.handlers['people.add']({ name: '王芳', unit: '' });
    archive.context.person.close();
    damage(join(archive.dataDir, 'people', `${second.id}.db`));
    return second.id;
  }

  const corrupt = (path: string) => writeFileSync(path, 'not a database at all, '.repeat(400));
  const newer = (path: string) => {
    const db = openForWriting(path);
    db.pragma('user_version = 99');
    db.close();
  };

  it.each([
    ['corrupt', corrupt],
    ['newer-version', newer],
  ])('is refused as %s, untouched, and the others still work', async (code, damage) => {
    const id = await withTwo(damage);
    const path = join(archive.dataDir, 'people', `${id}.db`);
    const before = readFileSync(path);
    archive = archive.restart();
    expect(() => archive.handlers['annotations.list']({})).toThrow(coded(code));
    expect(() => archive.handlers['people.switch']({ id })).toThrow(coded(code));
    expect(personalStatus(archive.context)).toMatchObject({ person: null, notices: [{ code }] });
    // The window still opens, to say so.
    expect(archive.handlers['settings.read']({})).toMatchObject({ typeSizePx: 18 });
    const [other] = await archive.handlers['people.list']({});
    expect(other).toMatchObject({ name: '李明', current: false });
    archive.handlers['people.switch']({ id: other?.id ?? '' });
    expect(archive.handlers['annotations.list']({})).toEqual([]);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('is missed, not replaced by an empty one, when it was moved away', async () => {
    archive.handlers['people.introduce']({ name: '李明', unit: '' });
    const path = currentFile();
    archive.context.person.close();
    renameSync(path, `${path}.away`);
    archive = archive.restart();
    expect(() => archive.handlers['annotations.list']({})).toThrow(coded('not-found'));
    expect(personalStatus(archive.context).notices).toMatchObject([{ code: 'not-found' }]);
    expect(files()).toEqual([]);
    archive.context.person.close();
    renameSync(`${path}.away`, path);
    expect(archive.handlers['people.list']({})).toMatchObject([{ name: '李明', current: true }]);
  });
});

describe('the reading side', () => {
  it('sees every switch and every change at its next call', async () => {
    const reader = archive.reader();
    expect(reader.handlers['people.list']({})).toMatchObject([{ name: '', current: true }]);
    archive.handlers['people.introduce']({ name: '李明', unit: '' });
    await archive.handlers['annotations.create'](draftOn('加装电梯'));
    expect(reader.handlers['annotations.list']({})).toMatchObject([{ quote: '加装电梯' }]);
    archive.handlers['people.add']({ name: '王芳', unit: '' });
    expect(reader.handlers['annotations.list']({})).toEqual([]);
    expect(reader.handlers['people.list']({})).toMatchObject([{ current: false }, { name: '王芳', current: true }]);
  });

  it.each(['read-only', 'locked'] as const)('refuses to write: %s', (refusal) => {
    const { handlers } = archive.reader(refusal);
    const writes = [
      () => handlers['annotations.create'](draftOn('加装电梯')),
      () => handlers['annotations.edit']({ id: 'x', changes: {} }),
      () => handlers['annotations.delete']({ id: 'x' }),
      () => handlers['history.undo']({}),
      () => handlers['history.redo']({}),
      () => handlers['people.introduce']({ name: '李明', unit: '' }),
      () => handlers['people.add']({ name: '李明', unit: '' }),
      () => handlers['people.switch']({ id: 'x' }),
      () => handlers['settings.change']({ changes: {} }),
      () => handlers['reading.keep']({ bulletin: 'a', offset: 0, share: 0 }),
      () => handlers['export.write']({ what: 'bulletin', bulletins: ['a'], format: 'md' }),
    ];
    for (const write of writes) expect(write).toThrow(coded(refusal));
  });

  it('finds nobody, and no error, where nobody has worked yet', () => {
    archive.library.run('DELETE FROM machine');
    const { context, handlers } = archive.reader();
    expect(handlers['annotations.list']({})).toEqual([]);
    expect(handlers['annotations.tags']({})).toEqual([]);
    expect(handlers['reading.positions']({})).toEqual([]);
    expect(handlers['history.state']({})).toEqual({ undo: null, redo: null });
    expect(handlers['history.verify']({})).toEqual({ events: 0, ok: true, firstBroken: null });
    expect(handlers['settings.read']({})).toMatchObject({ language: 'zh-CN' });
    expect(personalStatus(context)).toEqual({ person: null, annotations: 0, events: 0, notices: [] });
  });
});

describe('settings and reading positions', () => {
  it('begin with the defaults, change one by one and last', () => {
    const defaults = {
      language: 'zh-CN',
      typeSizePx: 18,
      typeFace: 'song',
      lineCharacters: 39,
      paper: 'system',
      script: 'original',
      fullWidthPunctuation: false,
      leftPaneWidthPx: 248,
      rightPaneWidthPx: 288,
      leftPaneOpen: true,
      rightPaneOpen: true,
      citationStyle: 'place',
      citesFullWidth: true,
      ledgerColumns: [],
    };
    expect(archive.handlers['settings.read']({})).toEqual(defaults);
    expect(archive.handlers['settings.change']({ changes: { paper: 'dark', leftPaneOpen: false } })).toEqual({
      ...defaults,
      paper: 'dark',
      leftPaneOpen: false,
    });
    archive = archive.restart();
    expect(archive.handlers['settings.read']({})).toMatchObject({ paper: 'dark', leftPaneOpen: false });
  });

  it('pass over what another version stored and this one does not know', () => {
    const db = archive.context.person.writing();
    db.run(`INSERT INTO setting VALUES ('paper', '"plaid"'), ('later', '1'), ('typeSizePx', '999'), ('script', '{')`);
    expect(archive.handlers['settings.read']({})).toMatchObject({
      paper: 'system',
      typeSizePx: 18,
      script: 'original',
    });
  });

  it('remember the latest place and the farthest share, latest first', async () => {
    archive.handlers['reading.keep']({ bulletin: 'a', offset: 120, share: 0.8 });
    archive.handlers['reading.keep']({ bulletin: 'b', offset: 5, share: 0.1 });
    archive.handlers['reading.keep']({ bulletin: 'a', offset: 10, share: 0.2 });
    archive = archive.restart();
    const places = await archive.handlers['reading.positions']({});
    expect(places).toMatchObject([
      { bulletin: 'a', offset: 10, share: 0.8 },
      { bulletin: 'b', offset: 5, share: 0.1 },
    ]);
    expect(() => archive.handlers['reading.keep']({ bulletin: 'x', offset: 0, share: 0 })).toThrow(coded('not-found'));
  });

  it('fill a file that a first start left half made', () => {
    const id = currentPersonId(archive.library);
    archive.context.person.writing().run('DELETE FROM person');
    archive = archive.restart();
    expect(archive.handlers['people.list']({})).toMatchObject([{ id, name: '' }]);
    archive.handlers['people.introduce']({ name: '李明', unit: '' });
  });
});
