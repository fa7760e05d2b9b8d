import type { CheckedArgs } from '../../../contract/calls.ts';
import type { PackageReply } from '../../../contract/exchange.ts';
import type { ReadConnection } from '../../database/driver.ts';
import type { PackagedBulletin } from '../../exchange/bulletins-file.ts';
import { signingKey } from '../../exchange/key-store.ts';
import { writePackage } from '../../exchange/write-package.ts';
import { appendEvent } from '../../history/append-event.ts';
import { foreignEvents, foreignHeads, ownEvents } from '../../history/foreign-log.ts';
import { addSeal, logHead } from '../../history/seals.ts';
import { bulletinRow, revisionHashes } from '../../library/read.ts';
import { logOfCurrent } from '../history/import-log.ts';
import type { PersonalContext } from '../personal-context.ts';
import { absent } from '../personal-places.ts';
import { signatoryOf } from '../personal-records.ts';
import { targetPath } from '../target-path.ts';
import { chosenVersions } from './package-choice.ts';

/**
 * Writes a 标注包: the versions of the choice, the person's log and those that came with the packages of others, which
 * bulletins it is about. The head of the log is sealed with it; the writing itself is entered afterwards.
 */
export async function exportPackage(
  context: PersonalContext,
  program: string,
  { path: wanted, isPrivate, isSigned, ...choice }: CheckedArgs<'exchange.export'>,
): Promise<PackageReply> {
  const { dataDir, now, person, library } = context;
  const enter = logOfCurrent(context);
  const db = person.writing();
  const by = signatoryOf(db);
  const path = targetPath(context, { path: wanted, name: `标注包 ${by.name}`.trimEnd(), format: 'zip' });
  const madeAt = now().toISOString();
  const { versions, marks, bulletins } = chosenVersions(db, { ...sortedChoice(choice), isPrivate });
  const head = logHead(db, by.id);
  const key = isSigned ? signingKey(db) : null;
  const written = await writePackage(path, {
    about: { madeAt, program, by, isPrivate, choice: sortedChoice(choice), marks, logs: [head, ...foreignHeads(db)] },
    versions,
    events: [...ownEvents(db, by.id), ...foreignEvents(db)],
    bulletins: [...bulletins].sort().map((id) => packagedBulletin(library, id)),
    key,
  });
  addSeal(dataDir, { at: madeAt, kind: 'package', path, logs: [head] });
  // The log travels with every package: it holds no word of a mark, and no name of a tag.
  const { bulletins: of, persons } = choice;
  const logged = { what: 'package', bulletins: of, persons, isPrivate, marks, path, ...written };
  enter((log) => appendEvent(log, { at: madeAt, act: 'export.write', subject: path, payload: logged }));
  return { path, ...written, marks, versions: versions.length, isSigned: key !== null };
}

function sortedChoice({
  bulletins,
  tags,
  persons,
}: Pick<CheckedArgs<'exchange.export'>, 'bulletins' | 'tags' | 'persons'>) {
  const plain = (words: readonly string[]) => [...new Set(words)].sort();
  return { bulletins: plain(bulletins), tags: plain(tags), persons: plain(persons) };
}

function packagedBulletin(library: ReadConnection, id: string): PackagedBulletin {
  const row = absent(() => bulletinRow(library, id));
  if (!row) return { id, title: null, shortTitle: null, revisions: [] };
  return { id, title: row.title, shortTitle: row.short_title, revisions: revisionHashes(library, row.number) };
}
