import type { Person } from './person.ts';

export type ArchiveStatus = {
  version: string;
  dataDir: string;
  /** `writable`; `read-only`: the medium cannot be written; `disk-full`; `in-use`: another process holds the lock. */
  access: 'writable' | 'read-only' | 'disk-full' | 'in-use';
  person: Person | null;
  bulletins: number;
  characters: number;
  annotations: number;
  log: { events: number };
  /** ISO instant of the latest backup, or null. */
  lastBackupAt: string | null;
  /** What the reader should know after this start: a sentence each, as error codes with details. */
  notices: { code: string; message: string }[];
};

export type VerifyReply = { ok: boolean; problems: { what: string; message: string }[] };
