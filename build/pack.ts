import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { makeStandInElectron } from './stand-in-electron.ts';

/** `npm run pack`: builds, then packs into release/ as a folder, without any download. */
const root = fileURLToPath(new URL('..', import.meta.url));

if (import.meta.main) pack(process.argv.includes('--built'));

/** `isBuilt`: dist/ is up to date already. */
function pack(isBuilt: boolean): void {
  if (!isBuilt) run(join(root, 'build/bundle.ts'));
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

/** The folder of the Electron that a download has left, or null. Looked for as a file: asking the package would download. */
function installedElectron(): string | null {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, 'node_modules/electron/dist');
  return existsSync(join(folder, 'version')) ? folder : null;
}

function electronVersion(): string {
  const manifest = readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(manifest)).version;
}
