import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WriteConnection } from '../../main/archive/database/driver.ts';
import { collectFiles } from '../../main/archive/library/collect-files.ts';
import { decode } from '../../main/archive/text/decode.ts';
import { readingTextOf } from '../../main/archive/text/reading-text.ts';
import { type Figure, figure, median, table } from './figures.ts';
import { startIndexBuild } from './index-builder.ts';
import { type BenchOptions, corpusFolder } from './made-library.ts';
import { timed } from './timed.ts';
import { openTrigramIndex } from './trigram-yardstick.ts';

const FILES_PER_TRANSACTION = 32;
/** Parts of the run that are told apart, to show how the time grows with the library. */
const PARTS = 5;
/** With more files than this ours is built alone: the yardstick would take hours and tell nothing new. */
const MOST_WITH_YARDSTICK = 50_000;

/**
 * `bench import`: building our index, in a process of its own, beside FTS5 `trigram` over the same reading texts, in turn,
 * batch by batch; the size of the tables of each; how the time grows from one fifth of the files to the next; the memory
 * ours took; how long it then takes to find the bulletins with some words.
 */
export async function run(options: BenchOptions): Promise<{ value: unknown; lines: string[] }> {
  const files = collectFiles([corpusFolder(options)]);
  const folder = mkdtempSync(join(tmpdir(), 'xunyue-bench-index-'));
  const ours = startIndexBuild(folder);
  const trigram = files.length > MOST_WITH_YARDSTICK ? null : openTrigramIndex(join(folder, 'trigram.db'));
  const oursMs: number[] = [];
  const trigramMs: number[] = [];
  let readingMs = 0;
  for (let from = 0; from < files.length; from += FILES_PER_TRANSACTION) {
    const batch = files.slice(from, from + FILES_PER_TRANSACTION);
    const built = await ours.add(from + 1, batch);
    readingMs += built.readingMs;
    oursMs.push(built.indexMs);
    if (trigram) trigramMs.push(addToTrigram(trigram, from + 1, batch));
    if (from % 1024 === 0) process.stderr.write(`\rindex ${from}/${files.length}`);
  }
  process.stderr.write('\n');
  const { megabytes, peakMemoryMb, queryMs } = await ours.finish();
  const seconds = (samples: number[]) => [samples.reduce((sum, ms) => sum + ms, 0) / 1000];
  const figures: Figure[] = trigram
    ? [
        figure(`index of ${files.length} bulletins built`, seconds(oursMs), 'FTS5 trigram', seconds(trigramMs), 's'),
        figure('size of its tables', [megabytes], 'FTS5 trigram', [megabytesOf(trigram)], 'MB'),
      ]
    : [];
  trigram?.close();
  rmSync(folder, { recursive: true, force: true });
  const growth = growthOf(files.length, oursMs, trigramMs);
  const total = Math.round(seconds(oursMs)[0] ?? 0);
  const medianQueryMs = Math.round(median(queryMs) * 100) / 100;
  return {
    value: {
      bulletins: files.length,
      figures,
      growth,
      seconds: total,
      megabytes: Math.round(megabytes),
      medianQueryMs,
      readingSeconds: Math.round(readingMs) / 1000,
      peakMemoryMb,
    },
    lines: [
      ...table(figures),
      ...growth.map(
        ({ upTo, ours: each, trigram: other }) =>
          `up to ${upTo}: ${each} ms each${other === null ? '' : ` | FTS5 trigram: ${other} ms each`}`,
      ),
      `ours: ${total} s, ${Math.round(megabytes)} MB, peak memory ${peakMemoryMb} MB`,
      `the bulletins with two to eight characters found and put in order: median ${medianQueryMs} ms, ${queryMs.length} runs`,
      `texts read, repaired and outlined in ${Math.round(readingMs / 1000)} s`,
    ],
  };
}

function addToTrigram(trigram: WriteConnection, first: number, files: readonly string[]): number {
  const texts = files.map((file) => readingTextOf(decode(readFileSync(file)).text).text);
  return timed(() =>
    trigram.transaction(() => {
      for (const [index, text] of texts.entries()) {
        trigram.run('INSERT INTO t (rowid, body) VALUES (?, ?)', first + index, text);
      }
    }),
  );
}

function megabytesOf(trigram: WriteConnection): number {
  const row = trigram.one<{ bytes: number }>("SELECT sum(pgsize) AS bytes FROM dbstat WHERE name NOT GLOB 'sqlite_*'");
  return (row?.bytes ?? 0) / 1e6;
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
    return { upTo, ours: each(ours), trigram: trigram.length > 0 ? each(trigram) : null };
  });
}
