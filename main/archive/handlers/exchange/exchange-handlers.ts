import { closeSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import type { CheckedArgs, Handlers } from '../../../contract/calls.ts';
import { ArchiveError } from '../../../contract/errors.ts';
import type { MergePreview, MergeReply } from '../../../contract/exchange.ts';
import type { ReadConnection } from '../../database/driver.ts';
import { rememberKey } from '../../exchange/key-store.ts';
import { type Package, readPackage } from '../../exchange/read-package.ts';
import { adoptVersions } from '../../history/adopt-versions.ts';
import { currentPersonId, setCurrentPersonId } from '../../people/current-person.ts';
import { createPerson, isPersonId, personIds } from '../../people/person-file.ts';
import { libraryForWriting, type PersonalContext } from '../personal-context.ts';
import { RECORD_TABLES, signatoryOf } from '../personal-records.ts';
import { keyHandlers } from './keys.ts';
import { chosenVersions, handsIn } from './package-choice.ts';
import { exportPackage } from './package-export.ts';
import { isContent, isForked, outlookOf, refuseChangedKey, signatureOf } from './package-merge.ts';
import { verdictAgreement } from './verdict-agreement.ts';
import { importedAnnotations } from './web-annotations-import.ts';

type ExchangeHandlers = Pick<
  Handlers,
  | 'exchange.export'
  | 'exchange.choice'
  | 'exchange.hands'
  | 'exchange.inspect'
  | 'exchange.merge'
  | 'exchange.moveIn'
  | 'exchange.agreement'
  | 'keys.own'
  | 'keys.make'
  | 'keys.known'
  | 'keys.confirm'
>;

/** Working together without a network: 标注包 written, looked into and merged. */
export function exchangeHandlers(context: PersonalContext, program: string): ExchangeHandlers {
  return {
    ...keyHandlers(context),
    'exchange.agreement': ({ bulletins }) => {
      const db = context.person.reading();
      return db ? verdictAgreement(context, db, bulletins) : [];
    },
    'exchange.export': (args) => exportPackage(context, program, args),
    'exchange.choice': (choice) => {
      const db = context.person.reading();
      const marks = (isPrivate: boolean) => (db ? chosenVersions(db, { ...choice, isPrivate }).marks : 0);
      return { shared: marks(false), all: marks(true) };
    },
    'exchange.hands': () => {
      const db = context.person.reading();
      return db ? handsIn(db) : [];
    },
    'exchange.inspect': async ({ path }) =>
      isZip(path) ? inspectPackage(context, path) : inspectOthers(context, path),
    'exchange.merge': async (args) => {
      context.person.writing();
      const began = currentPersonId(context.library);
      const found = isZip(args.path) ? await readPackage(args.path, isContent) : null;
      if (currentPersonId(context.library) !== began) {
        throw new ArchiveError('cancelled', '读取标注包时换了使用人，没有合并。请重新合并。');
      }
      const reply = found ? mergePackage(context, found, args) : mergeOthers(context, args.path);
      context.emit({ kind: 'annotations-changed', bulletin: null, annotations: null });
      return reply;
    },
    'exchange.moveIn': async ({ path }) => {
      const found = await readPackage(path, isContent);
      const before = currentPersonId(context.library);
      becomeMaker(context, found.manifest);
      try {
        const reply = mergePackage(context, found, { path, acceptsChangedKey: true });
        context.emit({ kind: 'annotations-changed', bulletin: null, annotations: null });
        return reply;
      } catch (error) {
        // Nothing came in: whoever worked here goes on.
        if (before !== null) takeTurn(context, before);
        throw error;
      }
    },
  };
}

/**
 * Makes the maker of a package the current person, under the id that they have elsewhere: what they judged there they
 * cannot review here. Throws `bad-arguments` for a package that holds only what is shared.
 */
function becomeMaker(context: PersonalContext, { by, isPrivate }: Package['manifest']): void {
  const { dataDir, now } = context;
  libraryForWriting(context);
  if (!isPrivate || !isPersonId(by.id)) {
    throw new ArchiveError('bad-arguments', '要在这台电脑上接着使用，须用“全部，含仅自己可见”的标注包；没有改动。');
  }
  if (!personIds(dataDir).includes(by.id)) createPerson(dataDir, by, now()).close();
  takeTurn(context, by.id);
}

function takeTurn(context: PersonalContext, id: string): void {
  setCurrentPersonId(libraryForWriting(context), id);
  context.emit({ kind: 'person-changed' });
}

/** A file that cannot be read is taken for a package: reading that says what is wrong with it. */
function isZip(path: string): boolean {
  try {
    const file = openSync(path, 'r');
    try {
      const start = Buffer.alloc(2);
      readSync(file, start);
      return start.toString('latin1') === 'PK';
    } finally {
      closeSync(file);
    }
  } catch {
    return true;
  }
}

/** The person's file, for a look; a person there must be. */
function readingOf({ person }: PersonalContext): ReadConnection {
  return person.reading() ?? person.writing();
}

async function inspectPackage(context: PersonalContext, path: string): Promise<MergePreview> {
  const { manifest, versions, bulletins, events } = await readPackage(path, isContent);
  const { madeAt, by, isPrivate, choice } = manifest;
  const db = readingOf(context);
  const { id } = signatoryOf(db);
  return {
    file: 'package',
    path,
    ...outlookOf(context, db, versions, bulletins),
    skipped: [],
    package: {
      madeAt,
      by,
      isPrivate,
      choice,
      signature: signatureOf(db, manifest, id),
      isForked: isForked(db, manifest, events, id),
    },
  };
}

function inspectOthers(context: PersonalContext, path: string): MergePreview {
  const db = readingOf(context);
  const { versions, skipped } = importedAnnotations(context, db, path, context.now().toISOString());
  return { file: 'annotations', path, ...outlookOf(context, db, versions), skipped, package: null };
}

/** Takes annotations in that came as JSON, as one act. */
function mergeOthers(context: PersonalContext, path: string): MergeReply {
  const db = context.person.writing();
  const at = context.now().toISOString();
  return db.transaction(() => {
    const { versions, skipped } = importedAnnotations(context, db, path, at);
    const outlook = outlookOf(context, db, versions);
    const personId = signatoryOf(db).id;
    const details = { annotations: basename(path) };
    adoptVersions(db, RECORD_TABLES, versions, { act: 'exchange.merge', at, personId, subject: '', details });
    return { file: 'annotations', ...outlook, skipped, signature: null };
  });
}

/** Takes a package in: everything that it brings in one transaction, as one act that undo takes back as a whole. */
function mergePackage(
  context: PersonalContext,
  { manifest, versions, events, bulletins }: Package,
  { acceptsChangedKey }: CheckedArgs<'exchange.merge'>,
): MergeReply {
  const db = context.person.writing();
  const { by, madeAt, logs, isPrivate } = manifest;
  const at = context.now().toISOString();
  return db.transaction(() => {
    const { id } = signatoryOf(db);
    const signature = signatureOf(db, manifest, id);
    if (!acceptsChangedKey) refuseChangedKey(signature, by.name);
    const outlook = outlookOf(context, db, versions, bulletins);
    const details = { package: manifest.sha256, by, madeAt, isPrivate, signature: signature.state, logs };
    adoptVersions(db, RECORD_TABLES, versions, {
      act: 'exchange.merge',
      at,
      personId: id,
      subject: by.id,
      details: signature.fingerprint === null ? details : { ...details, fingerprint: signature.fingerprint },
      events,
    });
    if (manifest.signature && by.id !== id) {
      rememberKey(db, { person: by.id, name: by.name, unit: by.unit, publicKey: manifest.signature.publicKey, at });
    }
    return { file: 'package', ...outlook, skipped: [], signature };
  });
}
