import type { ImportReply } from '../../../contract/bulletin.ts';
import type { Handlers } from '../../../contract/calls.ts';
import { ArchiveError } from '../../../contract/errors.ts';
import type { ArchiveEvent } from '../../../contract/events.ts';
import type { MarkHit } from '../../../contract/search.ts';
import type { ReadConnection, WriteConnection } from '../../database/driver.ts';
import type { ImportOptions } from '../../library/import-file.ts';
import { importFiles } from '../../library/import-files.ts';
import { libraryState, listBulletins, readBulletin } from '../../library/read.ts';
import { verifyRevisions } from '../../library/verify.ts';
import { concordance } from '../../search/concordance.ts';
import { answer } from '../../search/fuzzy/answer.ts';
import { ApproximateSearch } from '../../search/fuzzy/approximate-search.ts';
import type { WordGroups } from '../../search/fuzzy/word-groups.ts';
import type { SearchContext } from '../../search/hit-list.ts';
import { addToIndex, removeFromIndex } from '../../search/index-writer.ts';
import { relatedPassages } from '../../search/related.ts';
import type { FoundMark } from '../../search/search.ts';
import { Suggester } from '../../search/suggest.ts';
import { verifyIndex } from '../../search/verify-index.ts';
import { quotePlaces } from '../../text/quote-places.ts';

export type LibraryContext = {
  reading: ReadConnection;
  /** Throws the reason where nothing may be written. */
  writing: () => WriteConnection;
  emit: (event: ArchiveEvent) => void;
  now: () => Date;
  /** What a search is answered from; and the places of marks it found. */
  searching: () => SearchContext;
  /** Words that stand for one another, as the lists say now. */
  wordGroups: () => WordGroups;
  /** Lines of the ledger's tables that could not be used. */
  tableProblems: () => readonly { file: string; line: number; message: string }[];
  placeMarks: (found: readonly FoundMark[]) => MarkHit[];
  /** Opens the log before anything is imported; gives what enters an import in it, whoever works here by then. */
  openLog: () => (imported: ImportReply['imported']) => void;
};

type LibraryCalls =
  | 'library.list'
  | 'library.read'
  | 'library.places'
  | 'library.import'
  | 'search.query'
  | 'search.approximate'
  | 'search.suggest'
  | 'search.concordance'
  | 'search.related'
  | 'archive.verify';

/** Answers the calls on bulletins, search and their verification. */
export function libraryHandlers(context: LibraryContext): Pick<Handlers, LibraryCalls> {
  const { reading, searching } = context;
  const approximate = new ApproximateSearch(reading, context.wordGroups);
  const suggester = suggesterOf(reading, approximate);
  return {
    'library.list': () => listBulletins(reading),
    'library.read': ({ id, revision }) => readBulletin(reading, id, revision),
    'library.places': ({ id, quote }) => {
      const { text, blocks, revision } = readBulletin(reading, id);
      return { revision, places: quotePlaces(text, blocks, quote) };
    },
    'library.import': async ({ paths, as, encoding, dryRun, task = '' }) => {
      if (encoding !== undefined && !/^utf-?8$/i.test(encoding)) {
        throw new ArchiveError('unsupported-format', `目前只能导入 UTF-8 编码的文本，不能按 ${encoding} 读取。`, {
          encoding,
        });
      }
      const db = context.writing();
      const enterInLog = context.openLog();
      const options = { as, dryRun, now: context.now, index: indexInto(db) };
      let isChanged = false;
      try {
        return await importFiles(
          db,
          paths,
          options,
          (done, total) => context.emit({ kind: 'progress', task, done, total }),
          (imported) => {
            if (dryRun || imported.length === 0) return;
            isChanged = true;
            enterInLog(imported);
          },
        );
      } finally {
        // Also where a full disk ended it in the middle.
        if (isChanged) context.emit({ kind: 'library-changed' });
      }
    },
    'search.query': async (options) => {
      const startedAt = performance.now();
      const { foundMarks, ...found } = await answer(searching(), { approximate, suggester: suggester() }, options);
      return {
        ...found,
        markHits: context.placeMarks(foundMarks),
        tookMs: Math.round((performance.now() - startedAt) * 100) / 100,
      };
    },
    'search.approximate': (options) => approximate.hits(searching(), options),
    'search.concordance': (options) => concordance(searching(), options),
    'search.related': ({ limit, ...range }) => relatedPassages(searching(), range, limit),
    'search.suggest': async ({ text, limit }) =>
      suggester().suggest(text, limit, await approximate.pinyinFinder(searching().catalogue, text)),
    'archive.verify': () => {
      const problems = [
        ...reading
          .pragma<{ integrity_check: string }>('integrity_check(10)')
          .filter((row) => row.integrity_check !== 'ok')
          .map((row) => ({ what: 'library.db', message: row.integrity_check })),
        ...verifyRevisions(reading),
        ...verifyIndex(reading),
        ...[...context.wordGroups().problems, ...context.tableProblems()].map(({ file, line, message }) => ({
          what: `${file}:${line}`,
          message,
        })),
      ];
      return { ok: problems.length === 0, problems };
    },
  };
}

/** The function by which the importer writes the search index. */
export function indexInto(db: WriteConnection): ImportOptions['index'] {
  return (number, { text, blocks }, isNew) => {
    if (!isNew) removeFromIndex(db, number);
    addToIndex(db, number, text, blocks);
  };
}

/** Keeps the entries of the suggester for as long as nobody changes the library. */
function suggesterOf(db: ReadConnection, { headings }: ApproximateSearch): () => Suggester {
  let kept: { state: string; suggester: Suggester } | null = null;
  return () => {
    const state = libraryState(db);
    if (kept?.state !== state) kept = { state, suggester: new Suggester(db, headings) };
    return kept.suggester;
  };
}
