import type { BulkReply } from '../../../contract/annotation-list.ts';
import type { CheckedArgs, Handlers } from '../../../contract/calls.ts';
import { tagPath } from '../../../contract/tag.ts';
import { findAnnotation } from '../../annotations/annotation-store.ts';
import { type ContentChanges, uniqueTags, withChanges } from '../../annotations/draft.ts';
import type { StoredAnnotation } from '../../annotations/stored-annotation.ts';
import type { PersonalContext } from '../personal-context.ts';
import { markChange, perform } from '../personal-records.ts';
import { changeContext, changedOnly } from './mark-handlers.ts';

type BulkChange = Exclude<CheckedArgs<'annotations.bulk'>['change'], 'delete'>;

/** Acts on many marks at once: one event, one undo. */
export function bulkHandlers(context: PersonalContext): Pick<Handlers, 'annotations.bulk'> {
  return {
    'annotations.bulk': ({ ids, change }) =>
      change === 'delete' ? removeAll(context, ids) : changeAll(context, ids, change),
  };
}

function changeAll(context: PersonalContext, ids: readonly string[], change: BulkChange): BulkReply {
  return perform(context, 'annotation.bulk', (acting) => {
    const unique = [...new Set(ids)];
    const marks = unique.flatMap((id) => findAnnotation(acting.db, id) ?? []);
    const making = changeContext(context, acting);
    const after = marks.map((mark) => withChanges(mark, changesTo(mark, change), making));
    const changes = changedOnly(marks, after);
    return { changes, reply: replyOf(unique, marks, changes.length) };
  });
}

function removeAll(context: PersonalContext, ids: readonly string[]): BulkReply {
  return perform(context, 'annotation.delete', ({ db }) => {
    const unique = [...new Set(ids)];
    const marks = unique.flatMap((id) => findAnnotation(db, id) ?? []);
    return { changes: marks.map((mark) => markChange(mark, 'bin')), reply: replyOf(unique, marks, marks.length) };
  });
}

function replyOf(ids: readonly string[], marks: readonly StoredAnnotation[], changed: number): BulkReply {
  return { changed, unchanged: marks.length - changed, missing: ids.length - marks.length };
}

/** What a bulk change means for one mark. A verdict is for verdicts only. */
function changesTo(mark: StoredAnnotation, change: BulkChange): ContentChanges {
  const { addTags = [], removeTags = [], verdict, ...same } = change;
  const removed = removeTags.map(tagPath);
  const kept = mark.tags.filter((tag) => !removed.includes(tag));
  const isVerdict = (same.kind ?? mark.kind) === 'verdict';
  return { ...same, tags: uniqueTags([...kept, ...addTags]), ...(isVerdict && { verdict }) };
}
