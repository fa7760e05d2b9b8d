import { ArchiveError } from '../../contract/errors.ts';
import type { Person } from '../../contract/person.ts';
import { countAnnotations } from '../annotations/annotation-store.ts';
import type { ReadConnection } from '../database/driver.ts';
import { countEvents } from '../history/append-event.ts';
import { historyHandlers } from './history/history-handlers.ts';
import { binHandlers } from './marks/bin.ts';
import { bulkHandlers } from './marks/bulk.ts';
import { conflictHandlers } from './marks/conflicts.ts';
import { annotationHandlers } from './marks/mark-handlers.ts';
import { placingHandlers } from './marks/placing.ts';
import { revisionHandlers } from './marks/revisions.ts';
import { tagHandlers } from './marks/tags.ts';
import { exportHandlers } from './paper/export-handlers.ts';
import { peopleFound, peopleHandlers, personOf } from './people/people-handlers.ts';
import { searchesHandlers } from './people/searches.ts';
import type { PersonalContext } from './personal-context.ts';

/** Answers every call of the contract that belongs to a person: marks, history, people, settings, reading, export. */
export function personalHandlers(context: PersonalContext) {
  return {
    ...annotationHandlers(context),
    ...bulkHandlers(context),
    ...binHandlers(context),
    ...placingHandlers(context),
    ...conflictHandlers(context),
    ...revisionHandlers(context),
    ...tagHandlers(context),
    ...historyHandlers(context),
    ...peopleHandlers(context),
    ...searchesHandlers(context),
    ...exportHandlers(context),
  };
}

/** What `archive.status` says of the personal side. */
export type PersonalStatus = {
  person: Person | null;
  annotations: number;
  events: number;
  /** Persons' files that cannot be opened: a code and a sentence each. Nothing of them was changed. */
  notices: { code: string; message: string }[];
};

/** Counts of the current person; nobody and zeros where their file cannot be opened, with the reason as a notice. */
export function personalStatus(context: PersonalContext): PersonalStatus {
  const unreadable = peopleFound(context).unreadable.map(({ code, message }) => ({ code, message }));
  const { db, failure } = opened(context);
  // The current person's file can fail where a look at it did not: it is missing, or its full check found damage.
  const isNew = failure !== null && !unreadable.some(({ message }) => message === failure.message);
  const notices = isNew ? [...unreadable, failure] : unreadable;
  if (!db) return { person: null, annotations: 0, events: 0, notices };
  const { id } = personOf(db, null);
  return { person: personOf(db, id), annotations: countAnnotations(db), events: countEvents(db), notices };
}

function opened({ person }: PersonalContext): {
  db: ReadConnection | null;
  failure: { code: string; message: string } | null;
} {
  try {
    return { db: person.reading(), failure: null };
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    return { db: null, failure: { code: error.code, message: error.message } };
  }
}
