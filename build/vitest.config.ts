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
  'tests/unit/archive/ledger/refill.test.ts',
  'tests/unit/archive/rescue.test.ts',
  'tests/unit/browser/browser-printer.test.ts',
  'tests/unit/build/pack.test.ts',
  'tests/unit/cli/refill-cli.test.ts',
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

const ALL = 'tests/unit/**/*.test.{ts,tsx}';
/** These replace the module `electron`, which another file in the same worker may have seen already. */
const WITH_MOCKS = 'tests/unit/hosts/electron/**/*.test.ts';

/** The whole test gives each file a worker of its own. */
const whole = { include: [ALL], sequence: { sequencer: LongestFirst } };

/** Before a commit files share their workers, which spares a third of the time. */
const short = {
  projects: [
    {
      extends: true as const,
      test: {
        name: 'rooms',
        include: [ALL],
        exclude: [...configDefaults.exclude, ...SLOW, WITH_MOCKS],
        isolate: false,
      },
    },
    { extends: true as const, test: { name: 'electron', include: [WITH_MOCKS] } },
  ],
};

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    ...(isFull ? whole : short),
    // Several tests start processes of their own; more workers than processors only makes them wait for each other.
    maxWorkers: Math.min(availableParallelism(), 4),
    testTimeout: isFull ? 600_000 : 60_000,
    hookTimeout: 60_000,
  },
});
