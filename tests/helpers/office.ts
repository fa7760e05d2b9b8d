import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Whether LibreOffice is installed here. It is no part of the program; what needs it says so when it is not there. */
export const HAS_OFFICE = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;

/** Opens a document in LibreOffice and saves it as another kind, as a reader would. */
export async function throughOffice(bytes: Uint8Array, from: string, to: string): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'xunyue-office-'));
  try {
    writeFileSync(join(folder, `page.${from}`), bytes);
    // A profile of its own: two runs at once would otherwise wait for each other.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const words = [
      profile,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      join(folder, 'out'),
      join(folder, `page.${from}`),
    ];
    await promisify(execFile)('soffice', words, { timeout: 120_000 });
    return readFileSync(join(folder, 'out', `page.${to}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
