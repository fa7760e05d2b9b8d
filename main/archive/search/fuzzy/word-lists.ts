import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { comparable } from './heading-lines.ts';
import { readWordGroups, type WordGroups } from './word-groups.ts';

/** Lists that are shipped, in `resources/search`. */
const SHIPPED = ['synonyms.txt', 'abbreviations.txt'];
/** The reader's own list, in the data folder. */
const OWN = 'synonyms.txt';

/** The groups of words of the shipped lists and the reader's own one; read again after a file was edited. */
export function wordGroupsOf(shippedDir: string, dataDir: string | null): () => WordGroups {
  const files = [
    ...SHIPPED.map((name) => ({ path: join(shippedDir, name), isOwn: false })),
    ...(dataDir === null ? [] : [{ path: join(dataDir, OWN), isOwn: true }]),
  ];
  let kept: { state: string; groups: WordGroups } | null = null;
  return () => {
    const there = files.filter(({ path }) => existsSync(path));
    const state = there.map(({ path }) => `${path} ${statSync(path).mtimeMs}`).join('\n');
    if (kept?.state !== state) {
      const lists = there.map(({ path, isOwn }) => ({ file: path, isOwn, text: readFileSync(path, 'utf8') }));
      kept = { state, groups: readWordGroups(lists, comparable) };
    }
    return kept.groups;
  };
}
