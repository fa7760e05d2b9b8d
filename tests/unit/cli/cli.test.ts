import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { runCli } from '../../../main/cli.ts';
import { type Run, runTerminal, terminalFolder } from '../../helpers/terminal.ts';

const CLI = fileURLToPath(new URL('../../../main/cli.ts', import.meta.url));
const { dir, folder, dispose } = terminalFolder();
afterAll(dispose);

const xunyue = (...words: string[]) => runTerminal(folder('data'), ...words);
const json = async (...words: string[]) => JSON.parse((await xunyue(...words, '--json')).out);

/** The same in a process of its own: a second of the machine for each. */
function inProcess(...words: string[]): Promise<Run> {
  return new Promise((resolve) => {
    const args = [CLI, '--data', folder('process'), ...words];
    execFile(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

describe('the terminal as a process', () => {
  it('leaves its results on standard output, its messages on standard error, and an exit code', async () => {
    const done = await inProcess('list', '--json');
    expect(done).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(done.out)).toHaveLength(5);
    const failed = await inProcess('read', 'nope', '--json');
    expect(failed).toMatchObject({ code: 1, err: '资料库中没有编号为 nope 的资料。（not-found）\n' });
    expect(JSON.parse(failed.out)).toMatchObject({ error: { code: 'not-found', details: { bulletin: 'nope' } } });
    expect(await inProcess('fly')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('用法') });
    const part = await inProcess('import', CLI, join(dir, 'nowhere.txt'));
    expect(part).toMatchObject({ code: 3, out: expect.stringContaining('未导入') });
  });

  it('is no failure for who reads the first lines only', async () => {
    const child = spawn(process.execPath, [CLI, '--data', folder('process'), 'claims', '--json']);
    let complaint = '';
    child.stderr.on('data', (words) => {
      complaint += String(words);
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const [code] = await once(child, 'close');
    expect({ code, complaint }).toEqual({ code: 0, complaint: '' });
  });
});

describe('the terminal', () => {
  it('searches an empty data folder: it is created with the bundled bulletins', async () => {
    const reply = await json('search', '加装电梯', '--fuzzy', 'off');
    expect(reply).toMatchObject({ query: '加装电梯', total: 2, problem: null });
    const counts = reply.hits.map((hit: { bulletin: { shortTitle: string }; occurrences: number }) => [
      hit.bulletin.shortTitle,
      hit.occurrences,
    ]);
    expect(Object.fromEntries(counts)).toEqual({ '静安区（十二届二轮）': 1, '徐汇主题教育报道（2024）': 3 });
  });

  it('shows near spellings and other wordings behind the exact hits', async () => {
    const reply = await json('search', '加装电梯');
    const via = reply.hits.map((hit: { via: { kind: string; words: string } | null }) => hit.via);
    expect(via).toEqual([null, null, { kind: 'wording', words: '加梯' }]);
    expect(reply.total).toBe(2);
    const only = await json('search', '加装电踢', '--fuzzy', 'only');
    expect(only.total).toBe(0);
    expect(only.hits.map((hit: { via: object }) => hit.via)).toContainEqual({ kind: 'typo', words: '加装电梯' });
    expect(only.suggestions[0]).toEqual({ text: '加装电梯', kind: 'query' });
  });

  it('lists and reads', async () => {
    const list = await json('list');
    expect(list).toHaveLength(5);
    expect(Object.keys(list[0]).sort()).toEqual(
      'characters id importedAt issuer kind revision script shortTitle source sourceClass title'.split(' '),
    );
    const bulletin = await json('read', list[1].id);
    expect(bulletin).toMatchObject({
      id: list[1].id,
      revision: 1,
      repairs: [{ kind: 'joined', original: '\n\n' }],
      damaged: [],
    });
    expect(bulletin.metadata).toMatchObject({
      inspectedFrom: '2023-03-28',
      feedbackOn: '2023-08-30',
      contacts: { postcode: '200040' },
    });
    expect(bulletin.metadata).not.toHaveProperty('publishedOn');
    expect(bulletin.outline.map((node: { label: string }) => node.label)).toEqual(['一、', '二、', '三、']);
  });

  it('marks, lists marks, exports, verifies', async () => {
    const [{ id }] = await json('list');
    const mark = await json(
      'annotate',
      id,
      '--quote',
      '一是',
      '--occurrence',
      '2',
      '--note',
      '核对',
      '--tag',
      '甲',
      '--verdict',
      'true',
      '--author',
      '王',
    );
    expect(mark).toMatchObject({
      bulletin: id,
      quote: '一是',
      verdict: 'true',
      kind: 'verdict',
      note: '核对',
      tags: ['甲'],
      author: '王',
      state: 'anchored',
    });
    const { text } = await json('read', id);
    expect(text.slice(mark.start, mark.end)).toBe('一是');
    expect(mark.start).toBe(text.indexOf('一是', text.indexOf('一是') + 1));
    expect(await json('annotations', '--verdict', 'true')).toHaveLength(1);
    expect(await json('annotations', '--tag', '乙')).toEqual([]);
    const out = join(dir, 'marks.json');
    expect(await json('export', '--what', 'annotations', '--format', 'json', '--out', out)).toMatchObject({
      path: out,
      items: 1,
    });
    expect(readFileSync(out, 'utf8')).toContain('TextQuoteSelector');
    expect(await json('log', 'verify')).toMatchObject({ ok: true, firstBroken: null });
    expect(await json('verify')).toEqual({ ok: true, problems: [] });
  });

  it('exports paper, and says so where nothing can print', async () => {
    const out = join(dir, 'page.html');
    const words = ['export', '--what', 'bulletin', '--format', 'html', '--out', out];
    const wishes = ['--preset', 'handout', '--large-type', '--classification', '内部资料', '--copy-number', '000001'];
    expect(await json(...words, ...wishes)).toMatchObject({ path: out, items: 5 });
    const page = readFileSync(out, 'utf8');
    expect(page).toContain('class="marking">内部资料<');
    expect(page).toContain('font-size: 16.5pt;');
    const pdf = join(dir, 'page.pdf');
    vi.stubEnv('XUNYUE_CHROMIUM', join(dir, 'no-browser'));
    const failed = await xunyue('export', '--what', 'annotations', '--format', 'pdf', '--out', pdf, '--json');
    vi.unstubAllEnvs();
    expect(failed.code).toBe(1);
    expect(JSON.parse(failed.out)).toMatchObject({ error: { code: 'no-printer' } });
    expect(existsSync(pdf)).toBe(false);
  });

  it('imports, with 3 for a part that failed and 1 where all failed', async () => {
    const good = join(dir, 'good.txt');
    const bad = join(dir, 'bad.txt');
    writeFileSync(good, '推动各项整改任务落实到位并按期完成。');
    writeFileSync(bad, Uint8Array.of(0xff, 0xfe, 0x41));
    expect((await xunyue('import', good, bad)).code).toBe(3);
    expect((await xunyue('import', bad)).code).toBe(1);
    expect((await json('import', good)).unchanged).toHaveLength(1);
  });

  it('backs up, and restores into a folder of its own', async () => {
    const out = join(dir, 'kept.zip');
    const made = await json('backup', '--out', out);
    expect(made).toEqual({
      path: out,
      bytes: readFileSync(out).length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const restored = await runTerminal(folder('elsewhere'), 'restore', out, '--json');
    expect(JSON.parse(restored.out)).toEqual({
      restored: true,
      bulletins: (await json('list')).length,
      annotations: 1,
    });
    expect(JSON.parse((await runTerminal(folder('elsewhere'), 'annotations', '--json')).out)).toHaveLength(1);
    expect((await xunyue('restore', join(dir, 'none.zip'))).code).toBe(1);
  });

  it.each([
    [['fly']],
    [['backup']],
    [['restore']],
    [[]],
    [['search']],
    [['search', '甲', '--limit', 'many']],
    [['search', '甲', '--colour', 'red']],
    [['read']],
    [['annotate', 'x']],
    [['annotate', 'x', '--quote', '甲', '--verdict', 'maybe']],
    [['export', '--what', 'bulletin', '--format', 'xlsx', '--out', 'x']],
    [['export', '--what', 'bulletin', '--format', 'docx', '--out', 'x', '--preset', 'fancy']],
    [['export', '--what', 'bulletin', '--format', 'docx', '--out', 'x', '--copies', '0']],
    [['log', 'burn']],
    [['import', 'x', '--as', 'revision']],
    [['annotate', 'x', '--quote', ' 　']],
    [['bench', 'nothing']],
    [['bench', 'open', 'search']],
    [['bench', 'open', '--bulletins', 'many']],
    [['annotate', 'x', '--quote', '甲', '--author', '']],
  ])('answers wrong usage with 2: %j', async (words) => {
    const run = await xunyue(...words);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain('用法');
  });

  it('takes no other folder where --data names none', async () => {
    for (const words of [
      ['list', '--data='],
      ['--data', '', 'list'],
      ['list', '--data'],
    ]) {
      const said: string[] = [];
      const streams = { out: () => expect.unreachable(), err: (text: string) => said.push(text) };
      expect(await runCli(words, { streams })).toBe(2);
      expect(said.join('')).toContain('--data 后面缺少文件夹');
    }
  });

  it.each([
    [['list', '--foo'], '没有 --foo 这个选项'],
    [['search', '-乙'], '没有 -乙 这个选项。以 - 开头的文字请放在最后，前面加 --'],
    [['list', '--json=1'], '--json 后面不能带内容'],
    [['read', 'x', '--revision'], '--revision 后面缺少内容'],
    [['search', '甲', '--limit', '-1'], '内容以 - 开头时请写成 --limit=内容'],
    [['log', 'burn'], '没有 burn 的这种用法'],
  ])('says in the reader’s words what is wrong with %j', async (words, sentence) => {
    const [first] = (await xunyue(...words)).err.split('\n');
    expect(first).toContain(sentence);
  });

  it.each(['help', '--help', '-h'])('explains itself to who asks: %s', async (word) => {
    expect(await xunyue(word)).toEqual({ code: 0, out: expect.stringContaining('用法'), err: '' });
  });

  it('says what is wrong with a query, and what was looked for instead', async () => {
    expect((await xunyue('search', '(')).err).toMatch(/^第 1 个字起：括号没有合上/);
    expect((await xunyue('search', '整改 OR')).err).toBe('第 4 个字起：此处缺少要找的词语，已略去。已按此查找：整改\n');
    expect((await xunyue('search', '加装电踢')).err).toBe('您要找的是不是：加装电梯\n');
    expect((await xunyue('search', '加装电梯')).err).toBe('');
  });

  it.each([['search', '整改'], ['annotations'], ['measures'], ['claims'], ['check']])(
    'does not take a bulletin that is not there for one without any: %s',
    async (...words) => {
      const run = await xunyue(...words, '--bulletin', 'nope', '--json');
      expect(run.code).toBe(1);
      expect(JSON.parse(run.out)).toMatchObject({ error: { code: 'not-found' } });
    },
  );

  it('says that a folder holds nothing to import', async () => {
    const empty = join(dir, 'nothing');
    mkdirSync(empty);
    expect(await xunyue('import', empty)).toMatchObject({ code: 0, out: '', err: expect.stringContaining('没有找到') });
  });

  it('says on a line of its own what ended a task under way', async () => {
    expect((await xunyue('backup', '--out', dir)).err).toMatch(/\/100\n[^\r\n]*是一个文件夹/);
  });

  it('marks a quotation on its own words, however it is typed, or not at all', async () => {
    const [{ id }] = await json('list');
    const mark = await json('annotate', id, '--quote', '一步深刻领会"两个确立"的 决定性意义');
    expect(mark).toMatchObject({ quote: '一步深刻领会“两个确立”的决定性意义' });
    for (const quote of ['没有这句话', '一"是', '一是 OR 二是', '标题:一是']) {
      expect(await json('annotate', id, '--quote', quote)).toMatchObject({ error: { code: 'quote-not-found' } });
    }
  });
});
