import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VERDICTS } from '../../../../main/contract/annotation.ts';
import type { LedgerTableName } from '../../../../main/contract/ledger-corrections.ts';
import { ledgerOfArchive } from '../../../helpers/ledger-archive.ts';
import { draftOn, type PersonalArchive, personalArchive, putBulletin } from '../../../helpers/personal-archive.ts';
import { seeded } from '../../../helpers/random.ts';

/** More than stay in memory without being kept. */
const BULLETINS = 70;

const textOf = (index: number): string =>
  [
    '关于巡视整改情况的通报',
    '一、整改落实情况',
    `一是压实责任,完成既有多层住宅加装电梯${300 + index}台。二是印发《电梯管理办法》,已完成整改${index + 2}项。`,
  ].join('\n');

describe('a page of the ledger of a library', () => {
  let archive: PersonalArchive;
  let ledger: ReturnType<typeof ledgerOfArchive>;
  const all = { sort: 'text', limit: 100, offset: 0 } as const;
  const page = (table: LedgerTableName, more: object = {}) => ledger['ledger.page']({ table, ...all, ...more });

  beforeAll(() => {
    archive = personalArchive();
    archive.handlers['people.introduce']({ name: '李明', unit: '审计一组' });
    ledger = ledgerOfArchive(archive);
    for (let index = 0; index < BULLETINS; index++) {
      putBulletin(archive.library, { id: `made-${index}`, shortTitle: `第${index}份`, text: textOf(index) });
    }
  });
  afterAll(() => archive.remove());

  it('says how many ledgers are missing until they are found, and then has every row', async () => {
    expect(await page('claims')).toMatchObject({ total: 0, remaining: BULLETINS + 2, rows: [] });
    await ledger['ledger.prepare']({ limit: 3 });
    const some = await page('claims');
    expect(some.remaining).toBe(BULLETINS - 1);
    expect(some.total).toBeGreaterThan(0);
    // So few are found on the spot.
    await ledger['ledger.prepare']({ limit: 20 });
    const whole = await page('claims');
    expect(whole.remaining).toBe(0);
    await ledger['ledger.prepare']({ limit: 1000 });
    expect(await page('claims')).toEqual({ ...whole, units: expect.arrayContaining(['台', '项']) });
    const claims = await ledger['ledger.claims']({ ...all, limit: 10_000 });
    expect(whole.total).toBe(claims.total);
    expect(whole.rows).toEqual(claims.claims.slice(0, 100).map(({ id }) => id));
  });

  it('holds its rows with the rows that they are linked to', async () => {
    const { rows, table } = await page('claims', { sort: 'value', limit: 2, query: '加装电梯' });
    expect(table.claims.filter(({ id }) => rows.includes(id)).map(({ value }) => value)).toEqual([369, 368]);
    expect(table.measures.map(({ words }) => words)).toEqual([
      expect.stringContaining('369台'),
      expect.stringContaining('368台'),
    ]);
    const measures = await page('measures', { query: '电梯管理办法', limit: 3 });
    expect(measures.total).toBe(BULLETINS);
    expect(measures.table.claims.map(({ unit }) => unit)).toEqual(['项', '项', '项']);
  });

  it('is narrowed to a verdict, or to rows without one, as going through all judgements does', async () => {
    const random = seeded(5);
    const { claims } = await ledger['ledger.claims']({ ...all, limit: 10_000 });
    for (const verdict of ['true', 'doubtful', 'true', 'pending'] as const) {
      const { id, bulletin, start, end, quote } = random.pick(claims.filter((claim) => claim.bulletin !== 'a'));
      const words = { bulletin, start, end, quote };
      await archive.handlers['annotations.create']({
        ...draftOn('15项'),
        ...words,
        kind: 'verdict',
        verdict,
        claim: id,
      });
    }
    const [claim] = claims.filter(({ bulletin, quote }) => bulletin === 'a' && quote === '15项');
    await archive.handlers['annotations.create']({
      ...draftOn('15项'),
      kind: 'verdict',
      verdict: 'true',
      claim: claim?.id,
    });
    const bulletins = [...new Set(claims.map(({ bulletin }) => bulletin))];
    const judgements = await ledger['ledger.judgements']({ bulletins });
    expect(judgements.length).toBeGreaterThan(3);
    const verdicts = new Map(judgements.map(({ row, mark }) => [row, mark.verdict]));
    for (const verdict of ['none', ...VERDICTS] as const) {
      const answer = await page('claims', { verdict, limit: 200 });
      const holding = claims.filter(({ id }) => (verdicts.get(id) ?? 'none') === verdict).map(({ id }) => id);
      expect(answer.rows, verdict).toEqual(holding.slice(0, 200));
      expect(answer.total, verdict).toBe(holding.length);
      if (verdict !== 'none') expect(answer.judgements.map(({ row }) => row).sort()).toEqual(holding.toSorted());
    }
  });
});
