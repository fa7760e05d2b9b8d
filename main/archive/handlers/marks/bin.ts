import type { BulkReply } from '../../../contract/annotation-list.ts';
import type { BinnedAnnotation } from '../../../contract/annotation-versions.ts';
import type { Handlers } from '../../../contract/calls.ts';
import { ANNOTATION } from '../../annotations/annotation-table.ts';
import { type BinnedRecord, binnedRecord, binnedRecords } from '../../history/record-lists.ts';
import type { PersonalContext } from '../personal-context.ts';
import { placesIn } from '../personal-places.ts';
import { perform } from '../personal-records.ts';
import { annotationIn } from './mark-versions.ts';

/** The recycle bin: marks that were removed, until it is emptied. Emptying can be taken back like every act. */
export function binHandlers(
  context: PersonalContext,
): Pick<Handlers, 'annotations.bin' | 'annotations.restore' | 'annotations.emptyBin'> {
  return {
    'annotations.bin': ({ limit = null, offset = 0 }) => {
      const db = context.person.reading();
      if (!db) return [];
      const place = placesIn(context);
      return binnedRecords(db, ANNOTATION, limit, offset).map(
        ({ record, heads, said }): BinnedAnnotation => ({
          ...place(annotationIn(record, said, heads)).annotation,
          removedAt: said.at,
          removedBy: said.by,
        }),
      );
    },
    'annotations.restore': ({ ids }) => takeOut(context, ids, null),
    'annotations.emptyBin': ({ ids }) => takeOut(context, ids, 'purged'),
  };
}

function takeOut(context: PersonalContext, ids: readonly string[] | undefined, removed: null | 'purged'): BulkReply {
  return perform(context, removed === null ? 'annotation.restore' : 'annotation.purge', ({ db }) => {
    const unique = ids && [...new Set(ids)];
    const binned: BinnedRecord[] =
      unique?.flatMap((id) => binnedRecord(db, ANNOTATION, id) ?? []) ?? binnedRecords(db, ANNOTATION, null, 0);
    const changes = binned.map(({ record, said }) => ({ record, kind: ANNOTATION, value: said.value, removed }));
    const missing = unique ? unique.length - changes.length : 0;
    return { changes, reply: { changed: changes.length, unchanged: 0, missing } };
  });
}
