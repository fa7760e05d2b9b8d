import { randomUUID } from 'node:crypto';
import { findAnnotation } from '../../main/archive/annotations/annotation-store.ts';
import { openForWork } from '../../main/archive/data-folder.ts';
import { openPersonal, type PersonalContext } from '../../main/archive/handlers/personal-context.ts';
import { personalHandlers } from '../../main/archive/handlers/personal-handlers.ts';
import { markChange, perform, RECORD_TABLES, signatoryOf } from '../../main/archive/handlers/personal-records.ts';
import { adoptVersions } from '../../main/archive/history/adopt-versions.ts';
import { listBulletins, readBulletin } from '../../main/archive/library/read.ts';
import type { Bulletin } from '../../main/contract/bulletin.ts';
import { RESOURCES } from './library.ts';
import { changedByOther, headOf } from './versions-of-others.ts';

/** UTF-16 units of a seeded mark. */
const UNITS = 12;

/** Readies a data folder, before any program is open on it: the bundled bulletins, and 王敏 to mark them. */
export async function seedFolder(
  dataDir: string,
  seed: (context: PersonalContext, bulletins: Bulletin[]) => Promise<void> | void,
): Promise<void> {
  const now = () => new Date();
  const folder = openForWork({ dataDir, resourcesDir: RESOURCES, now });
  const context = openPersonal({
    dataDir,
    library: folder.library,
    writableLibrary: folder.writing,
    refusal: 'read-only',
    emit: () => undefined,
    now,
  });
  await personalHandlers(context)['people.introduce']({ name: '王敏', unit: '审计一组' });
  await seed(
    context,
    listBulletins(folder.library).map(({ id }) => readBulletin(folder.library, id)),
  );
  context.person.close();
  folder.close();
}

/** Puts many notes on a bulletin in one act, evenly over its text; each says which it is, from 1. */
export async function seedNotes(context: PersonalContext, bulletin: Bulletin, count: number): Promise<void> {
  const { id } = await seedNote(context, bulletin, bulletin.blocks[3]?.start ?? 0, '第1条');
  const step = Math.floor((bulletin.text.length - UNITS) / count);
  perform(context, 'annotation.bulk', ({ db }) => {
    const like = findAnnotation(db, id);
    if (!like) throw new Error('the first note is not there');
    const changes = Array.from({ length: count - 1 }, (_, index) => {
      const start = index * step;
      const quote = bulletin.text.slice(start, start + UNITS);
      return markChange({ ...like, id: randomUUID(), start, end: start + UNITS, quote, note: `第${index + 2}条` });
    });
    return { changes, reply: null };
  });
}

/** Puts one note on a bulletin. */
export async function seedNote(context: PersonalContext, { id, revision }: Bulletin, start: number, note: string) {
  return personalHandlers(context)['annotations.create']({
    ...{ bulletin: id, revision, start, end: start + UNITS, kind: 'note', note },
    ...{ verdict: null, tags: ['共用'], colour: null },
  });
}

/** A mark that two people changed apart from each other: ours says one thing, 王芳's another. */
export async function seedConflict(context: PersonalContext, bulletin: Bulletin, start: number): Promise<void> {
  const { id } = await seedNote(context, bulletin, start, '原来的批注');
  const db = context.person.writing();
  const base = headOf(db, id);
  await personalHandlers(context)['annotations.edit']({ id, changes: { note: '我的批注', tags: ['我的'] } });
  adoptVersions(db, RECORD_TABLES, [changedByOther(db, base, { note: '王芳的批注', tags: ['她的'] })], {
    ...{ act: 'annotation.bulk', at: context.now().toISOString(), subject: '' },
    personId: signatoryOf(db).id,
  });
}
