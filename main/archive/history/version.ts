import type { Signatory } from '../../contract/annotation-versions.ts';
import { canonicalJson, sha256 } from '../database/content-hash.ts';
import type { EventAct } from './event.ts';

/** `bin`: in the recycle bin; `purged`: emptied from it, or its making was taken back. Null: in use. */
export type Removal = 'bin' | 'purged' | null;

/** What a record says; what is in it is the business of the room that its kind belongs to. */
export type RecordValue = Readonly<Record<string, unknown>>;

/** One state of a record, as its body holds it. */
export type VersionBody = {
  kind: string;
  id: string;
  /** Versions that it replaces, in ascending order; none for the first. */
  parents: readonly string[];
  removed: Removal;
  /** Who made this state, by which act, and when (ISO instant). */
  by: Signatory;
  act: EventAct;
  at: string;
  /** Whose state it is, where an undo brought back the state of somebody else. */
  owner?: Signatory;
  value: RecordValue;
};

/** A body as canonical JSON, and the version that it is known by: its SHA-256. */
export type SealedVersion = { version: string; body: string };

/** Makes a version of a body. The same state, made from the same parents by the same act, is the same version. */
export function sealVersion(body: VersionBody): SealedVersion {
  const text = canonicalJson(body);
  return { version: sha256(text), body: text };
}

/** Reads a body back. The text is our own, or was checked against its version when it came in. */
export function parseBody(body: string): VersionBody {
  return JSON.parse(body);
}
