/** `npm run screenshots`: the guided tour, its pictures kept for the README in build/pictures/. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { bundleIfStale } from './bundle.ts';
import { setUp } from './setup.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { chromium } = setUp({ chromium: true });
if (chromium === null) process.exit(1);
await bundleIfStale();
const pictures = ['--pictures', 'build/pictures', '--only', '01-start,03-search,06-marks,10-dark'];
const words = ['tests/helpers/run-tour.ts', ...pictures, ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
