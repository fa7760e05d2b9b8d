import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Handlers } from '../../../contract/calls.ts';
import type { LogExport } from '../../../contract/history.ts';
import { sha256 } from '../../database/content-hash.ts';
import type { ReadConnection } from '../../database/driver.ts';
import { toFileError } from '../../database/file-errors.ts';
import { writeZip } from '../../database/zip/write-zip.ts';
import { eventLine, type PackagedVersion, versionLine } from '../../exchange/lines.ts';
import { appendEvent } from '../../history/append-event.ts';
import { foreignEvents, ownEvents } from '../../history/foreign-log.ts';
import { parseBody } from '../../history/version.ts';
import { knownRecords } from '../../history/version-store.ts';
import type { PersonalContext } from '../personal-context.ts';
import { signatoryOf } from '../personal-records.ts';
import { targetPath } from '../target-path.ts';
import { checkLog } from './history-handlers.ts';

/** What goes with a log so that anybody can check it: a program that needs nothing of ours, and how to write another. */
const CHECKERS = ['README.txt', 'verify-log.mjs'] as const;

/** The log as a file of its own. `resourcesDir`: the folder of what is shipped with the program. */
export function logExportHandlers(context: PersonalContext, resourcesDir: string): Pick<Handlers, 'history.export'> {
  return { 'history.export': async ({ path }) => exportLog(context, resourcesDir, path) };
}

/**
 * Writes the log with those that came with the packages of others, every version by its checksum, and the content of the
 * person's own. It is written as it is, whole or broken.
 */
async function exportLog(context: PersonalContext, resourcesDir: string, wanted?: string): Promise<LogExport> {
  const { person, now } = context;
  const db = person.writing();
  const { id, name } = signatoryOf(db);
  const path = targetPath(context, { path: wanted, name: `操作记录 ${name}`.trimEnd(), format: 'zip' });
  const check = checkLog(context);
  const files = [
    { name: 'log.jsonl', source: bytesOf([...ownEvents(db, id), ...foreignEvents(db)], eventLine) },
    { name: 'versions.jsonl', source: bytesOf(versionsBy(db, id), versionLine) },
    ...CHECKERS.map((file) => ({ name: file, source: shipped(join(resourcesDir, 'log', file)) })),
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
  const sums = files.map((file) => `${sha256(file.source)}  ${file.name}\n`).join('');
  const { bytes } = await writeZip(path, [...files, { name: 'checksums.txt', source: Buffer.from(sums) }]);
  const payload = { what: 'log', path, bytes, events: check.events };
  appendEvent(db, { at: now().toISOString(), act: 'export.write', subject: path, payload });
  return { ...check, path, bytes };
}

/** Every version, with its content where this person made it. */
function* versionsBy(db: ReadConnection, id: string): Generator<PackagedVersion> {
  for (const { record, kind, versions } of knownRecords(db)) {
    for (const { version, parents, body } of versions) {
      const isOwn = body !== null && parseBody(body).by.id === id;
      yield { version, record, kind, parents, body: isOwn ? body : null };
    }
  }
}

function bytesOf<Item>(items: Iterable<Item>, line: (item: Item) => string): Buffer {
  return Buffer.concat(Array.from(items, (item) => Buffer.from(line(item), 'utf8')));
}

function shipped(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw toFileError(error);
  }
}
