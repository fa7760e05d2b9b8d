/** One export of all marks, in a process of its own: `node export-once.ts DATA FORMAT` prints what it took. */
import { rmSync } from 'node:fs';
import { openArchive } from '../../main/archive/archive.ts';
import { EXPORT_FORMATS } from '../../main/contract/export.ts';
import { RESOURCES } from '../helpers/library.ts';

const [dataDir = '', wanted] = process.argv.slice(2);
const format = EXPORT_FORMATS.find((known) => known === wanted);
if (format === undefined) throw new Error(`no format ${wanted}`);

const archive = openArchive({
  dataDir,
  resourcesDir: RESOURCES,
  mode: 'writer',
  version: 'bench',
  emit: () => undefined,
});
const startedAt = performance.now();
const { path } = await archive.handlers['export.write']({ what: 'annotations', bulletins: [], format });
const elapsedMs = performance.now() - startedAt;
archive.close();
rmSync(path);
// The kernel counts in kibibytes.
process.stdout.write(JSON.stringify({ elapsedMs, peakMb: process.resourceUsage().maxRSS / 1024 }));
