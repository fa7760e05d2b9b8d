import { randomUUID } from 'node:crypto';
import type { Annotation } from '../contract/annotation.ts';
import type { CheckedArgs, Handlers } from '../contract/calls.ts';
import {
  putAnnotation,
  removeAnnotation,
  storedAnnotation,
  storedAnnotations,
  tagsInUse,
} from './annotations/annotation-store.ts';
import { annotationOf, withContent } from './annotations/draft.ts';
import { matchesQuery } from './annotations/matches-query.ts';
import type { StoredAnnotation } from './annotations/stored-annotation.ts';
import { appendEvent } from './history/append-event.ts';
import { readText } from './library/read.ts';
import { readPersonRow } from './people/person-row.ts';
import type { PersonalContext } from './personal-context.ts';
import { type Placing, placesIn } from './personal-places.ts';

type AnnotationHandlers = Pick<
  Handlers,
  'annotations.list' | 'annotations.create' | 'annotations.edit' | 'annotations.delete' | 'annotations.tags'
>;

/** Marks: each act changes the table and appends to the log in one transaction, then tells the window. */
export function annotationHandlers(context: PersonalContext): AnnotationHandlers {
  const { person, emit } = context;
  const changed = (annotation: StoredAnnotation): Annotation => {
    emit({ kind: 'annotations-changed', bulletin: annotation.bulletin });
    const { shortTitle, section, paragraph, differences, suggestion, ...mark } = placesIn(context.library)(
      annotation,
    ).annotation;
    return mark;
  };
  return {
    'annotations.list': (filter) => listPlaced(context, filter).map(({ annotation }) => annotation),
    'annotations.create': (draft) => changed(create(context, draft)),
    'annotations.edit': ({ id, changes }) => changed(edit(context, id, changes)),
    'annotations.delete': ({ id }) => {
      const { bulletin } = remove(context, id);
      emit({ kind: 'annotations-changed', bulletin });
      return { id };
    },
    'annotations.tags': () => {
      const db = person.reading();
      return db ? tagsInUse(db) : [];
    },
  };
}

/** Marks of the current person with their places: bulletins in the order of the library, marks in that of the text. */
export function listPlaced({ person, library }: PersonalContext, filter: CheckedArgs<'annotations.list'>): Placing[] {
  const db = person.reading();
  if (!db) return [];
  const found = storedAnnotations(db, filter).filter(matchesQuery(filter.query ?? ''));
  const placed = found.map(placesIn(library));
  const wanted = filter.state ? placed.filter(({ annotation }) => annotation.state === filter.state) : placed;
  return wanted.sort(byPlace);
}

function byPlace(a: Placing, b: Placing): number {
  const last = Number.MAX_SAFE_INTEGER;
  return (
    (a.bulletin?.number ?? last) - (b.bulletin?.number ?? last) ||
    a.annotation.start - b.annotation.start ||
    a.annotation.end - b.annotation.end
  );
}

function create({ person, library, now }: PersonalContext, draft: CheckedArgs<'annotations.create'>): StoredAnnotation {
  const db = person.writing();
  const { text } = readText(library, draft.bulletin, draft.revision);
  const at = now().toISOString();
  return db.transaction(() => {
    const { name = '', unit = '' } = readPersonRow(db) ?? {};
    const after = annotationOf(draft, text, { id: randomUUID(), author: draft.author ?? name, unit, at });
    putAnnotation(db, after);
    appendEvent(db, { at, act: 'annotation.create', subject: after.id, payload: { before: null, after } });
    return after;
  });
}

function edit(
  { person, now }: PersonalContext,
  id: string,
  changes: CheckedArgs<'annotations.edit'>['changes'],
): StoredAnnotation {
  const db = person.writing();
  const at = now().toISOString();
  return db.transaction(() => {
    const before = storedAnnotation(db, id);
    const after = withContent(before, changes, at);
    // Nothing changed is no act: it would leave an undo step that does nothing.
    if (after === before) return before;
    putAnnotation(db, after);
    appendEvent(db, { at, act: 'annotation.edit', subject: id, payload: { before, after } });
    return after;
  });
}

function remove({ person, now }: PersonalContext, id: string): StoredAnnotation {
  const db = person.writing();
  return db.transaction(() => {
    const before = storedAnnotation(db, id);
    removeAnnotation(db, id);
    appendEvent(db, {
      at: now().toISOString(),
      act: 'annotation.delete',
      subject: id,
      payload: { before, after: null },
    });
    return before;
  });
}
