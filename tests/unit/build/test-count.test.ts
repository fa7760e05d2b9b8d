import { describe, expect, it } from 'vitest';
import { playwrightCount, sentence, sum, vitestCount } from '../../../build/test-count.ts';

describe('the last lines of npm test', () => {
  it('add up what both runners report', () => {
    const unit = vitestCount({ numPassedTests: 7, numFailedTests: 1, numPendingTests: 2 });
    const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 0 };
    const e2e = playwrightCount({ stats, errors: [] });
    expect(sentence(sum([unit, e2e]))).toBe('11 passed, 2 failed, 2 skipped');
  });

  it('are plain when nothing was skipped', () => {
    expect(sentence({ passed: 5, failed: 0, skipped: 0, look: [] })).toBe('5 passed, 0 failed');
  });

  it('count what went wrong outside any test as a failure', () => {
    const stats = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 };
    expect(playwrightCount({ stats, errors: [{ message: 'a file does not load' }] }).failed).toBe(1);
  });

  it('name what failed, and what passed at its second try only', () => {
    const unit = vitestCount({
      ...{ numPassedTests: 1, numFailedTests: 1, numPendingTests: 0 },
      testResults: [
        {
          ...{ name: 'a.test.ts', status: 'failed' },
          assertionResults: [
            { fullName: 'holds', status: 'passed' },
            { fullName: 'breaks', status: 'failed' },
          ],
        },
        { name: 'b.test.ts', status: 'failed', assertionResults: [] },
        { name: 'c.test.ts', status: 'passed', assertionResults: [] },
      ],
    });
    const spec = (title: string, status: string) => ({ title, file: 'd.spec.ts', tests: [{ status }] });
    const e2e = playwrightCount({
      ...{ stats: { expected: 1, unexpected: 1, flaky: 1, skipped: 0 }, errors: [] },
      suites: [
        {
          specs: [spec('opens', 'expected')],
          suites: [{ specs: [spec('waits', 'flaky'), spec('dies', 'unexpected')] }],
        },
      ],
    });
    expect(sum([unit, e2e]).look).toEqual([
      'a.test.ts › breaks',
      'b.test.ts',
      'd.spec.ts › waits (at its second try)',
      'd.spec.ts › dies',
    ]);
  });
});
