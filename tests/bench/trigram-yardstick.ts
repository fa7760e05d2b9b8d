import { existsSync, renameSync, rmSync } from 'node:fs';
import { openForReading, openForWriting, type ReadConnection } from '../../main/archive/database/driver.ts';
import { currentTexts } from '../../main/archive/library/read.ts';
import { type Figure, figure } from './figures.ts';
import type { SampleQuery } from './query-sample.ts';
import { timed } from './timed.ts';

/** `trigram` finds nothing shorter. */
const SHORTEST = 3;
const QUERIES = 200;
const TEXTS_PER_TRANSACTION = 32;

/** The whole answer beside the ranked query of FTS5's own `trigram` index over the same texts, made once and kept. */
export function trigramFigure(
  texts: ReadConnection,
  path: string,
  queries: readonly SampleQuery[],
  ask: (words: string) => unknown,
): Figure {
  if (!existsSync(path)) makeTrigramIndex(texts, path);
  const trigram = openForReading(path);
  try {
    const long = queries.filter(({ words }) => [...words].length >= SHORTEST);
    const chosen = long.filter((_, index) => index % Math.ceil(long.length / QUERIES) === 0);
    const rank = (words: string) =>
      trigram.all('SELECT rowid FROM t WHERE t MATCH ? ORDER BY rank LIMIT 20', `"${words}"`);
    for (const { words } of chosen) rank(words);
    for (const { words } of chosen) ask(words);
    return figure(
      `whole answer, words of ${SHORTEST} characters or more`,
      chosen.map(({ words }) => timed(() => ask(words))),
      'raw ranked query of FTS5 trigram',
      chosen.map(({ words }) => timed(() => rank(words))),
    );
  } finally {
    trigram.close();
  }
}

/** An FTS5 `trigram` index without the texts, in a file of its own. */
export function openTrigramIndex(path: string) {
  const db = openForWriting(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.script("CREATE VIRTUAL TABLE t USING fts5 (body, content = '', tokenize = 'trigram')");
  return db;
}

function makeTrigramIndex(texts: ReadConnection, path: string): void {
  const unfinished = `${path}.unfinished`;
  for (const end of ['', '-wal', '-shm']) rmSync(unfinished + end, { force: true });
  const db = openTrigramIndex(unfinished);
  let batch: { number: number; text: string }[] = [];
  const write = () => {
    db.transaction(() => {
      for (const { number, text } of batch) db.run('INSERT INTO t (rowid, body) VALUES (?, ?)', number, text);
    });
    batch = [];
  };
  for (const record of currentTexts(texts)) {
    batch.push(record);
    if (batch.length === TEXTS_PER_TRANSACTION) write();
  }
  write();
  db.close();
  renameSync(unfinished, path);
}
