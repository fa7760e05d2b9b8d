import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Archive, openArchive } from '../../../../main/archive/archive.ts';
import { DEFAULT_EXPORT_OPTIONS } from '../../../../main/contract/export.ts';
import { RESOURCES } from '../../../helpers/library.ts';

let dataDir: string;
let archive: Archive;
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'xunyue-results-'));
  archive = openArchive({ dataDir, resourcesDir: RESOURCES, mode: 'writer', version: 'test', emit: () => undefined });
});
afterAll(() => {
  archive.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const asked = { query: '一岗双责', filters: {}, sort: 'relevance' } as const;

describe('results on paper', () => {
  it('carry their sources, and say what was put together on the web', async () => {
    const { path, items } = await archive.handlers['export.results']({ ...asked, format: 'md' });
    const page = readFileSync(path, 'utf8');
    expect(items).toBe(5);
    expect(page).toContain('出处：徐汇区（十二届二轮），一（二）“二是”，第6段');
    expect(page.match(/网络整理/g)?.length).toBeGreaterThan(0);
  });

  it('are data too', async () => {
    const { path } = await archive.handlers['export.results']({ ...asked, format: 'json' });
    const value = JSON.parse(readFileSync(path, 'utf8'));
    expect(value).toMatchObject({ format: 'xunyue', what: 'results', query: '一岗双责' });
    expect(value.hits).toHaveLength(4);
  });

  it('are cited in the style that was chosen', async () => {
    const options = { ...DEFAULT_EXPORT_OPTIONS, citation: 'author-year' as const };
    const { path } = await archive.handlers['export.results']({ ...asked, format: 'txt', options });
    expect(readFileSync(path, 'utf8')).toMatch(/出处：中共上海市徐汇区委员会，.*：一（二）“二是”，第6段（官方公布）/);
  });

  it('can be stopped', async () => {
    const writing = archive.handlers['export.results']({ ...asked, format: 'docx', task: 't' });
    expect(await archive.handlers['export.cancel']({ task: 't' })).toEqual({ cancelled: true });
    await expect(writing).rejects.toThrow(expect.objectContaining({ code: 'cancelled' }));
  });

  it('are entered in the log', async () => {
    expect(await archive.handlers['history.verify']({})).toMatchObject({ ok: true, events: 3 });
  });

  it('are all there, whatever is imported while they are gathered', async () => {
    const texts = join(dataDir, 'texts');
    mkdirSync(texts);
    for (let at = 0; at < 502; at++) writeFileSync(join(texts, `${at}.txt`), `会议\n第${at}次会议研究了水塔。`);
    const { imported } = await archive.handlers['library.import']({ paths: [texts], as: 'new', dryRun: false });
    const { hits } = await archive.handlers['search.query']({
      ...{ query: '水塔', fuzzy: 'off', sort: 'relevance', filters: {}, facets: false, passages: 1 },
      ...{ limit: 10, offset: 500 },
    });
    const last = hits.at(-1)?.bulletin.id ?? '';
    const writing = archive.handlers['export.results']({ ...asked, query: '水塔', format: 'json' });
    // The last one becomes the first, and all others move down.
    writeFileSync(join(texts, 'again.txt'), '水塔水塔水塔\n水塔。水塔。');
    await archive.handlers['library.import']({
      paths: [join(texts, 'again.txt')],
      as: { revisionOf: last },
      dryRun: false,
    });
    const { path } = await writing;
    const value = JSON.parse(readFileSync(path, 'utf8'));
    const ids: string[] = value.hits.map((hit: { bulletin: { id: string } }) => hit.bulletin.id);
    expect([...new Set(ids)].sort()).toEqual(imported.map(({ id }) => id).sort());
    expect(ids[0]).toBe(last);
  });
});

describe('searches of a person', () => {
  it('are remembered, latest first, each once', async () => {
    for (const query of ['电梯', '整改', '电梯']) {
      await archive.handlers['searches.remember']({ query });
      await new Promise((resolve) => setTimeout(resolve, 3));
    }
    const recent = await archive.handlers['searches.recent']({});
    expect(recent.map(({ query }) => query)).toEqual(['电梯', '整改']);
    await archive.handlers['searches.forget']({});
    expect(await archive.handlers['searches.recent']({})).toEqual([]);
  });

  it('are kept under a name, one each', async () => {
    const first = await archive.handlers['searches.save']({ name: '旧改', query: '电梯' });
    const second = await archive.handlers['searches.save']({ name: '旧改', query: '电梯 加装' });
    expect(second.id).toBe(first.id);
    expect(await archive.handlers['searches.saved']({})).toEqual([second]);
    await archive.handlers['searches.remove']({ id: first.id });
    expect(await archive.handlers['searches.saved']({})).toEqual([]);
  });
});
