import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlacedAnnotation } from '../../../../main/contract/annotation.ts';
import { type Colleague, colleague, pack, share, take } from '../../../helpers/exchange.ts';
import { putBulletin, SAMPLE } from '../../../helpers/personal-archive.ts';

let li: Colleague;
let wang: Colleague;
beforeEach(async () => {
  [li, wang] = [await colleague('李明'), await colleague('王芳')];
});
afterEach(() => {
  for (const each of [li, wang]) each.remove();
});

const list = async (of: Colleague) => of.handlers['annotations.list']({});

/** Our own export, of everything. */
async function exported(of: Colleague): Promise<string> {
  const path = join(of.dataDir, 'out.json');
  await of.handlers['export.write']({ what: 'annotations', format: 'json', bulletins: [], path });
  return path;
}

function put(items: unknown): string {
  const path = join(wang.dataDir, 'in.json');
  writeFileSync(path, JSON.stringify(items));
  return path;
}

/** What an annotation of another program came to. */
async function broughtBy(items: unknown): Promise<PlacedAnnotation[]> {
  await take(wang, put(items));
  return list(wang);
}

const quoting = (exact: string, more: object = {}, source = 'a.txt') => ({
  type: 'Annotation',
  target: { source, selector: { type: 'TextQuoteSelector', exact, ...more } },
});

describe('our own annotations as JSON', () => {
  it('come back without loss, to another person and to the same', async () => {
    await share(li, '300台', {
      ...{ kind: 'verdict', verdict: 'partly-true', note: '核\n**实**', tags: ['民生/电梯', '重点'], claim: 'c' },
      figures: { reported: '300', verified: '298', unit: '台' },
      evidence: [
        { kind: 'file', name: '台账.xlsx', bytes: 3, sha256: 'a'.repeat(64), description: '' },
        { kind: 'passage', bulletin: 'a', revision: 1, start: 3, end: 9 },
      ],
    });
    const plain = await share(li, '𠮷祥', { colour: 'problem' });
    await li.handlers['annotations.edit']({ id: plain, changes: { closed: true } });
    const path = await exported(li);
    expect(await take(wang, path)).toMatchObject({ file: 'annotations', added: 2, conflicts: [], unplaced: 0 });
    expect(await list(wang)).toEqual(await list(li));
    expect(await take(wang, path)).toMatchObject({ added: 0, unchanged: 2 });
    expect(await take(li, path)).toMatchObject({ added: 0, unchanged: 2 });
    expect(JSON.parse(readFileSync(await exported(wang), 'utf8')).annotations).toEqual(
      JSON.parse(readFileSync(path, 'utf8')).annotations,
    );
    expect(await wang.handlers['history.verify']({})).toMatchObject({ ok: true });
  });

  it('keep the place that they were put on, and not the one where they stand by now', async () => {
    const id = await share(li, '加装电梯300台');
    putBulletin(li.library, { id: 'a', shortTitle: '', text: `新的一段。\n${SAMPLE}` });
    await take(wang, await exported(li));
    expect(await list(wang)).toMatchObject([{ id, revision: 1, state: 'anchored', quote: '加装电梯300台' }]);
  });

  it('never changed are the very versions that a package brings: there is nothing to settle', async () => {
    await share(li, '督导', { note: '一' });
    await take(wang, await exported(li));
    expect(await take(wang, await pack(li))).toMatchObject({ added: 0, unchanged: 1, conflicts: [] });
  });

  it('that say something else than is known here stand beside it, and are taken back as one act', async () => {
    const id = await share(li, '督导', { note: '一' });
    await li.handlers['annotations.edit']({ id, changes: { note: '二' } });
    const path = await exported(li);
    await li.handlers['annotations.edit']({ id, changes: { note: '三' } });
    // An older state is known, and brings nothing.
    expect(await take(li, path)).toMatchObject({ unchanged: 1, conflicts: [] });
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('"note":"二"', '"note":"别"'));
    expect(await take(li, path)).toMatchObject({ updated: 1, conflicts: [{ id, heads: 2 }] });
    expect(li.handlers['history.undo']({})).toMatchObject({ act: 'exchange.merge' });
    expect(await list(li)).toMatchObject([{ note: '三', heads: 1 }]);
  });

  it('are refused whole where one is none', async () => {
    await share(li, '督导');
    await share(li, '整改');
    const path = await exported(li);
    writeFileSync(path, readFileSync(path, 'utf8').replace('"kind":"highlight"', '"kind":"poem"'));
    await expect(async () => take(wang, path)).rejects.toThrow(expect.objectContaining({ code: 'corrupt' }));
    expect(await list(wang)).toEqual([]);
  });
});

