import { defineConfig } from 'playwright/test';
import { findElectron } from './find-electron.ts';

/** Which host a project tries the window in. */
export type HostOption = { host: 'chromium' | 'electron' };

const isElectronHere = findElectron() !== null;

/** The built window by user job: in an installed Chromium always, in Electron where there is one. */
export default defineConfig<HostOption>({
  testDir: '../tests/e2e',
  outputDir: '../test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  workers: 2,
  // A second try is told by name in the last lines of `npm test`; a spec that provokes what is random has none.
  retries: process.env.CI === undefined ? 0 : 1,
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list']],
  projects: [
    { name: 'chromium', use: { host: 'chromium' } },
    ...(isElectronHere ? [{ name: 'electron', use: { host: 'electron' } as const }] : []),
  ],
});
