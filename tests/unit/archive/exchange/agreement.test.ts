import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { confusionOf, type Judgement, kappaOf, pairJudgements } from '../../../../main/archive/exchange/agreement.ts';
import type { Verdict } from '../../../../main/contract/annotation.ts';
import { type Colleague, colleague, pack, share, take } from '../../../helpers/exchange.ts';

/** A table of counts, the first judge's categories down and the second one's across, as cells. */
const cells = (table: number[][]) =>
  table
    .flatMap((row, a) => row.map((count, b) => ({ a: String(a), b: String(b), count })))
    .filter(({ count }) => count);

describe('Cohen’s kappa', () => {
  it('is that of published examples', () => {
    // J. L. Fleiss, Statistical Methods for Rates and Proportions, 2nd ed. 1981, section 13.1: psychotic, neurotic, organic.
    const fleiss = [
      [75, 1, 4],
      [5, 4, 1],
      [0, 0, 10],
    ];
    expect(kappaOf(cells(fleiss))).toMatchObject({ items: 100, agreed: 89, share: 0.89, noKappa: null });
    expect(kappaOf(cells(fleiss)).kappa).toBeCloseTo(0.676, 3);
    // 50 proposals for grants, judged by two readers (https://en.wikipedia.org/wiki/Cohen%27s_kappa#Simple_example).
    expect(
      kappaOf(
        cells([
          [20, 5],
          [10, 15],
        ]),
      ).kappa,
    ).toBeCloseTo(0.4, 10);
    // The same share of agreement, other frequencies (same page, "Same percentages but different numbers").
    expect(
      kappaOf(
        cells([
          [45, 15],
          [25, 15],
        ]),
      ).kappa,
    ).toBeCloseTo(0.1304, 4);
    expect(
      kappaOf(
        cells([
          [25, 35],
          [5, 35],
        ]),
      ).kappa,
    ).toBeCloseTo(0.2593, 4);
  });

  it('is 1 where all agree, below 0 where fewer do than by chance', () => {
    expect(
      kappaOf(
        cells([
          [3, 0],
          [0, 4],
        ]),
      ).kappa,
    ).toBe(1);
    expect(
      kappaOf(
        cells([
          [0, 5],
          [5, 0],
        ]),
      ).kappa,
    ).toBe(-1);
  });

  it('has no value where there is nothing to judge, or all is in one category', () => {
    const none = { share: null, kappa: null, noKappa: 'no-items' };
    expect(kappaOf([])).toEqual({ items: 0, agreed: 0, ...none });
    expect(kappaOf(cells([[7]]))).toEqual({ items: 7, agreed: 7, share: 1, kappa: null, noKappa: 'one-category' });
    expect(kappaOf([{ a: 'x', b: 'y', count: 3 }])).toMatchObject({ share: 0, kappa: 0, noKappa: null });
  });
});

describe('what two persons judged', () => {
  const on = (record: string, start: number, end: number, verdict: Verdict = 'true'): Judgement => ({
    ...{ record, bulletin: 'a', verdict },
    range: { start, end },
  });
  const pairs = (a: Judgement[], b: Judgement[]) =>
    pairJudgements(a, b).map(([one, other]) => [one.record, other.record]);

  it('is paired where it is the same mark, or at least half of each is the same words', () => {
    expect(pairs([on('x', 0, 10)], [on('x', 90, 99)])).toEqual([['x', 'x']]);
    expect(pairs([on('x', 0, 10)], [on('y', 5, 15)])).toEqual([['x', 'y']]);
    expect(pairs([on('x', 0, 10)], [on('y', 6, 16)])).toEqual([]);
    // All of the shorter one, but less than half of the longer.
    expect(pairs([on('x', 0, 10)], [on('y', 0, 4)])).toEqual([]);
    expect(pairs([on('x', 0, 10)], [{ ...on('y', 0, 10), bulletin: 'b' }])).toEqual([]);
    expect(pairs([{ ...on('x', 0, 10), range: null }], [on('y', 0, 10)])).toEqual([]);
  });

  it('is in one pair at most, and what shares most goes first', () => {
    expect(pairs([on('x', 0, 10), on('y', 2, 12)], [on('z', 2, 12)])).toEqual([['y', 'z']]);
    expect(pairs([on('x', 0, 10), on('y', 2, 12)], [on('z', 2, 12), on('w', 0, 10)]).sort()).toEqual([
      ['x', 'w'],
      ['y', 'z'],
    ]);
  });

  it('is counted by what each said', () => {
    const table = confusionOf([
      [on('a', 0, 1, 'true'), on('b', 0, 1, 'untrue')],
      [on('c', 0, 1), on('d', 0, 1)],
      [on('e', 0, 1), on('f', 0, 1)],
    ]);
    expect(table).toEqual([
      { a: 'true', b: 'true', count: 2 },
      { a: 'true', b: 'untrue', count: 1 },
    ]);
  });
});

describe('agreement between annotators', () => {
  let li: Colleague;
  let wang: Colleague;
  beforeEach(async () => {
    [li, wang] = [await colleague('李明'), await colleague('王芳')];
  });
  afterEach(() => {
    for (const each of [li, wang]) each.remove();
  });

  const verdict = (by: Colleague, words: string, code: Verdict) => share(by, words, { kind: 'verdict', verdict: code });

  it('is told of marks of each and of both sides of a conflict; 待核 is no verdict', async () => {
    const id = await verdict(li, '300台', 'pending');
    await take(wang, await pack(li));
    await li.handlers['annotations.edit']({ id, changes: { verdict: 'true' } });
    await wang.handlers['annotations.edit']({ id, changes: { verdict: 'untrue' } });
    await verdict(li, '完成整改15项', 'true');
    await verdict(wang, '完成整改15项', 'true');
    await verdict(li, '加强督导', 'doubtful');
    await verdict(wang, '加强督导', 'pending');
    await take(wang, await pack(li));
    const [agreement, ...more] = await wang.exchange['exchange.agreement']({ bulletins: ['a'] });
    expect(more).toEqual([]);
    expect(agreement).toMatchObject({ items: 2, agreed: 1, share: 0.5, noKappa: null });
    expect([agreement?.a.name, agreement?.b.name].sort()).toEqual(['李明', '王芳']);
    expect(await wang.exchange['exchange.agreement']({ bulletins: ['b'] })).toEqual([]);
  });
});
