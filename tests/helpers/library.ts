import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DataFolder, openForWork } from '../../main/archive/data-folder.ts';
import type { ReadConnection } from '../../main/archive/database/driver.ts';
import { Catalogue } from '../../main/archive/search/catalogue.ts';
import type { SearchContext } from '../../main/archive/search/hit-list.ts';
import { MarkIndex } from '../../main/archive/search/mark-search.ts';

export const RESOURCES = fileURLToPath(new URL('../../resources', import.meta.url));

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

/** What a search is answered from when nobody has marked anything. */
export function contextOf(db: ReadConnection): SearchContext {
  return { db, catalogue: new Catalogue(db), marks: new MarkIndex([]) };
}
