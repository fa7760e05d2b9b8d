import { describe, expect, it } from 'vitest';
import { countLines, type Report, runMutations } from '../../../helpers/anchors/run-mutations.ts';

const isFull = Boolean(process.env.XUNYUE_FULL);

/** Issue 4, point 3: at least 10,000 edits of known truth; a small share of them in every check. */
const EDITS = isFull ? 11_400 : 608;
const MARKS_EACH = 8;
/** The least share of the recoverable marks that must be recovered. */
const LEAST_RECOVERED = 0.98;

describe('marks carried over edits of known truth', () => {
  it(`never puts one on other words, and keeps those that can be kept (${EDITS} edits)`, { timeout: 900_000 }, () => {
    const report = runMutations(EDITS, MARKS_EACH);
    if (isFull) process.stdout.write(`${countLines(report).join('\n')}\n`);
    expect(
      report.wrong.slice(0, 5).map(({ kind, seed, what, mark }) => ({ kind, seed, what, quote: mark.quote })),
    ).toEqual([]);
    const { recoverable, recovered, orphans, suggested } = totals(report);
    expect(recoverable).toBeGreaterThan(EDITS * MARKS_EACH * 0.5);
    expect(recovered / recoverable).toBeGreaterThanOrEqual(LEAST_RECOVERED);
    expect(suggested).toBe(orphans);
  });
});

function totals({ counts }: Report) {
  const sum = { recoverable: 0, recovered: 0, orphans: 0, suggested: 0 };
  for (const { recoverable, recovered, orphans, suggested } of counts.values()) {
    sum.recoverable += recoverable;
    sum.recovered += recovered;
    sum.orphans += orphans;
    sum.suggested += suggested;
  }
  return sum;
}
