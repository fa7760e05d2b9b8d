import { readFileSync } from 'node:fs';
import { openDatabase } from '../../main/archive/database/database-file.ts';
import { LIBRARY_SCHEMA } from '../../main/archive/database/schemas.ts';
import { compile } from '../../main/archive/search/compile.ts';
import { addToIndex } from '../../main/archive/search/index-writer.ts';
import { lookUp } from '../../main/archive/search/lookup.ts';
import { termOf } from '../../main/archive/search/term.ts';
import { decode } from '../../main/archive/text/decode.ts';
import { readingTextOf } from '../../main/archive/text/reading-text.ts';
import { type Random, seeded } from '../helpers/random.ts';
import { timed } from './timed.ts';

/*
 * Builds our index in a process of its own, so that the memory it takes is its own: `index-builder.ts` sends it files,
 * batch by batch. The library is the one of the product; the texts are not kept, for what is measured is the index alone.
 */

/** What is asked of the process, and what it answers. */
export type BuildRequest = { first: number; files: string[] } | 'finish';
export type BuildReply =
  | { kind: 'batch'; readingMs: number; indexMs: number }
  | { kind: 'finished'; megabytes: number; peakMemoryMb: number; queryMs: number[] };

const MOST_QUERIES = 400;

const [folder = '.'] = process.argv.slice(2);
const db = openDatabase(`${folder}/ours.db`, LIBRARY_SCHEMA, folder);
db.pragma('foreign_keys = OFF');
const random = seeded(11);
const phrases: string[] = [];

process.on('message', (request: BuildRequest) => {
  if (request === 'finish') finish();
  else process.send?.(addBatch(request.first, request.files));
});

function addBatch(first: number, files: readonly string[]): BuildReply {
  const startedAt = performance.now();
  const readings = files.map((file) => readingTextOf(decode(readFileSync(file)).text));
  const readingMs = performance.now() - startedAt;
  const phrase = phraseFrom(random, random.pick(readings).text);
  if (phrase !== null) phrases.push(phrase);
  const indexMs = timed(() =>
    db.transaction(() => {
      for (const [index, { text, blocks }] of readings.entries()) addToIndex(db, first + index, text, blocks);
    }),
  );
  return { kind: 'batch', readingMs, indexMs };
}

/** Two to eight characters of a text, such as people look for; null where the place drawn has none. */
function phraseFrom(random: Random, text: string): string | null {
  const start = random.below(text.length);
  const words = text.slice(start, start + 2 + random.below(7));
  return /^[\p{Script=Han}\d.%]{2,}$/u.test(words) ? words : null;
}

function finish(): void {
  const megabytes =
    (db.one<{ bytes: number }>(
      `SELECT coalesce(sum(pgsize), 0) AS bytes FROM dbstat
       WHERE name NOT GLOB 'sqlite_*' AND name NOT GLOB 'bulletin*' AND name NOT GLOB 'revision*'
         AND name NOT GLOB 'sketch*' AND name NOT GLOB 'machine*'`,
    )?.bytes ?? 0) / 1e6;
  const peakMemoryMb = Math.round(process.resourceUsage().maxRSS / 1024);
  const step = Math.ceil(phrases.length / MOST_QUERIES);
  const queryMs = phrases.filter((_, index) => index % step === 0).map((words) => timed(() => find(words)));
  const reply: BuildReply = { kind: 'finished', megabytes, peakMemoryMb, queryMs };
  process.send?.(reply, () => {
    db.close();
    process.disconnect();
  });
}

/** Every bulletin with the words, best first; the passages come from the texts, which are not here. */
function find(words: string): number {
  const term = termOf(words, 'loose');
  return term === null ? 0 : lookUp(db, compile([term])).sort((a, b) => b.score - a.score).length;
}
