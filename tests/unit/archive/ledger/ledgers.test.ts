import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkAll, checkBulletin } from '../../../../main/archive/ledger/check-library.ts';
import { Ledgers } from '../../../../main/archive/ledger/ledgers.ts';
import { lexiconOf } from '../../../../main/archive/ledger/lexicon/lexicon-files.ts';
import { selectClaims } from '../../../../main/archive/ledger/select-claims.ts';
import { listBulletins } from '../../../../main/archive/library/read.ts';
import { shippedLexicon } from '../../../helpers/ledger/found.ts';
import { RESOURCES, temporaryLibrary } from '../../../helpers/library.ts';

describe('the ledgers of a library', () => {
  let library: ReturnType<typeof temporaryLibrary>;
  let ledgers: Ledgers;
  let xuhui = '';

  beforeAll(() => {
    library = temporaryLibrary();
    ledgers = new Ledgers(library.library, shippedLexicon);
    xuhui = listBulletins(library.library).find(({ source }) => source.startsWith('xuhui-2023'))?.id ?? '';
  });

  afterAll(() => library.dispose());

  it('are the same before and after they are kept', () => {
    const before = ledgers.of(xuhui);
    if (!library.writing) throw new Error('a temporary library can be written');
    const first = ledgers.prepare(library.writing, 2);
    expect(first).toEqual({ prepared: 2, remaining: 3 });
    expect(ledgers.prepare(library.writing, 100)).toEqual({ prepared: 3, remaining: 0 });
    expect(ledgers.prepare(library.writing, 100)).toEqual({ prepared: 0, remaining: 0 });
    expect(new Ledgers(library.library, shippedLexicon).of(xuhui)).toEqual(before);
  });

  it('are found anew when a table was edited', () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'xunyue-ledger-'));
    const own = lexiconOf(join(RESOURCES, 'ledger'), dataDir);
    const before = own();
    mkdirSync(join(dataDir, 'ledger'));
    writeFileSync(join(dataDir, 'ledger/units.txt'), '# 自定\n轮次: 轮次\n-坏行\n');
    expect(own().fingerprint).not.toBe(before.fingerprint);
    expect(own().problems).toMatchObject([{ line: 3 }]);
    expect(own().units.forms.get('轮次')).toEqual({ base: '轮次', factor: '1' });
    rmSync(dataDir, { recursive: true });
  });

  it('refuse a bulletin that is not there', () => {
    expect(() => ledgers.of('none')).toThrow(/none/);
  });

  it('answer selections', () => {
    const { claims } = ledgers.of(xuhui);
    const ask = (selection: Partial<Parameters<typeof selectClaims>[1]>) =>
      selectClaims(claims, { sort: 'text', limit: 1000, offset: 0, ...selection });
    expect(ask({}).total).toBe(claims.length);
    expect(ask({ unit: '元' }).claims.every(({ unit }) => unit === '元')).toBe(true);
    expect(ask({ unit: '元', sort: 'value' }).claims[0]?.value).toBe(285_358_000_000);
    expect(ask({ query: '电梯' }).claims.map(({ quote }) => quote)).toEqual(
      expect.arrayContaining(['501台', '305台', '335台']),
    );
    expect(ask({ section: '城市更新' }).total).toBeGreaterThan(0);
    expect(ask({ limit: 3, offset: 2 }).claims).toEqual(claims.slice(2, 5));
  });

  it('are checked one by one and all together, with the same outcome', () => {
    const one = checkBulletin(ledgers, xuhui);
    const all = checkAll(ledgers);
    expect(one.filter(({ rule }) => rule !== 'two-bulletins')).toEqual(
      all.filter(({ rule, places }) => rule !== 'two-bulletins' && places[0]?.bulletin === xuhui),
    );
    const between = all.filter(({ rule }) => rule === 'two-bulletins').map(({ formula }) => formula);
    expect(between).toContain('300万平方米 ≠ 302万平方米');
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });
});
