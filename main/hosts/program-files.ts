import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** Where the parts of the program lie, in the repository and in a packed program alike. */
export type ProgramFiles = { root: string; rendererDir: string; resourcesDir: string; version: string };

/** `root` is the folder that holds package.json. */
export function programFiles(root: string): ProgramFiles {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  return { root, rendererDir: join(root, 'dist', 'renderer'), resourcesDir: join(root, 'resources'), version };
}

/**
 * The root as seen from a module: sources lie in main/hosts/, the bundle in dist/main/, two levels below it both.
 */
export function rootOfThisProgram(): string {
  return dirname(dirname(import.meta.dirname));
}
