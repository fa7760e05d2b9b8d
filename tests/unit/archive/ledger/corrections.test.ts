import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isContent } from '../../../../main/archive/handlers/exchange/package-merge.ts';
import { RECORD_TABLES } from '../../../../main/archive/handlers/personal-records.ts';
import { rebuildRecords } from '../../../../main/archive/history/shown-records.ts';
import type { Claim, Measure } from '../../../../main/contract/ledger.ts';
import { ledgerOfArchive } from '../../../helpers/ledger-archive.ts';
import {
  draftOn,
  type PersonalArchive,
  personalArchive,
  putBulletin,
  SAMPLE,
} from '../../../helpers/personal-archive.ts';
import { recordRows } from '../../../helpers/record-rows.ts';

let archive: PersonalArchive;
let ledger: ReturnType<typeof ledgerOfArchive>;

beforeEach(() => {
  archive = personalArchive();
  archive.handlers['people.introduce']({ name: '李明', unit: '审计一组' });
  ledger = ledgerOfArchive(archive);
});
afterEach(() => archive.remove());

const table = () => ledger['ledger.table']({ bulletins: ['a'] });
const quotes = async () => (await table()).claims.map(({ quote }) => quote);
const claimOn = async (words: string): Promise<Claim> => found((await table()).claims, words);
const measureOn = async (words: string): Promise<Measure> =>
  found((await table()).measures, words, ({ start, end }) => SAMPLE.slice(start, end));
const coded = (code: string) => expect.objectContaining({ code });

function found<Row>(
  rows: readonly Row[],
  words: string,
  quoteOf = (row: Row) => String(Reflect.get(Object(row), 'quote')),
) {
  const row = rows.find((each) => quoteOf(each).includes(words));
  if (!row) throw new Error(`no row with ${words}`);
  return row;
}

const about = { table: 'claims', bulletin: 'a', note: '' } as const;
const dismiss = async (words: string) =>
  ledger['ledger.correct']({ correction: { act: 'dismiss', ...about, row: (await claimOn(words)).id } });
const revise = (text: string) => putBulletin(archive.library, { id: 'a', shortTitle: '', text });
const undo = () => archive.handlers['history.undo']({});
const range = (words: string, text = SAMPLE) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

describe('rows that a person decides about', () => {
  it('are as found until then', async () => {
    expect(await quotes()).toEqual(expect.arrayContaining(['300台', '17项', '15项']));
    expect((await table()).decisions).toEqual([]);
  });

  it('are dismissed, for tables, claims and checks alike, and undo brings them back', async () => {
    await dismiss('300台');
    expect(await quotes()).not.toContain('300台');
    const { claims } = await ledger['ledger.claims']({ bulletin: 'a', sort: 'text', limit: 100, offset: 0 });
    expect(claims.map(({ quote }) => quote)).not.toContain('300台');
    expect((await table()).decisions).toMatchObject([
      { act: 'dismiss', quotes: ['300台'], author: '李明', isPlaced: true },
    ]);
    expect(await undo()).toMatchObject({ act: 'ledger.correct', bulletin: 'a', records: 1 });
    expect(await quotes()).toContain('300台');
  });

  it('are edited, and keep their id and their verdict', async () => {
    const claim = await claimOn('15项');
    await archive.handlers['annotations.create']({
      ...draftOn('15项'),
      kind: 'verdict',
      verdict: 'true',
      claim: claim.id,
    });
    const changes = { subject: '已整改问题', value: 16 };
    await ledger['ledger.correct']({ correction: { act: 'edit', ...about, row: claim.id, changes } });
    expect(await claimOn('15项')).toMatchObject({ id: claim.id, subject: '已整改问题', value: 16, unit: claim.unit });
    expect(await ledger['ledger.judgements']({ bulletins: ['a'] })).toMatchObject([
      { row: claim.id, mark: { verdict: 'true' } },
    ]);
  });

  it('are added where nothing was found, with their place', async () => {
    const into = { ...range('既有多层住宅'), changes: { subject: '住宅', value: 1, unit: '项' } };
    await ledger['ledger.correct']({ correction: { act: 'add', ...about, revision: 1, into } });
    expect(await claimOn('既有多层住宅')).toMatchObject({ subject: '住宅', value: 1, item: '一是', paragraph: 2 });
  });

  it('are split and merged; figures go to the measure they stand in', async () => {
    const measure = await measureOn('加装电梯300台');
    const [first, second] = [range('一是压实责任'), range('完成既有多层住宅加装电梯300台')];
    const into = [first, second].map((each) => ({ ...each, changes: {} }));
    const split = { act: 'split', table: 'measures', bulletin: 'a', row: measure.id, into, note: '' } as const;
    await ledger['ledger.correct']({ correction: split });
    const parts = (await table()).measures.filter(({ start, end }) => start >= first.start && end <= second.end);
    expect(parts.map(({ claims }) => claims.length)).toEqual([0, 1]);
    const rows = parts.map(({ id }) => id);
    await ledger['ledger.correct']({ correction: { act: 'merge', table: 'measures', bulletin: 'a', rows, note: '' } });
    expect(await measureOn('一是压实责任')).toMatchObject({ start: first.start, end: second.end, item: '一是' });
    await undo();
    await undo();
    expect(await measureOn('加装电梯300台')).toEqual(measure);
  });

  it('a decision is withdrawn as an act of its own', async () => {
    const { id } = await dismiss('300台');
    await ledger['ledger.correct']({ correction: { act: 'withdraw', id } });
    expect(await quotes()).toContain('300台');
    await undo();
    expect(await quotes()).not.toContain('300台');
    await expect(async () => ledger['ledger.correct']({ correction: { act: 'withdraw', id: 'x' } })).rejects.toEqual(
      coded('not-found'),
    );
  });

  it('refuses rows that are not there and offsets of another revision', async () => {
    await expect(async () =>
      ledger['ledger.correct']({ correction: { act: 'dismiss', ...about, row: 'x' } }),
    ).rejects.toEqual(coded('not-found'));
    const into = { ...range('住宅'), changes: {} };
    await expect(async () =>
      ledger['ledger.correct']({ correction: { act: 'add', ...about, revision: 2, into } }),
    ).rejects.toEqual(coded('bad-range'));
  });

  it('survive a restart and follow from the versions alone', async () => {
    await dismiss('300台');
    archive = archive.restart();
    ledger = ledgerOfArchive(archive);
    expect(await quotes()).not.toContain('300台');
    const db = archive.context.person.writing();
    const before = recordRows(db);
    rebuildRecords(db, RECORD_TABLES, '');
    expect(recordRows(db)).toEqual(before);
    expect(await archive.handlers['history.verify']({})).toMatchObject({ ok: true });
  });
});

