import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

/** Where the parts of the program lie, in the repository and in a packed program alike. */
export type ProgramFiles = {
  root: string;
  /** The built window. */
  rendererDir: string;
  resourcesDir: string;
  /** The built thread of the engine: what is tried in the repository is what ships. */
  threadEntry: URL;
  version: string;
};

/** `root` is the folder that holds package.json. */
export function programFiles(root: string): ProgramFiles {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  return {
    root,
    rendererDir: join(root, 'dist', 'renderer'),
    resourcesDir: join(root, 'resources'),
    threadEntry: pathToFileURL(join(root, 'dist', 'main', 'thread.js')),
    version,
  };
}

/**
 * The root as seen from a module: sources lie in main/hosts/, the bundle in dist/main/, two levels below it both.
 */
export function rootOfThisProgram(): string {
  return dirname(dirname(import.meta.dirname));
}
