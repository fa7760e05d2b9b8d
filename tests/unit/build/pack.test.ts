import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { extractAll, extractFile, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

/** Tests of what `npm run pack` has left in release/; `npm test` packs first. */
const root = fileURLToPath(new URL('../../..', import.meta.url));
const packed = findPacked(join(root, 'release'));
const archive = join(packed.resources, 'app.asar');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const entries = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/').slice(1));
const inside = (path: string) => extractFile(archive, path);
const matching = (pattern: RegExp) => entries.filter((path) => pattern.test(path));

describe('the archive', () => {
  it('holds the built program, byte for byte', () => {
    const built = readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'));
    expect(built).toEqual(
      expect.arrayContaining([
        'dist/main/electron.js',
        'dist/main/thread.js',
        'dist/main/preload.cjs',
        'dist/renderer/index.html',
      ]),
    );
    for (const path of built) expect(sha256(inside(path)), path).toBe(sha256(readFileSync(join(root, path))));
  });

  it('starts with the entry that package.json names, and names no tools', () => {
    const manifest = z
      .object({ main: z.string(), dependencies: z.record(z.string(), z.string()) })
      .loose()
      .parse(JSON.parse(inside('package.json').toString('utf8')));
    expect(entries).toContain(manifest.main);
    expect(Object.keys(manifest.dependencies)).toEqual(['better-sqlite3']);
    expect(manifest).not.toHaveProperty('devDependencies');
    expect(manifest).not.toHaveProperty('scripts');
  });

  it('holds the bundled bulletins, byte for byte', () => {
    const names = readdirSync(join(root, 'resources/bulletins'));
    expect(names.filter((name) => name.endsWith('.txt')).length).toBeGreaterThanOrEqual(5);
    for (const name of names) {
      const path = `resources/bulletins/${name}`;
      expect(sha256(inside(path)), path).toBe(sha256(readFileSync(join(root, path))));
    }
  });

  it('holds the licences of all it ships, and its own', () => {
    expect(inside('LICENSE').toString('utf8')).toContain('MIT License');
    expect(inside('resources/licences/third-party.txt').toString('utf8')).toContain('better-sqlite3');
    expect(existsSync(join(packed.folder, 'LICENSES.chromium.html'))).toBe(packed.platform !== 'darwin');
  });

  it('holds no sources, tests, maps or settings of tools', () => {
    expect(matching(/\.(?:tsx?|map|tsbuildinfo|cpp|hpp|c|h|gyp|gypi|md|sql)$/)).toEqual([]);
    expect([...new Set(entries.map((path) => path.split('/')[0]))].toSorted()).toEqual(
      ['LICENSE', 'dist', 'node_modules', 'package.json', 'resources'].toSorted(),
    );
    expect(matching(/(?:^|\/)(?:tests?|\.git|\.github|\.ci)(?:\/|$)/)).toEqual([]);
  });

  it('holds one package beside the program, and of it what runs', () => {
    const packages = new Set(matching(/^node_modules\/[^/]+$/));
    expect([...packages]).toEqual(['node_modules/better-sqlite3']);
    expect(matching(/better-sqlite3\/(?:src|deps|build)/)).toEqual([]);
  });

  it('names one native module, of the platform it is for, which stands beside the archive', () => {
    const arch = packed.folder.includes('arm64') ? 'arm64' : process.arch;
    const path = `node_modules/better-sqlite3/prebuilds/${packed.platform}-${arch}.node`;
    expect(matching(/\.node$/)).toEqual([path]);
    const unpacked = readdirSync(`${archive}.unpacked`, { recursive: true, withFileTypes: true });
    const files = unpacked.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    expect(files).toEqual([join(`${archive}.unpacked`, path)]);
    expect(sha256(readFileSync(files[0] ?? ''))).toBe(sha256(readFileSync(join(root, path))));
  });

  it('holds a window that asks for nothing from outside', () => {
    const page = inside('dist/renderer/index.html').toString('utf8');
    expect(page).not.toMatch(/https?:\/\//);
  });
});

describe('the program', () => {
  it('opens a new archive with its own engine, SQLite and bulletins, away from the sources', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'xunyue-packed-'));
    const dataDir = join(folder, 'data');
    extractAll(archive, folder);
    const setup = {
      mode: 'writer',
      dataDir,
      resourcesDir: join(folder, 'resources'),
      version: '0',
      access: 'writable',
      canPrint: false,
    };
    const thread = new Worker(join(folder, 'dist/main/thread.js'), { workerData: setup });
    const opened = await new Promise((resolve, reject) => {
      thread.on('message', (message) => isOutcome(message) && resolve(message));
      thread.once('error', reject);
    });
    await thread.terminate();
    expect(opened).toEqual({ kind: 'opened' });
    expect(readdirSync(dataDir)).toContain('library.db');
    rmSync(folder, { recursive: true, force: true });
  });

  it('has its fuses set', async () => {
    const wire = await getCurrentFuseWire(packed.program);
    const states = (...fuses: FuseV1Options[]) => fuses.map((fuse) => wire[fuse]);
    const { DISABLE, ENABLE } = FuseState;
    expect(
      states(
        FuseV1Options.RunAsNode,
        FuseV1Options.EnableNodeOptionsEnvironmentVariable,
        FuseV1Options.EnableNodeCliInspectArguments,
        FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
        FuseV1Options.GrantFileProtocolExtraPrivileges,
      ),
    ).toEqual([DISABLE, DISABLE, DISABLE, DISABLE, DISABLE]);
    expect(
      states(
        FuseV1Options.EnableCookieEncryption,
        FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
        FuseV1Options.OnlyLoadAppFromAsar,
      ),
    ).toEqual([ENABLE, ENABLE, ENABLE]);
  });
});

/** The thread tells of progress before it says whether the archive could be opened. */
const isOutcome = (message: { kind: string }) => message.kind === 'opened' || message.kind === 'failed';

type Packed = { folder: string; resources: string; program: string; platform: 'linux' | 'win32' | 'darwin' };

/** The one packed folder, whichever platform it is for. */
function findPacked(release: string): Packed {
  const names = existsSync(release) ? readdirSync(release) : [];
  const name = names.find((entry) => /^(?:linux|win|mac)/.test(entry) && !entry.includes('.'));
  if (name === undefined) throw new Error('release/ holds nothing packed: run `npm run pack` first');
  const folder = join(release, name);
  if (name.startsWith('mac')) {
    const app = join(folder, readdirSync(folder).find((entry) => entry.endsWith('.app')) ?? '');
    return { folder, resources: join(app, 'Contents/Resources'), program: app, platform: 'darwin' };
  }
  const platform = name.startsWith('win') ? 'win32' : 'linux';
  const program = join(folder, platform === 'win32' ? 'xunyue.exe' : 'xunyue');
  return { folder, resources: join(folder, 'resources'), program, platform };
}
