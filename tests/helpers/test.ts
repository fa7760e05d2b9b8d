import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { test as base, expect } from 'playwright/test';
import type { HostOption } from '../../build/playwright.config.ts';
import { type Launched, launch } from './launch.ts';

/** The program in front of a reader: the built window, the real engine, a data folder of its own. */
export type App = {
  readonly page: Page;
  readonly dataDir: string;
  /** Closes the program as a reader does, and starts it again on the same data folder. */
  restart: () => Promise<void>;
  /** A second program on the same data folder, beside the first. */
  second: () => Promise<Page>;
};

type Fixtures = {
  app: App;
  /** For tests that provoke the window's locks: what those report is then no fault. */
  expectRefusals: boolean;
};

export const test = base.extend<Fixtures & HostOption>({
  host: ['chromium', { option: true }],
  expectRefusals: [false, { option: true }],
  app: async ({ host, expectRefusals }, use) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'xunyue-e2e-'));
    const faults: string[] = [];
    const others: Launched[] = [];
    let current = await start(host, dataDir, faults);
    await use({
      dataDir,
      get page() {
        return current.page;
      },
      restart: async () => {
        await current.close();
        current = await start(host, dataDir, faults);
      },
      second: async () => {
        const other = await start(host, dataDir, faults);
        others.push(other);
        return other.page;
      },
    });
    for (const launched of [...others, current]) await launched.close();
    rmSync(dataDir, { recursive: true, force: true });
    if (!expectRefusals) expect(faults, 'errors and refusals that the window met').toEqual([]);
  },
});

export { expect };

/** Gives the window once it stands, so that no test begins on an empty page. */
async function start(host: HostOption['host'], dataDir: string, faults: string[]): Promise<Launched> {
  const launched = await launch(host, dataDir);
  launched.page.on('pageerror', (error) => faults.push(error.message));
  launched.page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await stands(launched.page);
  return launched;
}

/** Waits until the window has its first answer from the engine: by then it also hears its keys. */
export async function stands(page: Page): Promise<void> {
  await page.getByTestId('status-bar').getByText('份资料').waitFor();
}
