import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../main/archive/database/database-file.ts';
import type { WriteConnection } from '../../main/archive/database/driver.ts';
import { LIBRARY_SCHEMA } from '../../main/archive/database/schemas.ts';
import { collectFiles } from '../../main/archive/library/collect-files.ts';
import { addToIndex } from '../../main/archive/search/index-writer.ts';
import { decode } from '../../main/archive/text/decode.ts';
import { readingTextOf } from '../../main/archive/text/reading-text.ts';
import { type Figure, figure, table } from './figures.ts';
import { type BenchOptions, corpusFolder } from './made-library.ts';
import { openTrigramIndex } from './trigram-yardstick.ts';

const FILES_PER_TRANSACTION = 32;
/** Parts of the run that are told apart, to show how the time grows with the library. */
const PARTS = 5;

/**
 * `bench import`: building our index beside FTS5 `trigram` over the same texts, in turn, batch by batch; the size of the
 * tables of each; how the time grows from one fifth of the files to the next; the memory of the whole run.
 */
export async function run(options: BenchOptions): Promise<{ value: unknown; lines: string[] }> {
  const files = collectFiles([corpusFolder(options)]);
  const folder = mkdtempSync(join(tmpdir(), 'xunyue-bench-index-'));
  const ours = openDatabase(join(folder, 'ours.db'), LIBRARY_SCHEMA, folder);
  // The texts are not kept here: what is measured is the index alone.
  ours.pragma('foreign_keys = OFF');
  const trigram = openTrigramIndex(join(folder, 'trigram.db'));
  const oursMs: number[] = [];
  const trigramMs: number[] = [];
  let readingMs = 0;
  for (let from = 0; from < files.length; from += FILES_PER_TRANSACTION) {
    const startedAt = performance.now();
    const readings = files
      .slice(from, from + FILES_PER_TRANSACTION)
      .map((file) => readingTextOf(decode(readFileSync(file)).text));
    readingMs += performance.now() - startedAt;
    oursMs.push(
      inTransaction(ours, () => {
        for (const [index, { text, blocks }] of readings.entries()) addToIndex(ours, from + index + 1, text, blocks);
      }),
    );
    trigramMs.push(
      inTransaction(trigram, () => {
        for (const [index, { text }] of readings.entries()) {
          trigram.run('INSERT INTO t (rowid, body) VALUES (?, ?)', from + index + 1, text);
        }
      }),
    );
    if (from % 1024 === 0) process.stderr.write(`\rindex ${from}/${files.length}`);
  }
  process.stderr.write('\n');
  const seconds = (samples: number[]) => [samples.reduce((sum, ms) => sum + ms, 0) / 1000];
  const megabytes = (db: WriteConnection) => [
    (db.one<{ bytes: number }>(
      `SELECT coalesce(sum(pgsize), 0) AS bytes FROM dbstat
       WHERE name NOT GLOB 'sqlite_*' AND name NOT GLOB 'bulletin*' AND name NOT GLOB 'revision*'
         AND name NOT GLOB 'sketch*' AND name NOT GLOB 'machine*'`,
    )?.bytes ?? 0) / 1e6,
  ];
  const figures: Figure[] = [
    figure(`index of ${files.length} bulletins built`, seconds(oursMs), 'FTS5 trigram', seconds(trigramMs), 's'),
    figure('size of its tables', megabytes(ours), 'FTS5 trigram', megabytes(trigram), 'MB'),
  ];
  ours.close();
  trigram.close();
  rmSync(folder, { recursive: true, force: true });
  const growth = growthOf(files.length, oursMs, trigramMs);
  const peakMemoryMb = Math.round(process.resourceUsage().maxRSS / 1024);
  return {
    value: { bulletins: files.length, figures, growth, readingSeconds: Math.round(readingMs) / 1000, peakMemoryMb },
    lines: [
      ...table(figures),
      ...growth.map(
        ({ upTo, ours: each, trigram: other }) => `up to ${upTo}: ${each} ms each | FTS5 trigram: ${other} ms each`,
      ),
      `texts read, repaired and outlined in ${Math.round(readingMs / 1000)} s; peak memory ${peakMemoryMb} MB`,
    ],
  };
}

/** Milliseconds for each bulletin in one part of the run after the other. */
function growthOf(files: number, ours: readonly number[], trigram: readonly number[]) {
  const batches = Math.ceil(ours.length / PARTS);
  return Array.from({ length: Math.ceil(ours.length / batches) }, (_, part) => {
    const from = part * batches * FILES_PER_TRANSACTION;
    const upTo = Math.min(files, from + batches * FILES_PER_TRANSACTION);
    const each = (samples: readonly number[]) => {
      const total = samples.slice(part * batches, (part + 1) * batches).reduce((sum, ms) => sum + ms, 0);
      return Math.round((total / (upTo - from)) * 100) / 100;
    };
    return { upTo, ours: each(ours), trigram: each(trigram) };
  });
}

function inTransaction(db: WriteConnection, work: () => void): number {
  const startedAt = performance.now();
  db.transaction(work);
  return performance.now() - startedAt;
}
