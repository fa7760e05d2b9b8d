import { z } from 'zod';
import { ANNOTATION_CALLS } from './annotation-calls.ts';
import { id, offset } from './annotation-checks.ts';
import { BACKUP_CALLS } from './backup.ts';
import type { Bulletin, BulletinSummary, ImportReply, QuotePlaces } from './bulletin.ts';
import { CITATION_STYLES, type Citation } from './citation.ts';
import { type ArgsOf, type CheckedArgsOf, checks, type HandlersOf, type ReplyOf, reads, writes } from './define.ts';
import { EVIDENCE_CALLS } from './evidence-calls.ts';
import { EXCHANGE_CALLS } from './exchange.ts';
import { EXPORT_FORMATS, EXPORT_THINGS, type ExportReply, exportOptions } from './export.ts';
import type { LogCheck, LogExport, UndoReply, UndoState } from './history.ts';
import { LEDGER_CALLS } from './ledger-calls.ts';
import { LEDGER_CORRECTION_CALLS } from './ledger-correction-calls.ts';
import { LEDGER_PAPER_CALLS, ledgerColumns } from './ledger-paper.ts';
import type { Person, ReadingPosition, Settings } from './person.ts';
import { RESCUE_CALLS } from './rescue.ts';
import { REVISION_CALLS } from './revisions.ts';
import type {
  ConcordanceReply,
  RecentSearch,
  RelatedPassage,
  SavedSearch,
  SearchHit,
  SearchReply,
  Suggestion,
} from './search.ts';
import type { ArchiveStatus, VerifyReply } from './status.ts';

const settings = z.strictObject({
  language: z.enum(['zh-CN', 'en']),
  typeSizePx: z.number().int().min(12).max(40),
  typeFace: z.enum(['song', 'fangsong', 'kai', 'hei']),
  lineCharacters: z.number().int().min(20).max(60),
  paper: z.enum(['white', 'cream', 'dark', 'contrast', 'system']),
  script: z.enum(['original', 'hans', 'hant']),
  fullWidthPunctuation: z.boolean(),
  leftPaneWidthPx: z.number().int().min(160).max(800),
  citationStyle: z.enum(CITATION_STYLES),
  citesFullWidth: z.boolean(),
  rightPaneWidthPx: z.number().int().min(200).max(800),
  leftPaneOpen: z.boolean(),
  rightPaneOpen: z.boolean(),
  ledgerColumns,
});

/** Narrows hits to the values that `facets` of a reply give. */
const searchFilters = z
  .strictObject({
    unit: z.string().max(200).optional(),
    round: z.string().max(200).optional(),
    year: z.string().max(10).optional(),
    kind: z.string().max(40).optional(),
    marked: z.literal('yes').optional(),
  })
  .default({});

/**
 * THE DOOR: every call the engine answers. One line of meaning, the check of the arguments, the type of the reply,
 * and whether it reads or writes. Offsets are UTF-16 units in the reading text, `end` exclusive.
 */
