import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

/** `XUNYUE_FULL=1`, as `npm test` sets it: the large generated suites, and the tests of what `npm run pack` made. */
const isFull = Boolean(process.env.XUNYUE_FULL);

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, ...(isFull ? [] : ['tests/unit/build/pack.test.ts'])],
    // Several tests start processes of their own; more workers than processors only makes them wait for each other.
    maxWorkers: Math.min(availableParallelism(), 4),
    testTimeout: isFull ? 600_000 : 60_000,
    hookTimeout: 60_000,
  },
});
