import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { bundle } from './bundle.ts';
import { findElectron } from './find-electron.ts';
import { LICENCES_FILE, licenceTexts } from './licences.ts';
import { makeStandInElectron } from './stand-in-electron.ts';

/** `npm run pack`: builds, then packs into release/ as a folder, without any download. */
const root = fileURLToPath(new URL('..', import.meta.url));

if (import.meta.main) await pack();

async function pack(): Promise<void> {
  await bundle();
  writeFileSync(LICENCES_FILE, licenceTexts());
  rmSync(join(root, 'release'), { recursive: true, force: true });
  const installed = installedElectron();
  if (installed !== null) {
    runBuilder(installed);
    process.stdout.write('Packed into release/ with the Electron that is installed.\n');
    return;
  }
  const standIn = mkdtempSync(join(tmpdir(), 'xunyue-stand-in-'));
  try {
    makeStandInElectron(standIn, electronVersion());
    runBuilder(standIn, '--linux');
  } finally {
    rmSync(standIn, { recursive: true, force: true });
  }
  process.stdout.write(
    'Packed into release/ with a STAND-IN for Electron, which is not installed here: ' +
      'the contents are those of a real package, but the program in it does not start.\n',
  );
}

function runBuilder(electronDist: string, ...platform: string[]): void {
  const cli = join(root, 'node_modules/electron-builder/cli.js');
  const config = ['--config', 'electron-builder.yml', `--config.electronDist=${electronDist}`];
  run(cli, '--dir', ...platform, ...config, '--publish', 'never');
}

function run(script: string, ...args: string[]): void {
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** The folder of the Electron that is installed, or null. */
function installedElectron(): string | null {
  if (findElectron() === null) return null;
  return process.env.ELECTRON_OVERRIDE_DIST_PATH || join(root, 'node_modules/electron/dist');
}

function electronVersion(): string {
  const manifest = readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(manifest)).version;
}
