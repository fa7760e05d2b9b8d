import { randomUUID } from 'node:crypto';
import type { Annotation } from '../../../contract/annotation.ts';
import type { CheckedArgs, Handlers } from '../../../contract/calls.ts';
import { storedAnnotation, tagsInUse } from '../../annotations/annotation-store.ts';
import { annotationOf, type ChangeContext, type ContentChanges, withChanges } from '../../annotations/draft.ts';
import type { StoredAnnotation } from '../../annotations/stored-annotation.ts';
import { readText } from '../../library/read.ts';
import type { PersonalContext } from '../personal-context.ts';
import { placesIn } from '../personal-places.ts';
import { type Acting, markChange, perform } from '../personal-records.ts';
import { countMarks } from './counts.ts';
import { listIds, listPlaced, somePlaced } from './mark-lists.ts';

type AnnotationHandlers = Pick<
  Handlers,
  | 'annotations.list'
  | 'annotations.ids'
  | 'annotations.some'
  | 'annotations.counts'
  | 'annotations.create'
  | 'annotations.edit'
  | 'annotations.delete'
  | 'annotations.tags'
>;

/** Marks: put, changed, removed, listed and counted. */
export function annotationHandlers(context: PersonalContext): AnnotationHandlers {
  const { person } = context;
  return {
    'annotations.list': (filter) => listPlaced(context, filter).map(({ annotation }) => annotation),
    'annotations.some': ({ ids }) => somePlaced(context, ids).map(({ annotation }) => annotation),
    'annotations.ids': (args) => listIds(context, args),
    'annotations.counts': (filter) => countMarks(context, filter),
    'annotations.create': (draft) => readBack(context, create(context, draft)),
    'annotations.edit': ({ id, changes }) => readBack(context, edit(context, id, changes)),
    'annotations.delete': ({ id }) => ({ id: remove(context, id) }),
    'annotations.tags': () => {
      const db = person.reading();
      return db ? tagsInUse(db) : [];
    },
  };
}

/** A mark as it stands now, after an act on it. Throws `not-found`. */
export function readBack(context: PersonalContext, id: string): Annotation {
  const { annotation } = placesIn(context)(storedAnnotation(context.person.writing(), id));
  const { shortTitle, section, paragraph, number, differences, suggestion, ...mark } = annotation;
  return mark;
}

/** What changes to marks are made with. */
export function changeContext({ library }: PersonalContext, { by, at }: Acting): ChangeContext {
  return { personId: by.id, at, readWords: (bulletin, revision) => readText(library, bulletin, revision).text };
}

function create(context: PersonalContext, draft: CheckedArgs<'annotations.create'>): string {
  const text = readText(context.library, draft.bulletin, draft.revision);
  return perform(context, 'annotation.create', (acting) => {
    const { by, at } = acting;
    const signature = { id: randomUUID(), author: draft.author ?? by.name, authorId: by.id, unit: by.unit, at };
    const mark = annotationOf(draft, text, signature, changeContext(context, acting).readWords);
    const signed = by.name === '' ? { ...by, name: mark.author } : by;
    return { changes: [markChange(mark)], by: signed, reply: mark.id };
  });
}

function edit(context: PersonalContext, id: string, changes: ContentChanges): string {
  return perform(context, 'annotation.edit', (acting) => {
    const before = storedAnnotation(acting.db, id);
    const after = withChanges(before, changes, changeContext(context, acting));
    return { changes: changedOnly([before], [after]), reply: id };
  });
}

function remove(context: PersonalContext, id: string): string {
  return perform(context, 'annotation.delete', ({ db }) => ({
    changes: [markChange(storedAnnotation(db, id), 'bin')],
    reply: id,
  }));
}

/** The marks that are not what they were: an act that changes nothing would leave an undo step that does nothing. */
export function changedOnly(before: readonly StoredAnnotation[], after: readonly StoredAnnotation[]) {
  return after.filter((mark, index) => mark !== before[index]).map((mark) => markChange(mark));
}
