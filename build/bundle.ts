/** `npm run build`: the window, the trusted side and the preload into dist/, as they are shipped. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { mainBundle, preloadBundle } from './vite.main.ts';
import rendererBundle from './vite.renderer.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What a build is made of, and the last file of each of its three parts. */
const SOURCES = ['main', 'renderer', 'package-lock.json', 'build/vite.main.ts', 'build/vite.renderer.ts'];
const PRODUCTS = ['dist/renderer/index.html', 'dist/main/thread.js', 'dist/main/preload.cjs'];

if (import.meta.main) await bundle();

/** Builds everything anew. */
export async function bundle(): Promise<void> {
  const logLevel = 'warn';
  // The window is read from the disk: the size of a piece costs no one a download.
  const options = { ...rendererBundle.build, chunkSizeWarningLimit: 4_000 };
  await build({ ...rendererBundle, build: options, configFile: false, logLevel });
  await build({ ...mainBundle, configFile: false, logLevel });
  await build({ ...preloadBundle, configFile: false, logLevel });
}

/** Builds when a source is younger than what was built from it. */
export async function bundleIfStale(): Promise<void> {
  const built = PRODUCTS.map((path) => join(root, path));
  const isFresh =
    built.every((path) => existsSync(path)) &&
    Math.min(...built.map(modifiedMs)) > Math.max(...SOURCES.map((path) => youngestMs(join(root, path))));
  if (!isFresh) await bundle();
}

function youngestMs(path: string): number {
  if (!statSync(path).isDirectory()) return modifiedMs(path);
  return Math.max(modifiedMs(path), ...readdirSync(path).map((name) => youngestMs(join(path, name))));
}

function modifiedMs(path: string): number {
  return statSync(path).mtimeMs;
}
