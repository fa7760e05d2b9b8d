import { join } from 'node:path';
import { exchangeHandlers } from '../../main/archive/handlers/exchange/exchange-handlers.ts';
import { draftOn, type PersonalArchive, personalArchive } from './personal-archive.ts';

/** A person at a machine of their own, with what working together asks for. */
export type Colleague = PersonalArchive & { exchange: ReturnType<typeof exchangeHandlers>; id: string };

/** A machine with the two bulletins of `personalArchive` and one person. */
export async function colleague(name: string): Promise<Colleague> {
  const archive = personalArchive();
  const { id } = await archive.handlers['people.introduce']({ name, unit: '区纪委' });
  return { ...archive, exchange: exchangeHandlers(archive.context, 'test'), id };
}

const ALL = { bulletins: [], tags: [], persons: [], isPrivate: false, isSigned: true };
type ExportArgs = Parameters<Colleague['exchange']['exchange.export']>[0];

/** Writes a package into the person's own data folder; gives its path. */
export async function pack(from: Colleague, name = 'out.zip', args: Partial<ExportArgs> = {}): Promise<string> {
  const path = join(from.dataDir, name);
  await from.exchange['exchange.export']({ ...ALL, ...args, path });
  return path;
}

/** Merges a file. */
export function take(to: Colleague, path: string, acceptsChangedKey = false) {
  return to.exchange['exchange.merge']({ path, acceptsChangedKey });
}

/** Puts a shared mark; gives its id. */
export async function share(by: Colleague, words: string, changes: object = {}): Promise<string> {
  const { id } = await by.handlers['annotations.create']({ ...draftOn(words), shared: true, ...changes });
  return id;
}

/** The notes of all marks, sorted. */
export async function notesOf({ handlers }: Colleague): Promise<string[]> {
  return (await handlers['annotations.list']({})).map(({ note }) => note).sort();
}
