import { describe, expect, it } from 'vitest';
import { scoreLedger } from '../../../helpers/ledger/score.ts';

describe.each(['dev', 'fresh', 'held-out'] as const)('the ledger against the labels of %s', (set) => {
  const { score } = scoreLedger(set);

  it('finds the figures, and few that are none', () => {
    expect(score.precision).toBeGreaterThanOrEqual(0.95);
    expect(score.recall).toBeGreaterThanOrEqual(0.92);
  });

  it('reads value, unit and subject right', () => {
    expect(score.value).toBeGreaterThanOrEqual(0.98);
    expect(score.unit).toBeGreaterThanOrEqual(0.98);
    expect(score.subject).toBeGreaterThanOrEqual(0.9);
    expect(score.subjectStrict).toBeGreaterThanOrEqual(0.7);
  });

  it('finds the measures with their problems', () => {
    expect(score.measureRecall).toBeGreaterThanOrEqual(0.95);
    expect(score.problem).toBeGreaterThanOrEqual(0.95);
    expect(score.measurePrecision).toBeGreaterThanOrEqual(set === 'held-out' ? 0.75 : 0.95);
    expect(score.split).toBe(0);
  });
});
