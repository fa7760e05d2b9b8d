import { describe, expect, it } from 'vitest';
import { playwrightCount, sentence, sum, vitestCount } from '../../../build/test-count.ts';

describe('the last line of npm test', () => {
  it('adds up what both runners report', () => {
    const unit = vitestCount({ numPassedTests: 7, numFailedTests: 1, numPendingTests: 2 });
    const stats = { expected: 3, unexpected: 0, flaky: 1, skipped: 0 };
    const e2e = playwrightCount({ stats, errors: [] });
    expect(sentence(sum([unit, e2e]))).toBe('10 passed, 2 failed, 2 skipped');
  });

  it('is plain when nothing was skipped', () => {
    expect(sentence({ passed: 5, failed: 0, skipped: 0 })).toBe('5 passed, 0 failed');
  });

  it('counts what went wrong outside any test as a failure', () => {
    const stats = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 };
    expect(playwrightCount({ stats, errors: [{ message: 'a file does not load' }] }).failed).toBe(1);
  });
});
