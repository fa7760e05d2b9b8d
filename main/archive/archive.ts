import { join } from 'node:path';
import { answerWith } from '../contract/answer.ts';
import { CALLS, type Handlers } from '../contract/calls.ts';
import { ArchiveError } from '../contract/errors.ts';
import type { ArchiveEvent } from '../contract/events.ts';
import type { Printer } from '../contract/printer.ts';
import type { ArchiveStatus } from '../contract/status.ts';
import { type DataFolder, openForLooking, openForWork } from './data-folder.ts';
import { exchangeHandlers } from './handlers/exchange/exchange-handlers.ts';
import { logImport, logOfCurrent } from './handlers/history/import-log.ts';
import { logExportHandlers } from './handlers/history/log-export.ts';
import { sealAtClose } from './handlers/history/log-seals.ts';
import { decidedBy } from './handlers/ledger/ledger-corrections.ts';
import { ledgerHandlers } from './handlers/ledger/ledger-handlers.ts';
import { pageHandlers } from './handlers/ledger/ledger-page.ts';
import { refillHandlers } from './handlers/ledger/ledger-refill.ts';
import { checksDecided, personalLedgerHandlers } from './handlers/ledger/personal-ledger.ts';
import { backupHandlers, lastBackupAt } from './handlers/library/backup-handlers.ts';
import { libraryHandlers } from './handlers/library/library-handlers.ts';
import { evidenceHandlers } from './handlers/marks/evidence.ts';
import { markIndexOf, placeMarks } from './handlers/marks/marks-for-search.ts';
import { ledgerExportHandlers } from './handlers/paper/ledger-export.ts';
import { resultsHandlers } from './handlers/paper/results-export.ts';
import { libraryForWriting, openPersonal, type PersonalContext } from './handlers/personal-context.ts';
import { personalHandlers, personalStatus } from './handlers/personal-handlers.ts';
import { Ledgers } from './ledger/ledgers.ts';
import { lexiconOf } from './ledger/lexicon/lexicon-files.ts';
import { libraryCounts } from './library/read.ts';
import type { Refusal } from './people/person-connection.ts';
import { catalogueOf } from './search/catalogue.ts';
import { wordGroupsOf } from './search/fuzzy/word-lists.ts';
import type { SearchContext } from './search/hit-list.ts';

export type ArchiveOptions = {
  dataDir: string;
  /** Folder of what is shipped with the program: `bulletins/` and so on. */
  resourcesDir: string;
  /** `writer`: the one that may write, holding the lock of the data folder; `reader`: beside it, or instead of it. */
  mode: 'writer' | 'reader';
  /** What the person at the machine may do, as status tells it; a reader beside a writer says `writable`. */
  access?: ArchiveStatus['access'];
  version: string;
  emit: (event: ArchiveEvent) => void;
  now?: () => Date;
  /** Prints pages where the host can; without it a PDF is refused with `no-printer`. */
  print?: Printer | undefined;
};

/** The engine, opened on one data folder. */
export type Archive = {
  /** Takes a CallMessage and gives a ReplyMessage, both as JSON. Never rejects. */
  answer: (message: string) => Promise<string>;
  /** The same handlers for callers in the same thread; they throw ArchiveErrors. */
  handlers: Handlers;
  close: () => void;
};

/**
 * Opens a data folder and wires the rooms to the contract. Throws `locked`, `read-only`, `corrupt`, `newer-version`,
 * `not-found` (reader, no library yet), `disk-full`; in each case nothing is lost.
 */
export function openArchive(options: ArchiveOptions): Archive {
  const { dataDir, emit, mode, now = () => new Date() } = options;
  const folder = mode === 'writer' ? openForWork({ ...options, now }) : openForLooking({ ...options, now });
  try {
    const personal = openPersonal({
      dataDir,
      library: folder.library,
      writableLibrary: folder.writing,
      refusal: refusalOf(options.access),
      emit,
      now,
      print: options.print,
    });
    const handlers = wire(options, folder, personal);
    const close = (): void => {
      if (folder.writing) sealAtClose(personal);
      personal.person.close();
      folder.close();
    };
    return { answer: answerWith(CALLS, handlers), handlers, close };
  } catch (error) {
    folder.close();
    throw error;
  }
}

function wire(options: ArchiveOptions, folder: DataFolder, personal: PersonalContext): Handlers {
  const { emit, now } = personal;
  const catalogue = catalogueOf(folder.library);
  const marks = markIndexOf(personal);
  const lexicon = lexiconOf(join(options.resourcesDir, 'ledger'), options.dataDir);
  const ledgers = new Ledgers(folder.library, lexicon, decidedBy(personal, lexicon));
  const desk = { context: personal, ledgers, lexicon };
  const searching = (): SearchContext => ({ db: folder.library, catalogue: catalogue(), marks: marks() });
  return {
    ...libraryHandlers({
      reading: folder.library,
      writing: () => libraryForWriting(personal),
      searching,
      wordGroups: wordGroupsOf(join(options.resourcesDir, 'search'), options.dataDir),
      tableProblems: () => lexicon().problems,
      placeMarks: (found) => placeMarks(personal, found),
      emit,
      now,
      openLog: () => {
        const log = logOfCurrent(personal);
        return (imported) => log((db) => logImport(db, imported, now()));
      },
    }),
    ...ledgerHandlers({
      ledgers,
      writing: () => libraryForWriting(personal),
      decided: (checks) => checksDecided(personal, checks),
    }),
    ...personalLedgerHandlers(desk),
    ...pageHandlers(desk),
    ...ledgerExportHandlers(desk),
    ...refillHandlers(desk),
    ...personalHandlers(personal),
    ...evidenceHandlers(),
    ...exchangeHandlers(personal, options.version),
    ...logExportHandlers(personal, options.resourcesDir),
    ...resultsHandlers(personal, searching),
    ...backupHandlers(personal, options.version),
    ...openedHandlers,
    'archive.status': () => statusOf(options, folder, personal),
  };
}

/** Why nothing may be written, where that is so. */
function refusalOf(access: ArchiveOptions['access']): Refusal {
  if (access === 'in-use') return 'locked';
  return access === 'disk-full' ? 'disk-full' : 'read-only';
}

/** What is for a data folder that does not open has nothing to do in one that did. */
const openedHandlers: Pick<Handlers, 'archive.reopen' | 'archive.rebuild'> = {
  'archive.reopen': () => null,
  'archive.rebuild': () => {
    throw new ArchiveError('bad-arguments', '资料库能够打开，不需要重建。');
  },
};

function statusOf(options: ArchiveOptions, { library, writing }: DataFolder, personal: PersonalContext): ArchiveStatus {
  const { person, annotations, events, notices } = personalStatus(personal);
  return {
    version: options.version,
    dataDir: options.dataDir,
    access: options.access ?? (writing ? 'writable' : 'read-only'),
    person,
    ...libraryCounts(library),
    annotations,
    log: { events },
    lastBackupAt: lastBackupAt(options.dataDir),
    notices,
  };
}
