import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** `node build/licences.ts`: writes down whose work is shipped with the program, and on what terms. */
const root = fileURLToPath(new URL('..', import.meta.url));
export const LICENCES_FILE = join(root, 'resources/licences/third-party.txt');

const manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  dependencies: z.record(z.string(), z.string()).default({}),
  peerDependencies: z.record(z.string(), z.string()).default({}),
});
type Package = z.infer<typeof manifest> & { text: string };

/** What stands in no package: parts of a binary, and what Electron brings along itself. */
const BESIDE_PACKAGES = `SQLite
  The source code of SQLite is in the public domain (https://sqlite.org/copyright.html). It is part of the binary of
  better-sqlite3.

Electron and Chromium
  Their licences lie beside the program: LICENSE.electron.txt and LICENSES.chromium.html.
`;

/** The packages that main/ and renderer/ import, and theirs; one text for all that share it. */
export function licenceTexts(): string {
  const packages = shippedPackages();
  const byText = Map.groupBy(packages, (shipped) => shipped.text);
  const parts = [...byText].map(([text, sharing]) => {
    const names = sharing.map(({ name, version, license }) => `${name} ${version} (${license})`);
    return `${names.join('\n')}\n\n${text.trim()}\n`;
  });
  return [`Shipped with Xunyue\n\n${BESIDE_PACKAGES}`, ...parts].join(`\n${'-'.repeat(80)}\n\n`);
}

export function shippedPackages(): Package[] {
  const found = new Map<string, Package>();
  const waiting = importedPackages().map((name) => ({ name, from: root }));
  for (const { name, from } of waiting) {
    const folder = packageFolder(name, from);
    if (folder === null || name.startsWith('@types/')) continue;
    const read = manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
    const key = `${read.name}@${read.version}`;
    if (found.has(key)) continue;
    found.set(key, { ...read, text: licenceText(folder, read.license) });
    waiting.push(...Object.keys(read.dependencies).map((dependency) => ({ name: dependency, from: folder })));
  }
  return [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Names of packages in the sources that are shipped. The hosts' runtimes are not bundled. */
function importedPackages(): string[] {
  const names = new Set<string>();
  for (const folder of ['main', 'renderer']) {
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(file)) continue;
      const source = readFileSync(join(root, folder, file), 'utf8');
      for (const [, name = ''] of source.matchAll(/(?:from|import|import\()\s*'((?:@[\w.-]+\/)?[\w.-]+)[^']*'/g)) {
        if (!name.startsWith('.') && name !== 'node') names.add(name);
      }
    }
  }
  for (const host of ['electron', 'playwright']) names.delete(host);
  return [...names].toSorted();
}

/** Where Node would find a package: beside the one that asks, or further up. */
function packageFolder(name: string, from: string): string | null {
  const folder = join(from, 'node_modules', name);
  if (existsSync(join(folder, 'package.json'))) return folder;
  return from === dirname(from) ? null : packageFolder(name, dirname(from));
}

/** All that a package says about its terms: its licence, notices, and those of the works it holds. */
function licenceText(folder: string, licence: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^(?:(?:licen[cs]e|copying|notice|third_party_licenses)[^/\\]*|LICENSES[/\\].+)$/i.test(path))
    .filter((path) => statSync(join(folder, path)).isFile())
    .toSorted();
  if (files.length === 0) return `Published under the licence ${licence}; the package brings no text of its own.`;
  return files.map((path) => readFileSync(join(folder, path), 'utf8').replaceAll('\r\n', '\n').trim()).join('\n\n');
}

if (import.meta.main) writeFileSync(LICENCES_FILE, licenceTexts());
