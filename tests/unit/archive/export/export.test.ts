import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DEFAULT_EXPORT_OPTIONS } from '../../../../main/contract/export.ts';
import {
  blocksOf,
  draftOn,
  type PersonalArchive,
  personalArchive,
  putBulletin,
  SAMPLE,
} from '../../../helpers/personal-archive.ts';
import { putSomeMarks, type WriteArgs, writtenFile } from './some-marks.ts';

let archive: PersonalArchive;
beforeEach(() => {
  archive = personalArchive();
  archive.handlers['people.introduce']({ name: '李明', unit: '区纪委' });
});
afterEach(() => archive.remove());

const coded = (code: string) => expect.objectContaining({ code });
const someMarks = () => putSomeMarks(archive);
const written = (args: WriteArgs) => writtenFile(archive, args);

describe('Markdown', () => {
  it('shows a bulletin with headings, paragraph numbers, and its notes beside the passages', async () => {
    await someMarks();
    await expect(await written({ what: 'bulletin', bulletins: ['a'], format: 'md' })).toMatchFileSnapshot(
      './golden/bulletin.md',
    );
  });

  it('lists all marks by bulletin, each with its source', async () => {
    await someMarks();
    await expect(await written({ what: 'annotations', bulletins: [], format: 'md' })).toMatchFileSnapshot(
      './golden/annotations.md',
    );
  });

  it('sets full-width punctuation, or leaves the words as they are printed', async () => {
    const args = { what: 'bulletin', bulletins: ['a'], format: 'md' } as const;
    expect(await written({ ...args, bulletins: ['a'] })).toContain('根据市委统一部署，市委');
    const options = { ...DEFAULT_EXPORT_OPTIONS, punctuation: false };
    expect(await written({ ...args, bulletins: ['a'], options })).toContain('根据市委统一部署,市委');
  });

  it('leaves the marks out when asked to', async () => {
    await someMarks();
    const options = { ...DEFAULT_EXPORT_OPTIONS, marks: false };
    expect(await written({ what: 'bulletin', bulletins: ['a'], format: 'md', options })).not.toContain('注1');
  });

  it('says where the original is damaged', async () => {
    const start = SAMPLE.indexOf('300台');
    const damaged = JSON.stringify([{ start, end: start + 4, reason: 'garbled' }]);
    archive.library.run("UPDATE revision SET findings = json_set(findings, '$.damaged', json(?))", damaged);
    expect(await written({ what: 'bulletin', bulletins: ['a'], format: 'md' })).toContain('300台〔原文残缺〕。二是');
  });

  it('calls a mark that runs over several paragraphs where its first ends, and one on a heading', async () => {
    const start = SAMPLE.indexOf('加装电梯推进');
    const end = SAMPLE.indexOf('压实责任');
    await archive.handlers['annotations.create']({ ...draftOn('加装电梯推进'), start, end });
    const page = await written({ what: 'bulletin', bulletins: ['a'], format: 'md' });
    expect(page).toContain('加装电梯推进不够〔注1〕\n');
    expect(page.match(/注1/g)).toHaveLength(2);
  });

  it('keeps marks that have lost their place, at the end', async () => {
    await someMarks();
    putBulletin(archive.library, { id: 'a', shortTitle: '', text: '通报\n全文改写。' });
    const page = await written({ what: 'bulletin', bulletins: ['a'], format: 'md' });
    expect(page).toMatch(/待定位的标注[\s\S]*加装电梯300台[\s\S]*待定位/);
  });

  it('writes every bulletin when none is named', async () => {
    const reply = await archive.handlers['export.write']({ what: 'bulletin', bulletins: [], format: 'md' });
    expect(reply.items).toBe(2);
    expect(readFileSync(reply.path, 'utf8').match(/^# /gm)).toHaveLength(2);
  });
});

const position = z.object({ type: z.literal('TextPositionSelector'), start: z.number(), end: z.number() });
const exported = z.object({
  bulletins: z.array(z.unknown()),
  annotations: z.array(
    z.object({
      '@context': z.tuple([z.literal('http://www.w3.org/ns/anno.jsonld'), z.object({ xunyue: z.string() })]),
      type: z.literal('Annotation'),
      motivation: z.string(),
      creator: z.object({ type: z.literal('Person'), name: z.string(), 'xunyue:unit': z.string() }),
      body: z.array(z.object({ type: z.literal('TextualBody'), value: z.string(), purpose: z.string() })),
      target: z.object({
        source: z.string(),
        selector: z.tuple([
          position,
          z.object({ type: z.literal('TextQuoteSelector'), exact: z.string(), prefix: z.string(), suffix: z.string() }),
        ]),
      }),
      'xunyue:record': z.unknown(),
      'xunyue:stored': z.object({ revision: z.number(), start: z.number(), end: z.number() }),
    }),
  ),
});

describe('JSON', () => {
  it('holds marks as W3C annotations that lose nothing', async () => {
    await someMarks();
    const file = exported.parse(JSON.parse(await written({ what: 'annotations', bulletins: [], format: 'json' })));
    const marks = await archive.handlers['annotations.list']({});
    expect(file.annotations.map((annotation) => annotation['xunyue:record'])).toEqual(marks);
    expect(file.annotations.map(({ motivation }) => motivation)).toEqual([
      'highlighting',
      'assessing',
      'questioning',
      'commenting',
    ]);
    expect(file.annotations[1]).toMatchObject({
      creator: { name: '李明', 'xunyue:unit': '区纪委' },
      body: [
        { value: '台账载*298*台\n<b>待补</b>', purpose: 'commenting' },
        { value: 'partly-true', purpose: 'assessing' },
        { value: '民生', purpose: 'tagging' },
      ],
      target: { source: 'urn:xunyue:bulletin:a:1' },
    });
  });

  it('counts its selectors in code points, as the standard asks', async () => {
    await archive.handlers['annotations.create'](draftOn('如意'));
    const file = exported.parse(JSON.parse(await written({ what: 'annotations', bulletins: ['a'], format: 'json' })));
    const [where, quote] = file.annotations[0]?.target.selector ?? [];
    expect([...SAMPLE].slice(where?.start, where?.end).join('')).toBe('如意');
    expect(where?.start).toBe(SAMPLE.indexOf('如意') - 1);
    expect(quote?.exact).toBe('如意');
  });

  it('holds bulletins complete, with their marks', async () => {
    await someMarks();
    const file = exported.parse(JSON.parse(await written({ what: 'bulletin', bulletins: ['a'], format: 'json' })));
    expect(file.bulletins).toMatchObject([{ id: 'a', text: SAMPLE, blocks: blocksOf(SAMPLE), revision: 1 }]);
    expect(file.annotations).toHaveLength(3);
  });

  it('says where a mark was put when it has moved since', async () => {
    await archive.handlers['annotations.create'](draftOn('加装电梯300台'));
    putBulletin(archive.library, { id: 'a', shortTitle: '', text: `前言。${SAMPLE}` });
    const file = exported.parse(JSON.parse(await written({ what: 'annotations', bulletins: [], format: 'json' })));
    const start = SAMPLE.indexOf('加装电梯300台');
    expect(file.annotations[0]).toMatchObject({
      target: { source: 'urn:xunyue:bulletin:a:2', selector: [{ start: start + 3 }, {}] },
      'xunyue:record': { state: 'anchored', revision: 2, start: start + 3 },
      'xunyue:stored': { revision: 1, start },
    });
  });

  it('is valid and empty where there is nothing', async () => {
    const file = exported.parse(JSON.parse(await written({ what: 'annotations', bulletins: [], format: 'json' })));
    expect(file).toEqual({ bulletins: [], annotations: [] });
  });
});

describe('export.write', () => {
  it('puts a file with a speaking name into the data folder, and never over another', async () => {
    const args = { what: 'bulletin' as const, bulletins: ['a'], format: 'md' as const };
    const first = await archive.handlers['export.write'](args);
    const second = await archive.handlers['export.write'](args);
    expect(basename(first.path)).toBe('徐汇区（十二届二轮） 2024年5月1日.md');
    expect(readdirSync(join(archive.dataDir, 'exports'))).toHaveLength(2);
    expect(first.items).toBe(1);
    expect(second.path).not.toBe(first.path);
  });

  it('is entered in the log, and cannot be taken back', async () => {
    await archive.handlers['export.write']({ what: 'annotations', bulletins: [], format: 'json' });
    const db = archive.context.person.writing();
    const row = db.one<{ act: string; payload: string }>('SELECT act, payload FROM event ORDER BY seq DESC LIMIT 1');
    expect(row?.act).toBe('export.write');
    expect(JSON.parse(row?.payload ?? '')).toMatchObject({ what: 'annotations', format: 'json', items: 0, copies: 1 });
    expect(archive.handlers['history.state']({})).toEqual({ undo: null, redo: null });
    expect(archive.handlers['history.verify']({})).toMatchObject({ ok: true });
  });

  it('enters in the log what the register asks for', async () => {
    const given = { copies: 3, purpose: '专题研讨', destination: '区委党校', copyNumber: '000001' };
    const options = { ...DEFAULT_EXPORT_OPTIONS, ...given };
    await archive.handlers['export.write']({ what: 'annotations', bulletins: [], format: 'md', options });
    const db = archive.context.person.writing();
    const row = db.one<{ payload: string }>('SELECT payload FROM event ORDER BY seq DESC LIMIT 1');
    expect(JSON.parse(row?.payload ?? '')).toMatchObject(given);
  });

  it('keeps a register that can be handed in', async () => {
    const options = { ...DEFAULT_EXPORT_OPTIONS, copies: 3, purpose: '专题研讨', destination: '区委党校' };
    await archive.handlers['export.write']({ what: 'bulletin', bulletins: ['a'], format: 'md', options });
    const { path, items } = await archive.handlers['export.write']({ what: 'register', bulletins: [], format: 'csv' });
    const [head, first, ...rest] = readFileSync(path, 'utf8').trim().split('\r\n');
    expect(head).toContain('"经办人","单位","内容"');
    expect(first).toMatch(
      /^1,"2024年5月1日 \d\d:\d\d","李明","区纪委","资料全文：徐汇区（十二届二轮）","md",1,3,,,"专题研讨","区委党校"/,
    );
    expect([items, rest]).toEqual([1, []]);
    const again = await archive.handlers['export.write']({ what: 'register', bulletins: [], format: 'docx' });
    expect(again.items).toBe(2);
  });

  it('writes to a place of one’s own from a read-only archive', async () => {
    await someMarks();
    const path = join(archive.dataDir, 'elsewhere.md');
    const { handlers } = archive.reader();
    expect(await handlers['export.write']({ what: 'annotations', bulletins: [], format: 'md', path })).toMatchObject({
      path,
      items: 4,
    });
    expect(archive.handlers['history.verify']({})).toMatchObject({ events: 5 });
  });

  it.each(['library.db', 'library.db-wal', 'lock.db', 'people/x.db', 'backups/x.db'])(
    'never writes over %s',
    (name) => {
      const args = {
        what: 'annotations' as const,
        bulletins: [],
        format: 'md' as const,
        path: join(archive.dataDir, name),
      };
      const before = existsSync(args.path) ? readFileSync(args.path) : null;
      expect(() => archive.handlers['export.write'](args)).toThrow(coded('bad-arguments'));
      expect(existsSync(args.path) ? readFileSync(args.path) : null).toEqual(before);
    },
  );

  it('refuses a relative path, and a bulletin that is not there', () => {
    const args = { what: 'bulletin' as const, bulletins: ['a'], format: 'md' as const };
    expect(() => archive.handlers['export.write']({ ...args, path: 'out.md' })).toThrow(coded('bad-arguments'));
    expect(() => archive.handlers['export.write']({ ...args, bulletins: ['x'] })).toThrow(coded('not-found'));
  });
});
