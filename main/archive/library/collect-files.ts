import { readdirSync, statSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';

/** Text formats that a folder is searched for; a file named by the user is tried whatever its name. */
const TEXT_EXTENSIONS = new Set(['.txt', '.text', '.md']);

/** Files to import: named files as they are, folders with all text files in them, in a stable order, each once. */
export function collectFiles(paths: readonly string[]): string[] {
  const found = new Set<string>();
  for (const path of paths) for (const file of filesUnder(resolve(path))) found.add(file);
  return [...found];
}

function filesUnder(path: string): string[] {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (!isFolder) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
    .flatMap((entry) => {
      const child = join(path, entry.name);
      if (entry.isDirectory()) return filesUnder(child);
      return entry.isFile() && TEXT_EXTENSIONS.has(extname(basename(child)).toLowerCase()) ? [child] : [];
    });
}