describe('in a new revision', () => {
  it('goes with the words, wherever they stand now', async () => {
    await dismiss('300台');
    const claim = await claimOn('15项');
    await ledger['ledger.correct']({
      correction: { act: 'edit', ...about, row: claim.id, changes: { subject: '已整改问题' } },
    });
    revise(SAMPLE.replace('一、整改落实情况', '一、整改落实情况\n本次通报共有若干部分,分别说明如下。'));
    expect(await quotes()).not.toContain('300台');
    expect(await claimOn('15项')).toMatchObject({ subject: '已整改问题', start: claim.start + 19 });
    expect((await table()).decisions.map(({ isPlaced }) => isPlaced)).toEqual([true, true]);
  });

  it('is kept and told as not placed where a figure was changed, and holds again when it is back', async () => {
    await dismiss('300台');
    revise(SAMPLE.replace('300台', '305台'));
    expect(await quotes()).toContain('305台');
    expect((await table()).decisions).toMatchObject([{ isPlaced: false, quotes: ['300台'], rows: [] }]);
    revise(`${SAMPLE}\n此件公开发布。`);
    expect(await quotes()).not.toContain('300台');
  });
});

describe('work shared out', () => {
  it('goes by section, a deeper one and a single row before it, and no name frees it', async () => {
    const claim = await claimOn('300台');
    const [outer, inner] = [claim.section.slice(0, 1), claim.section].map((path) =>
      path.map(({ label, title }) => `${label ?? ''}${title}`),
    );
    const personOf = async () => (await table()).persons[claim.id];
    await ledger['ledger.assign']({ bulletin: 'a', person: '王芳', section: outer });
    expect(await personOf()).toBe('王芳');
    await ledger['ledger.assign']({ bulletin: 'a', person: '赵强', section: inner });
    expect(await personOf()).toBe('赵强');
    await ledger['ledger.assign']({ bulletin: 'a', person: '孙丽', rows: [claim.id] });
    expect(await personOf()).toBe('孙丽');
    await ledger['ledger.assign']({ bulletin: 'a', person: '', rows: [claim.id] });
    expect(await personOf()).toBe('赵强');
    await undo();
    expect(await personOf()).toBe('孙丽');
    expect((await table()).assignments).toHaveLength(3);
  });

  it('goes with the row into a new revision', async () => {
    await ledger['ledger.assign']({ bulletin: 'a', person: '孙丽', rows: [(await claimOn('300台')).id] });
    revise(`市委巡视办\n${SAMPLE}`);
    expect((await table()).persons[(await claimOn('300台')).id]).toBe('孙丽');
  });
});

