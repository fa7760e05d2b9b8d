import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { promisify } from 'node:util';

/** Which parts of LibreOffice are installed here. They are no part of the program; what needs one says so when it is not there. */
export const OFFICE = { hasWriter: hasPart('sw'), hasCalc: hasPart('sc') };

/** Each part is a library of its own beside the program: `libswlo.so`, `libsclo.so`. */
function hasPart(name: string): boolean {
  const { stdout } = spawnSync('sh', ['-c', 'readlink -f "$(command -v soffice)"'], { encoding: 'utf8' });
  const folder = dirname((stdout ?? '').trim());
  return isAbsolute(folder) && readdirSync(folder).some((file) => file.startsWith(`lib${name}lo.`));
}

/** Opens a document in LibreOffice and saves it as another kind, as a reader would; `filter` says how, after a colon. */
export async function throughOffice(bytes: Uint8Array, from: string, to: string, filter = ''): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'xunyue-office-'));
  try {
    writeFileSync(join(folder, `page.${from}`), bytes);
    // A profile of its own: two runs at once would otherwise wait for each other.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const words = [
      profile,
      '--headless',
      '--convert-to',
      to + filter,
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
