import type { BulkReply } from '../../../contract/annotation-list.ts';
import type { Handlers } from '../../../contract/calls.ts';
import { ArchiveError } from '../../../contract/errors.ts';
import type { UndoableAct } from '../../../contract/history.ts';
import { isTagWithin, tagPath } from '../../../contract/tag.ts';
import { annotationsTagged } from '../../annotations/annotation-store.ts';
import { uniqueTags } from '../../annotations/draft.ts';
import { markLines, tagsOf } from '../../annotations/mark-line.ts';
import { storedTags, TAG, type TagContent, tagRecordId } from '../../annotations/tag-store.ts';
import { tagTree } from '../../annotations/tag-tree.ts';
import type { ReadConnection } from '../../database/driver.ts';
import type { RecordChange } from '../../history/write-records.ts';
import type { PersonalContext } from '../personal-context.ts';
import { type Acting, markChange, perform } from '../personal-records.ts';

type TagHandlers = Pick<Handlers, 'tags.list' | 'tags.rename' | 'tags.merge' | 'tags.colour' | 'tags.remove'>;

/** The tree of tags. A tag lives on the marks that have it; a record of its own is kept for what else is said of it. */
export function tagHandlers(context: PersonalContext): TagHandlers {
  return {
    'tags.list': () => {
      const db = context.person.reading();
      if (!db) return [];
      return tagTree(markLines(db).map(tagsOf), new Map(storedTags(db).map(({ path, colour }) => [path, colour])));
    },
    'tags.rename': ({ path, to }) => {
      const [from, target] = [pathOf(path), pathOf(to)];
      return move(context, 'tag.rename', from, target, (db) => {
        if (from === target || !isInUse(db, target)) return;
        throw new ArchiveError('tag-exists', `已有标签“${target}”，没有改名；要合为一个，请用“合并”。`, {
          tag: target,
        });
      });
    },
    'tags.merge': ({ path, into }) => move(context, 'tag.merge', pathOf(path), pathOf(into), () => undefined),
    'tags.colour': ({ path, colour }) =>
      perform(context, 'tag.colour', ({ db }) => {
        const tag = pathOf(path);
        const before = storedTags(db).find((known) => known.path === tag)?.colour ?? null;
        const changes = before === colour ? [] : [tagChange({ path: tag, colour }, false)];
        return { changes, reply: { changed: changes.length, unchanged: 1 - changes.length, missing: 0 } };
      }),
    'tags.remove': ({ path }) => remove(context, pathOf(path)),
  };
}

/** Puts a tag, with all under it, in another place of the tree: marks and colours alike, as one act. */
function move(
  context: PersonalContext,
  act: UndoableAct,
  from: string,
  to: string,
  check: (db: ReadConnection) => void,
): BulkReply {
  if (to.startsWith(`${from}/`)) {
    throw new ArchiveError('bad-arguments', `不能把标签“${from}”放到它自己的下级“${to}”，没有改动。`, { tag: from });
  }
  return perform(context, act, (acting) => {
    check(acting.db);
    const renamed = (tag: string): string => (isTagWithin(tag, from) ? to + tag.slice(from.length) : tag);
    const marks = from === to ? [] : retagged(acting, from, (tags) => tags.map(renamed));
    const known = storedTags(acting.db);
    const kept = new Set(known.map(({ path }) => path));
    const moved = from === to ? [] : known.filter(({ path }) => isTagWithin(path, from));
    const changes = [
      ...marks,
      ...moved.map((tag) => tagChange(tag, true)),
      // A tag that has a colour keeps it when another one is put into it.
      ...moved
        .map((tag) => ({ ...tag, path: renamed(tag.path) }))
        .filter(({ path }) => !kept.has(path))
        .map((tag) => tagChange(tag, false)),
    ];
    return { changes, reply: { changed: marks.length, unchanged: 0, missing: 0 } };
  });
}

function remove(context: PersonalContext, path: string): BulkReply {
  return perform(context, 'tag.remove', (acting) => {
    const marks = retagged(acting, path, (tags) => tags.filter((tag) => !isTagWithin(tag, path)));
    const colours = storedTags(acting.db).filter((tag) => isTagWithin(tag.path, path));
    const changes = [...marks, ...colours.map((tag) => tagChange(tag, true))];
    return { changes, reply: { changed: marks.length, unchanged: 0, missing: 0 } };
  });
}

/** The marks with a tag, or one under it, with other tags. */
function retagged({ db, at }: Acting, path: string, change: (tags: readonly string[]) => string[]): RecordChange[] {
  return annotationsTagged(db, path).map((mark) =>
    markChange({ ...mark, tags: uniqueTags(change(mark.tags)), modifiedAt: at }),
  );
}

function tagChange({ path, colour }: TagContent, isRemoved: boolean): RecordChange {
  return { record: tagRecordId(path), kind: TAG, value: { path, colour }, removed: isRemoved ? 'purged' : null };
}

function isInUse(db: ReadConnection, path: string): boolean {
  return annotationsTagged(db, path).length > 0 || storedTags(db).some((tag) => isTagWithin(tag.path, path));
}

/** A path as it is stored. Throws `bad-arguments` for one without a name in it. */
function pathOf(words: string): string {
  const path = tagPath(words.toWellFormed());
  if (path !== '') return path;
  throw new ArchiveError('bad-arguments', '标签不能只有斜线，请输入名称。', { tag: words });
}
