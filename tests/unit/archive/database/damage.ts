import { closeSync, openSync, statSync, writeSync } from 'node:fs';

/** Overwrites every page but the first, as a failing disk might. */
export function damagePages(path: string): void {
  const file = openSync(path, 'r+');
  const page = Buffer.alloc(4096, 0xa5);
  for (let at = 4096; at < statSync(path).size; at += 4096) writeSync(file, page, 0, page.length, at);
  closeSync(file);
}
