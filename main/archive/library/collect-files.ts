import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';

/** Text formats that a folder is searched for; a file named by the user is tried whatever its name. */
const TEXT_EXTENSIONS = new Set(['.txt', '.text', '.md']);

/**
 * Files to import: named files as they are, folders with all text files in them, in a stable order, each once. A folder
 * that cannot be read is given as if it were a file, so that it is told among what failed and the others are imported.
 */
export function collectFiles(paths: readonly string[]): string[] {
  const found = new Set<string>();
  for (const path of paths) for (const file of filesUnder(resolve(path))) found.add(file);
  return [...found];
}

function filesUnder(path: string): string[] {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (!isFolder) return [path];
  const entries = entriesOf(path);
  if (entries === null) return [path];
  return entries
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
    .flatMap((entry) => {
      const child = join(path, entry.name);
      if (entry.isDirectory()) return filesUnder(child);
      return TEXT_EXTENSIONS.has(extname(basename(child)).toLowerCase()) && leadsToFile(entry, child) ? [child] : [];
    });
}

/** What is in a folder; null where it may not be read. */
function entriesOf(folder: string): Dirent[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return null;
  }
}

/** Whether an entry is a file or a link to one. Links to folders are not followed: they may lead in a circle. */
function leadsToFile(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
