import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DataFolder, openForWork } from '../../main/archive/data-folder.ts';

export const RESOURCES = new URL('../../resources', import.meta.url).pathname;

/** A data folder of its own with the bundled bulletins in it; `dispose` closes and removes it. */
export function temporaryLibrary(): DataFolder & { dataDir: string; dispose: () => void } {
  const dataDir = mkdtempSync(join(tmpdir(), 'xunyue-test-'));
  const folder = openForWork({ dataDir, resourcesDir: RESOURCES, now: () => new Date('2026-01-02T03:04:05Z') });
  return {
    ...folder,
    dataDir,
    dispose: () => {
      folder.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