export const CALLS = {
  'archive.status': reads<ArchiveStatus>('Counts, the state of the data folder and of the log.').takes(
    z.strictObject({}),
  ),
  ...BACKUP_CALLS,
  ...RESCUE_CALLS,
  'archive.verify': checks<VerifyReply>('Checks the databases, the bytes of every revision and the index.').takes(
    z.strictObject({}),
  ),

  'library.list': reads<BulletinSummary[]>('Every bulletin at its current revision.').takes(z.strictObject({})),
  'library.read': reads<Bulletin>('One revision of a bulletin; the current one when none is named.').takes(
    z.strictObject({ id, revision: z.number().int().positive().optional() }),
  ),
  'library.places': reads<QuotePlaces>('Where a quotation stands in the current revision of a bulletin.').takes(
    z.strictObject({ id, quote: z.string().min(1).max(1_000_000) }),
  ),
  'library.import': writes<ImportReply>('Imports files and folders as new bulletins or as revisions.').takes(
    z.strictObject({
      paths: z.array(z.string().min(1).max(4096)).min(1).max(100_000),
      as: z.union([z.literal('new'), z.strictObject({ revisionOf: id })]).optional(),
      encoding: z.string().max(40).optional(),
      dryRun: z.boolean().default(false),
      task: z.string().max(100).optional(),
    }),
  ),

  'search.query': reads<SearchReply>('Exact hits, ranked, with passages and marks.').takes(
    z.strictObject({
      query: z.string().max(1000),
      limit: z.number().int().min(1).max(1000).default(20),
      offset: offset.default(0),
      bulletin: id.optional(),
      sort: z.enum(['relevance', 'title', 'date']).default('relevance'),
      fuzzy: z.enum(['auto', 'off', 'only']).default('auto'),
      /** How many passages of each bulletin; with `bulletin` given, ask for many. */
      passages: z.number().int().min(0).max(10_000).default(3),
      filters: searchFilters,
      /** Whether the reply counts the hits by unit, round, year, kind and marks. */
      facets: z.boolean().default(false),
    }),
  ),
  'search.approximate': reads<SearchHit[]>('Near spellings and other wordings, where there is no exact hit.').takes(
    z.strictObject({
      query: z.string().max(1000),
      limit: z.number().int().min(1).max(20).default(20),
      bulletin: id.optional(),
      passages: z.number().int().min(0).max(10_000).default(3),
      filters: searchFilters,
    }),
  ),
  'search.concordance': reads<ConcordanceReply>('Every hit on a line of its own, with the words around it.').takes(
    z.strictObject({
      query: z.string().max(1000),
      bulletin: id.optional(),
      filters: searchFilters,
      sort: z.enum(['relevance', 'title', 'date']).default('relevance'),
      limit: z.number().int().min(1).max(5000).default(200),
      offset: offset.default(0),
    }),
  ),
  'search.related': reads<RelatedPassage[]>('Paragraphs elsewhere that speak of the same things as a range.').takes(
    z.strictObject({ bulletin: id, start: offset, end: offset, limit: z.number().int().min(1).max(100).default(10) }),
  ),
  'searches.recent': reads<RecentSearch[]>('Searches of the current person, latest first.').takes(z.strictObject({})),
  'searches.remember': writes<null>('Enters a search in the history.').takes(
    z.strictObject({ query: z.string().trim().min(1).max(1000) }),
  ),
  'searches.forget': writes<null>('Empties the history of searches.').takes(z.strictObject({})),
  'searches.saved': reads<SavedSearch[]>('Searches kept under a name.').takes(z.strictObject({})),
  'searches.save': writes<SavedSearch>('Keeps a search under a name; one of the same name is replaced.').takes(
    z.strictObject({ name: z.string().trim().min(1).max(100), query: z.string().trim().min(1).max(1000) }),
  ),
  'searches.remove': writes<null>('Removes a kept search.').takes(z.strictObject({ id })),
  'search.suggest': reads<Suggestion[]>('Titles, short names and headings near to what was typed.').takes(
    z.strictObject({ text: z.string().max(200), limit: z.number().int().min(1).max(50).default(8) }),
  ),

  ...ANNOTATION_CALLS,
  ...REVISION_CALLS,
  ...EVIDENCE_CALLS,
  ...EXCHANGE_CALLS,

  ...LEDGER_CALLS,
  ...LEDGER_CORRECTION_CALLS,
  ...LEDGER_PAPER_CALLS,

  'history.state': reads<UndoState>('What undo and redo would do now.').takes(z.strictObject({})),
  'history.undo': writes<UndoReply>('Takes back the last act of the current person.').takes(z.strictObject({})),
  'history.redo': writes<UndoReply>('Does again what was taken back last.').takes(z.strictObject({})),
  'history.verify': checks<LogCheck>('Checks the chain of the log from its first event.').takes(
    z.strictObject({
      /** A backup or a package: the log must still have what was sealed in it. */
      against: z.string().min(1).max(4096).optional(),
    }),
  ),
  'history.export': writes<LogExport>('Writes the log with what is needed to check it anywhere.').takes(
    z.strictObject({ path: z.string().min(1).max(4096).optional() }),
  ),

  'people.list': reads<Person[]>('Who has worked on this machine.').takes(z.strictObject({})),
  'people.introduce': writes<Person>('Names the current person; asked once, at the first mark.').takes(
    z.strictObject({ name: z.string().trim().min(1).max(60), unit: z.string().trim().max(100) }),
  ),
  'people.add': writes<Person>('Adds a person and switches to them.').takes(
    z.strictObject({ name: z.string().trim().min(1).max(60), unit: z.string().trim().max(100) }),
  ),
  'people.switch': writes<Person>('Makes another person the current one.').takes(z.strictObject({ id })),

  'settings.read': reads<Settings>('Display settings of the current person.').takes(z.strictObject({})),
  'settings.change': writes<Settings>('Changes some display settings.').takes(
    z.strictObject({ changes: settings.partial() }),
  ),

  'reading.positions': reads<ReadingPosition[]>('Where the person last read, latest first.').takes(z.strictObject({})),
  'reading.keep': writes<null>('Remembers the place in a bulletin.').takes(
    z.strictObject({ bulletin: id, offset, share: z.number().min(0).max(1) }),
  ),

  'export.write': writes<ExportReply>('Writes a file; an existing one is replaced once the new one is complete.').takes(
    z.strictObject({
      what: z.enum(EXPORT_THINGS),
      bulletins: z.array(id).max(100_000).default([]),
      format: z.enum(EXPORT_FORMATS),
      /** Absolute path; without one the file goes to `exports/` of the data folder under a speaking name. */
      path: z.string().max(4096).optional(),
      options: exportOptions.optional(),
      /** Names the work for progress events and for `export.cancel`. */
      task: z.string().max(100).optional(),
    }),
  ),
  'export.cancel': writes<{ cancelled: boolean }>('Stops an export that is under way; no file is written.').takes(
    z.strictObject({ task: z.string().min(1).max(100) }),
  ),
  'export.results': writes<ExportReply>('Writes the results of a search with their sources.').takes(
    z.strictObject({
      query: z.string().max(1000),
      filters: searchFilters,
      sort: z.enum(['relevance', 'title', 'date']).default('relevance'),
      format: z.enum(EXPORT_FORMATS),
      path: z.string().max(4096).optional(),
      options: exportOptions.optional(),
      task: z.string().max(100).optional(),
    }),
  ),
  'export.cite': reads<Citation>('Words of a range with their source, for the clipboard.').takes(
    z.strictObject({
      bulletin: id,
      revision: z.number().int().positive(),
      start: offset,
      end: offset,
      fullWidthPunctuation: z.boolean().default(true),
      style: z.enum(CITATION_STYLES).optional(),
    }),
  ),
} as const;

export type Calls = typeof CALLS;
export type CallName = keyof Calls;
export type Args<Name extends CallName> = ArgsOf<Calls[Name]>;
export type CheckedArgs<Name extends CallName> = CheckedArgsOf<Calls[Name]>;
export type Reply<Name extends CallName> = ReplyOf<Calls[Name]>;
export type Handlers = HandlersOf<Calls>;
