/** `npm run e2e [-- words for Playwright]`: sets up, builds, and runs tests/e2e on what was built. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleIfStale } from './bundle.ts';
import { setUp } from './setup.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { chromium } = setUp({ chromium: true });
if (chromium === null) process.exit(1);
await bundleIfStale();

const runner = join(root, 'node_modules', 'playwright', 'cli.js');
const config = join(root, 'build', 'playwright.config.ts');
const { status } = spawnSync(process.execPath, [runner, 'test', '--config', config, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
