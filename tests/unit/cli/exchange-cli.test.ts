import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runTerminal, terminalFolder } from '../../helpers/terminal.ts';

const { dir, folder, dispose } = terminalFolder();
afterAll(dispose);

/** Runs a command in the data folder of one of two persons. */
const xunyue = (who: string, ...words: string[]) => runTerminal(folder(who), ...words);
const json = async (who: string, ...words: string[]) => JSON.parse((await xunyue(who, ...words, '--json')).out);

describe('two persons with a stick between them', () => {
  it('hand marks over and merge them; the log is checked and written out', async () => {
    const [bulletin] = await json('li', 'list');
    await json('li', 'annotate', bulletin.id, '--quote', '整改', '--note', '共享的', '--shared');
    await json('li', 'annotate', bulletin.id, '--quote', '巡视', '--note', '自己的');
    const shared = join(dir, 'shared.zip');
    expect(await json('li', 'package', '--out', shared)).toMatchObject({ path: shared, marks: 1 });
    const all = join(dir, 'all.zip');
    expect(await json('li', 'package', '--out', all, '--all')).toMatchObject({ marks: 2 });

    expect(await json('wang', 'merge', shared)).toEqual({ added: 1, updated: 0, unchanged: 0, conflicts: [] });
    expect(await json('wang', 'merge', shared, all)).toEqual({ added: 1, updated: 0, unchanged: 2, conflicts: [] });
    const notes = (await json('wang', 'annotations')).map((mark: { note: string }) => mark.note);
    expect(notes.toSorted()).toEqual(['共享的', '自己的']);

    expect(await json('new', 'merge', all, '--as-maker')).toMatchObject({ added: 2 });
    const annotations = join(dir, 'annotations.json');
    await json('new', 'export', '--what', 'annotations', '--format', 'json', '--out', annotations);
    expect(await json('wang', 'merge', annotations)).toEqual({ added: 0, updated: 0, unchanged: 2, conflicts: [] });

    const log = join(dir, 'log.zip');
    const { events } = await json('wang', 'log', 'verify');
    expect(await json('wang', 'log', 'export', '--out', log)).toEqual({ events, ok: true, firstBroken: null });
    const mine = join(dir, 'wang.zip');
    await json('wang', 'package', '--out', mine);
    expect(await json('wang', 'log', 'verify', '--against', mine)).toMatchObject({ ok: true });
    expect((await xunyue('wang', 'log', 'verify', '--against', shared)).code).toBe(1);
  });

  it('are told what could not be merged', async () => {
    const good = join(dir, 'good.zip');
    await json('li', 'package', '--out', good);
    const bad = join(dir, 'bad.zip');
    writeFileSync(bad, 'PK no package');
    const part = await xunyue('zhao', 'merge', good, bad, '--json');
    expect(part.code).toBe(3);
    expect(JSON.parse(part.out)).toMatchObject({ added: 1, failed: [{ path: bad, code: 'corrupt' }] });
    const none = await xunyue('zhao', 'merge', bad, '--json');
    expect([none.code, JSON.parse(none.out).error.code]).toEqual([1, 'corrupt']);
    for (const words of [
      ['merge'],
      ['package'],
      ['log', 'export'],
      ['log', 'erase'],
      ['log', 'verify', '--out', bad],
    ]) {
      expect((await xunyue('zhao', ...words)).code).toBe(2);
    }
  });
});
