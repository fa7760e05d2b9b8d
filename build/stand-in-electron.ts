import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Marks the place of the fuses in Electron's binary; version 1 and the number of fuses follow, then one byte each. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** Electron's own defaults, in the order of @electron/fuses (FuseV1Options). */
const DEFAULT_FUSES = '101100011';

/**
 * A folder shaped like Electron for Linux, with no program in it: enough to pack, so that the contents of the
 * archive, the unpacked binary and the fuses can be tested where Electron itself cannot be had.
 */
export function makeStandInElectron(folder: string, version: string): void {
  const fuses = Buffer.concat([
    Buffer.from(SENTINEL),
    Buffer.from([1, DEFAULT_FUSES.length]),
    Buffer.from(DEFAULT_FUSES),
  ]);
  const files: Record<string, string | Buffer> = {
    electron: Buffer.concat([Buffer.from('#!/bin/sh\necho "a stand-in for Electron"; exit 1\n'), fuses]),
    version,
    LICENSE: 'stand-in',
    'LICENSES.chromium.html': 'stand-in',
    'locales/en-US.pak': '',
    'locales/zh-CN.pak': '',
    'locales/de.pak': '',
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content, { mode: 0o755 });
  }
}