describe('annotations of other programs', () => {
  it('stand where their words stand, once', async () => {
    const [mark] = await broughtBy({
      ...quoting(
        '完成既有多层住宅加装电梯300台',
        { prefix: '一是压实责任,' },
        'https://example.org/docs/a.txt?x=1#top',
      ),
      ...{ id: 'https://example.org/anno/1', motivation: 'commenting', created: '2023-01-02T03:04:05+08:00' },
      creator: { id: 'https://example.org/zhang', name: '张三' },
      body: [
        { type: 'TextualBody', value: '查一查', purpose: 'commenting' },
        { type: 'TextualBody', value: '民生', purpose: 'tagging' },
      ],
    });
    expect(mark).toMatchObject({
      ...{ bulletin: 'a', state: 'anchored', kind: 'note', note: '查一查', tags: ['民生'], author: '张三' },
      ...{ createdAt: '2023-01-01T19:04:05.000Z', shared: false },
    });
    expect(SAMPLE.slice(mark?.start, mark?.end)).toBe('完成既有多层住宅加装电梯300台');
  });

  it('are read from one, a list, a page and a collection; a second time they bring nothing', async () => {
    const one = { ...quoting('加强督导(含回头看)'), id: 'urn:1' };
    const forms = [one, [one], { type: 'AnnotationPage', items: [one] }, { first: { items: [one] } }];
    for (const [index, form] of forms.entries()) {
      expect(await take(wang, put(form))).toMatchObject(index === 0 ? { added: 1 } : { added: 0, unchanged: 1 });
    }
    expect(await take(wang, put([{ ...one, modified: '2030-01-01T00:00:00Z', bodyValue: '改' }]))).toMatchObject({
      conflicts: [{ heads: 2 }],
    });
  });

  it('are told apart by their position, counted in code points, where the words stand more than once', async () => {
    const text = `𠮷𠮷开头\n${'同样的一句话在此出现。'.repeat(2)}`;
    putBulletin(wang.library, { id: 'c', shortTitle: '丙', text });
    const second = text.lastIndexOf('同样的一句话在此出现');
    const position = { type: 'TextPositionSelector', start: second - 2, end: second + 8 };
    const at = (selector: object) => ({
      type: 'Annotation',
      target: { source: 'c.txt', selector: [{ type: 'TextQuoteSelector', exact: '同样的一句话在此出现' }, selector] },
    });
    expect(await broughtBy([at(position)])).toMatchObject([{ bulletin: 'c', start: second, state: 'anchored' }]);
    const wrong = { ...position, start: second + 1 };
    expect(await take(wang, put([at(wrong)]))).toMatchObject({ added: 1, unplaced: 1 });
  });

  it('without a certain place wait: ambiguous, too short, changed, of a bulletin that is not here', async () => {
    const items = [
      quoting('整改'),
      quoting('的'),
      quoting('完成既有多层住宅加装电梯302台', { prefix: '一是压实责任,', suffix: '。二是' }),
      quoting('完成既有多层住宅加装电梯300台', { prefix: '二是落实责任,' }),
      quoting('这里没有的话，一句也没有', {}, 'https://example.org/elsewhere.html'),
    ].map((item, index) => ({ ...item, id: `urn:${index}`, bodyValue: String(index) }));
    expect(await take(wang, put(items))).toMatchObject({ added: 5, unplaced: 5 });
    const marks = await list(wang);
    expect(marks.map(({ state }) => state)).toEqual(marks.map(() => 'orphan'));
    const away = marks.find(({ note }) => note === '4');
    expect(away).toMatchObject({ bulletin: 'https://example.org/elsewhere.html', shortTitle: '资料不在库中' });
  });

  it('that do not say which bulletin they mean are placed where alone their words stand', async () => {
    const exact = '根据市委统一部署,市委第一巡视组于2023年3月29日至6月16日对徐汇区进行了巡视';
    const item = { ...quoting(exact, {}, 'https://example.org/x'), id: 'urn:x' };
    expect(await broughtBy(item)).toMatchObject([{ bulletin: 'a', state: 'anchored' }]);
    await wang.handlers['history.undo']({});
    putBulletin(wang.library, { id: 'd', shortTitle: '丁', text: SAMPLE });
    const again = { ...item, id: 'urn:y' };
    expect(await broughtBy(again)).toMatchObject([{ bulletin: 'https://example.org/x', state: 'orphan' }]);
  });

  it('of every motivation say what they are; an assessment that is no verdict of ours is a note', async () => {
    const kinds = async (motivation: unknown, body: unknown) => {
      const item = {
        ...quoting('加强督导(含回头看)'),
        id: `urn:${JSON.stringify([motivation, body])}`,
        motivation,
        body,
      };
      await take(wang, put([item]));
      const mark = (await list(wang))[0];
      await wang.handlers['history.undo']({});
      return [mark?.kind, mark?.verdict, mark?.note];
    };
    const assessing = (value: string) => ({ type: 'TextualBody', purpose: 'assessing', value });
    expect(await kinds('highlighting', undefined)).toEqual(['highlight', null, '']);
    expect(await kinds(['oa:questioning'], '为何')).toEqual(['question', null, '为何']);
    expect(await kinds('bookmarking', [])).toEqual(['bookmark', null, '']);
    expect(await kinds('assessing', assessing('untrue'))).toEqual(['verdict', 'untrue', '']);
    expect(await kinds('assessing', assessing('不错'))).toEqual(['note', null, '不错']);
    expect(await kinds('linking', { id: 'https://example.org/y' })).toEqual(['note', null, 'https://example.org/y']);
    expect(await kinds(undefined, undefined)).toEqual(['highlight', null, '']);
  });

  it('without words are left out, and said so', async () => {
    const page = { type: 'Annotation', target: 'https://example.org/x', bodyValue: '整页' };
    const path = put([page, quoting('加强督导(含回头看)')]);
    const skipped = [{ number: 1, reason: 'no-quote' }];
    expect(await wang.exchange['exchange.inspect']({ path })).toMatchObject({ added: 1, skipped, package: null });
    expect(await take(wang, path)).toMatchObject({ added: 1, skipped });
  });

  it('are refused where the file is none', async () => {
    for (const words of ['', 'no', '{}', '[3]', '"x"', '{"annotations": 3}', '\uFEFF[]x']) {
      const path = join(wang.dataDir, 'in.json');
      writeFileSync(path, words);
      await expect(async () => take(wang, path), words).rejects.toThrow(expect.objectContaining({ code: 'corrupt' }));
    }
  });
});
