import type { ImportReply } from '../../contract/bulletin.ts';
import { toErrorRecord } from '../../contract/errors.ts';
import type { WriteConnection } from '../database/driver.ts';
import { collectFiles } from './collect-files.ts';
import { type ImportOptions, importFile, readBytes, sha256Of } from './import-file.ts';

/** Files in one transaction: enough to spare the disk, few enough that other writes need not wait long. */
const FILES_PER_TRANSACTION = 32;

export type ImportProgress = (done: number, total: number) => void;

/**
 * Imports files and folders. One file that fails does not stop the others; what was reported imported is kept whatever
 * happens afterwards, and `onKept` hears of it as soon as it is. Between two transactions other work of the thread gets
 * its turn.
 */
export async function importFiles(
  db: WriteConnection,
  paths: readonly string[],
  options: ImportOptions,
  onProgress: ImportProgress,
  onKept: (imported: ImportReply['imported']) => void = () => undefined,
): Promise<ImportReply> {
  const files = collectFiles(paths);
  const reply: ImportReply = { imported: [], unchanged: [], duplicates: [], failed: [] };
  const seen = new Map<string, string>();
  for (let from = 0; from < files.length; from += FILES_PER_TRANSACTION) {
    const batch = files.slice(from, from + FILES_PER_TRANSACTION);
    const outcomes = db.transaction(() => batch.map((path) => importOne(db, path, options, seen)));
    const before = reply.imported.length;
    for (const add of outcomes) add(reply);
    onKept(reply.imported.slice(before));
    onProgress(Math.min(files.length, from + batch.length), files.length);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return reply;
}

/** Gives what to note in the reply; noted only once the transaction is committed. */
function importOne(
  db: WriteConnection,
  path: string,
  options: ImportOptions,
  seen: Map<string, string>,
): (reply: ImportReply) => void {
  try {
    const bytes = readBytes(path);
    const key = sha256Of(bytes);
    const earlier = seen.get(key);
    if (earlier !== undefined) return (reply) => reply.duplicates.push({ path, of: earlier });
    const outcome = importFile(db, path, bytes, options);
    seen.set(key, path);
    if (outcome.kind === 'imported') return (reply) => reply.imported.push(outcome.imported);
    return (reply) => reply.unchanged.push({ path, id: outcome.id, revision: outcome.revision });
  } catch (error) {
    const { code, message } = toErrorRecord(error);
    // A full disk or a broken database is no fault of one file: the whole batch is rolled back.
    if (code === 'disk-full' || code === 'corrupt' || code === 'internal') throw error;
    return (reply) => reply.failed.push({ path, code, message });
  }
}
