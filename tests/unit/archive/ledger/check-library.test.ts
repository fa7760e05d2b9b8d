import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decidedBy } from '../../../../main/archive/handlers/ledger/ledger-corrections.ts';
import { checkAll, checkBulletin } from '../../../../main/archive/ledger/check-library.ts';
import { checkWithin, toCheck } from '../../../../main/archive/ledger/checks/check-within.ts';
import type { Examined } from '../../../../main/archive/ledger/checks/rule.ts';
import { betweenBulletins, TWO_BULLETINS } from '../../../../main/archive/ledger/checks/two-bulletins.ts';
import { Ledgers } from '../../../../main/archive/ledger/ledgers.ts';
import { bundledTexts } from '../../../helpers/bundled-texts.ts';
import { shippedLexicon } from '../../../helpers/ledger/found.ts';
import { ledgerOfArchive } from '../../../helpers/ledger-archive.ts';
import { type PersonalArchive, personalArchive, putBulletin } from '../../../helpers/personal-archive.ts';

/** Names that end in one another, that do not, that are nothing without their kind, and none. */
const BODIES = ['徐汇区', '上海市徐汇区', '徐汇区委', '静安区', '汇区', '区', '市委', null];

describe('the checks of a whole library', () => {
  let archive: PersonalArchive;
  let ledgers: Ledgers;

  beforeAll(() => {
    archive = personalArchive();
    archive.handlers['people.introduce']({ name: '李明', unit: '' });
    for (const [index, { decoded }] of bundledTexts().entries()) {
      for (const copy of [0, 1, 2]) {
        const id = `made-${index}-${copy}`;
        const text = decoded.replaceAll('新', copy === 1 ? '新' : '另').replaceAll('3', copy === 2 ? '4' : '3');
        putBulletin(archive.library, { id, shortTitle: id, text });
        archive.library.run('UPDATE bulletin SET body = ? WHERE id = ?', BODIES[(3 * index + copy) % 8] ?? null, id);
      }
    }
    ledgers = new Ledgers(archive.library, shippedLexicon, decidedBy(archive.context, shippedLexicon));
  });
  afterAll(() => archive.remove());

  const examined = (): Examined[] => ledgers.numbers().flatMap((number) => ledgers.examined(number) ?? []);
  const between = (a: Examined, b: Examined) =>
    betweenBulletins(a, b).map((found) => toCheck(TWO_BULLETINS.name, found));

  /** The yardstick: each bulletin is read, and held against every other. */
  function heldAgainstAll() {
    const all = examined();
    return all.flatMap((one, index) => [
      ...checkWithin(one),
      ...all.slice(0, index).flatMap((earlier) => between(earlier, one)),
    ]);
  }

  it('are those of going through all pairs, before ledgers are kept and after', () => {
    const expected = heldAgainstAll();
    expect(expected.filter(({ rule }) => rule === 'two-bulletins').length).toBeGreaterThan(20);
    expect(checkAll(ledgers)).toEqual(expected);
    ledgers.prepare(archive.library, 7);
    expect(checkAll(ledgers)).toEqual(expected);
    ledgers.prepare(archive.library, 100);
    expect(checkAll(ledgers)).toEqual(expected);
  });

  it('of one bulletin are its own and those against all others', () => {
    const all = examined();
    for (const one of all) {
      const others = all.filter(({ source }) => source.bulletin !== one.source.bulletin);
      const expected = [...checkWithin(one), ...others.flatMap((other) => between(one, other))];
      expect(checkBulletin(ledgers, one.source.bulletin), one.source.bulletin).toEqual(expected);
    }
  });

  it('follow what a person decided, although what was found is kept', async () => {
    const [check] = checkAll(ledgers).filter(({ rule, claims }) => rule !== 'two-bulletins' && claims.length > 0);
    const [row = ''] = check?.claims ?? [];
    const bulletin = check?.places[0]?.bulletin ?? '';
    await ledgerOfArchive(archive)['ledger.correct']({
      correction: { act: 'dismiss', table: 'claims', bulletin, row, note: '' },
    });
    const after = checkAll(ledgers);
    expect(after.map(({ id }) => id)).not.toContain(check?.id);
    expect(after).toEqual(heldAgainstAll());
  });
});