describe('samples', () => {
  it('can be drawn again by anyone who knows the seed', async () => {
    const drawn = { bulletins: ['a', 'b'], table: 'claims' as const, size: 2 };
    const sample = await ledger['ledger.sample'](drawn);
    const again = await ledger['ledger.sample']({ ...drawn, seed: sample.seed });
    expect(again.rows).toEqual(sample.rows);
    expect(sample.rows).toHaveLength(2);
    expect(sample.population).toBeGreaterThan(2);
    const others = await Promise.all(
      ['1', '2', '3', '4', '5', '6'].map(async (seed) => (await ledger['ledger.sample']({ ...drawn, seed })).rows),
    );
    expect(new Set(others.map((rows) => rows.toSorted().join())).size).toBeGreaterThan(1);
    expect((await ledger['ledger.samples']({})).length).toBe(8);
    await undo();
    expect((await ledger['ledger.samples']({})).length).toBe(7);
  });
});

describe('progress', () => {
  it('counts rows that have a verdict and those that are closed; 待核 is none', async () => {
    const [one, other] = [await claimOn('300台'), await claimOn('17项')];
    const put = archive.handlers['annotations.create'];
    await put({ ...draftOn('300台'), kind: 'verdict', verdict: 'true', claim: one.id, closed: true });
    await put({ ...draftOn('17项'), kind: 'verdict', verdict: 'pending', claim: other.id });
    // A verdict on the very words of a row judges it, though it was put in the text and names none.
    await put({ ...draftOn('15项'), kind: 'verdict', verdict: 'doubtful' });
    const [progress] = await ledger['ledger.progress']({ bulletins: ['a'] });
    expect(progress).toMatchObject({ judged: { measures: 0, claims: 2 }, closed: { measures: 0, claims: 1 } });
    expect(progress?.claims).toBe((await table()).claims.length);
  });

  it('keeps a verdict on its row in a new revision', async () => {
    const claim = await claimOn('300台');
    await archive.handlers['annotations.create']({
      ...draftOn('300台'),
      kind: 'verdict',
      verdict: 'true',
      claim: claim.id,
    });
    revise(`市委巡视办\n${SAMPLE}`);
    const now = await claimOn('300台');
    expect(now.id).not.toBe(claim.id);
    expect(await ledger['ledger.judgements']({ bulletins: ['a'] })).toMatchObject([{ row: now.id }]);
  });
});

describe('what comes from elsewhere', () => {
  it('is taken in where it is what such acts make, and refused where it is anything else', async () => {
    const [claim, other] = [await claimOn('300台'), await claimOn('17项')];
    await dismiss('15项');
    await ledger['ledger.correct']({ correction: { act: 'edit', ...about, row: claim.id, changes: { value: 301 } } });
    await ledger['ledger.assign']({ bulletin: 'a', person: '王芳', rows: [other.id] });
    await ledger['ledger.assign']({ bulletin: 'a', person: '王芳', section: [] });
    await ledger['ledger.sample']({ bulletins: ['a'], table: 'claims', size: 1 });
    const { alone, topics } = await ledger['ledger.topics']({ bulletins: ['a', 'b'] });
    const problems = [...alone, ...topics.flatMap((topic) => topic.problems)].map(({ id }) => id).slice(0, 2);
    if (problems.length > 0) await ledger['ledger.match']({ act: 'together', problems });
    const stored = archive.context.person
      .writing()
      .all<{ kind: string; body: string }>("SELECT kind, body FROM version WHERE kind <> 'annotation'");
    expect(new Set(stored.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(3);
    for (const { kind, body } of stored) {
      const { value } = JSON.parse(body);
      expect(isContent(kind, value), kind).toBe(true);
      expect(isContent(kind, { ...value, at: 5 }), kind).toBe(false);
      expect(isContent(kind, {}), kind).toBe(false);
    }
  });
});

describe('checks', () => {
  it('are set aside with a note, in every view of them, and undo takes that back', async () => {
    const checks = () => ledger['ledger.checks']({ bulletin: 'a' });
    const [check] = await checks();
    if (!check) throw new Error('the sample has no check');
    await ledger['ledger.correct']({
      correction: { act: 'set-aside', bulletin: 'a', check: check.id, note: '口径不同' },
    });
    expect((await checks())[0]?.setAside).toMatchObject({ note: '口径不同', author: '李明' });
    revise(`市委巡视办\n${SAMPLE}`);
    const [moved] = await ledger['ledger.checks']({});
    expect(moved?.id).not.toBe(check.id);
    expect(moved?.setAside).toMatchObject({ note: '口径不同' });
    await undo();
    expect((await checks())[0]?.setAside).toBeUndefined();
  });
});
