import { z } from 'zod';

/** What a run counts, and what has to be looked at: each test that failed, and each that passed at its second try only. */
export type Count = { passed: number; failed: number; skipped: number; look: string[] };

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number().default(0),
  testResults: z
    .array(
      z.object({
        name: z.string(),
        status: z.string(),
        assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
      }),
    )
    .default([]),
});

/** Counts of the report that `vitest --reporter=json` writes. */
export function vitestCount(report: unknown): Count {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = vitestReport.parse(report);
  const look = testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      return failed.length === 0 ? [name] : failed.map(({ fullName }) => `${name} › ${fullName}`);
    });
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests, look };
}

const spec = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(z.object({ status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']) })),
});
type Suite = { specs: z.infer<typeof spec>[]; suites?: Suite[] | undefined };
const suite: z.ZodType<Suite> = z.lazy(() => z.object({ specs: z.array(spec), suites: z.array(suite).optional() }));

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
  suites: z.array(suite).default([]),
});

/**
 * Counts of the report that `playwright --reporter=json` writes. A test that passed at its second try has passed, and is
 * told by name: a window on a machine that is busy with something else may once keep a test waiting.
 */
export function playwrightCount(report: unknown): Count {
  const { stats, errors, suites } = playwrightReport.parse(report);
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    look: specsIn(suites).flatMap(({ file, title, tests }) => {
      if (tests.some(({ status }) => status === 'unexpected')) return [`${file} › ${title}`];
      return tests.some(({ status }) => status === 'flaky') ? [`${file} › ${title} (at its second try)`] : [];
    }),
  };
}

function specsIn(suites: readonly Suite[]): z.infer<typeof spec>[] {
  return suites.flatMap((inner) => [...inner.specs, ...specsIn(inner.suites ?? [])]);
}

export function sum(counts: readonly Count[]): Count {
  const total: Count = { passed: 0, failed: 0, skipped: 0, look: [] };
  for (const { passed, failed, skipped, look } of counts) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    total.look.push(...look);
  }
  return total;
}

/** The last line of `npm test`: `N passed, N failed`, with the skipped ones where there are any. */
export function sentence({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
