import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** `XUNYUE_FULL=1`, as `npm test` sets it: the large generated suites, and the tests of what `npm run pack` made. */
const isFull = Boolean(process.env.XUNYUE_FULL);

/** What needs the package, an office program, a browser or dozens of processes: for `npm test`, not before every commit. */
const SLOW = [
  'tests/unit/archive/export/docx-in-office.test.ts',
  'tests/unit/archive/export/write-pdf.test.ts',
  'tests/unit/archive/history/killed.test.ts',
  'tests/unit/browser/browser-printer.test.ts',
  'tests/unit/build/pack.test.ts',
];

/** What takes minutes in the whole test: begun first, so that no processor waits for it in the end. */
const LONGEST = ['exchange/merge-property', 'history/killed', 'search/oracle', 'annotations/mutations'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.findIndex((name) => moduleId.includes(name));
      return at < 0 ? LONGEST.length : at;
    };
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, ...(isFull ? [] : SLOW)],
    sequence: isFull ? { sequencer: LongestFirst } : {},
    // Several tests start processes of their own; more workers than processors only makes them wait for each other.
    maxWorkers: Math.min(availableParallelism(), 4),
    testTimeout: isFull ? 600_000 : 60_000,
    hookTimeout: 60_000,
  },
});
