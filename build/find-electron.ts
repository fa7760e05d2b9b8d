import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packageDir = fileURLToPath(new URL('../node_modules/electron', import.meta.url));
const triedMark = fileURLToPath(new URL('../node_modules/.cache/electron-not-reached', import.meta.url));

/** A download that goes well takes less; one that hangs must not keep the reader from the window. */
const INSTALL_PATIENCE_MS = 60_000;
/** Where the download failed it is not tried again at every start. */
const RETRY_AFTER_MS = 24 * 60 * 60 * 1000;

/**
 * Electron's program on this machine, or null. Looked for as a file: asking the `electron` package for it would
 * start a download.
 */
export function findElectron(): string | null {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH || join(packageDir, 'dist');
  const program = join(folder, programName());
  return existsSync(program) ? program : null;
}

/** The same, after trying Electron's own installer once. Offline this fails quietly. */
export function fetchElectron(): string | null {
  const found = findElectron();
  if (found !== null || wasTriedLately()) return found;
  process.stderr.write('正在获取 Electron…… Fetching Electron…\n');
  spawnSync(process.execPath, [join(packageDir, 'install.js')], { stdio: 'ignore', timeout: INSTALL_PATIENCE_MS });
  const fetched = findElectron();
  if (fetched === null) {
    mkdirSync(dirname(triedMark), { recursive: true });
    writeFileSync(triedMark, '');
  }
  return fetched;
}

function wasTriedLately(): boolean {
  return existsSync(triedMark) && Date.now() - statSync(triedMark).mtimeMs < RETRY_AFTER_MS;
}

function programName(): string {
  if (process.platform === 'win32') return 'electron.exe';
  if (process.platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return 'electron';
}
