/**
 * The tour as a program of its own: `node tests/helpers/run-tour.ts [--data DIR] [--pictures DIR] [--size 1280x800]`.
 * Without `--data` it begins with an empty folder in tour/. Tells on standard output what has been acknowledged.
 */
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { openChromiumWindow } from '../../main/hosts/chromium/open-window.ts';
import { builtProgram, root } from './program.ts';
import { tour } from './tour.ts';

/** Time for fonts and images to be drawn before a picture is taken. */
const SETTLE_MS = 300;

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    pictures: { type: 'string' },
    /** Names of the pictures to keep, with commas between; all when left out. */
    only: { type: 'string' },
    size: { type: 'string', default: '1280x800' },
    'no-pictures': { type: 'boolean', default: false },
    /** How long the window stays open afterwards, in milliseconds. */
    linger: { type: 'string', default: '0' },
  },
});
const [width = 1280, height = 800] = values.size.split('x').map(Number);
const wanted = values.only?.split(',');
const tourDir = join(root, 'tour');
const pictureDir = values.pictures ?? tourDir;
const dataDir = values.data ?? freshData();
mkdirSync(pictureDir, { recursive: true });

const { page, close } = await openChromiumWindow({
  dataDir,
  files: builtProgram,
  headless: true,
  size: { width, height },
});
try {
  const { exports } = await tour(page, {
    picture: async (name) => {
      process.stdout.write(`${name}\n`);
      if (values['no-pictures'] || (wanted !== undefined && !wanted.includes(name))) return;
      await page.waitForTimeout(SETTLE_MS);
      await page.screenshot({ path: join(pictureDir, `${name}.png`) });
    },
    acknowledged: (ids) => process.stdout.write(`acknowledged ${ids.join(' ')}\n`),
  });
  await page.waitForTimeout(Number(values.linger));
  if (values.data === undefined) keepExports(exports);
} finally {
  await close();
}
if (!values['no-pictures']) process.stderr.write(`截图在 ${pictureDir}。Screenshots are in ${pictureDir}.\n`);

function freshData(): string {
  const dir = join(tourDir, 'data');
  rmSync(dir, { recursive: true, force: true });
  return dir;
}

function keepExports(paths: readonly string[]): void {
  const dir = join(tourDir, 'exports');
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  for (const path of paths) copyFileSync(path, join(dir, basename(path)));
}
