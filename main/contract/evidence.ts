/** Words of a bulletin that speak for or against a verdict. Offsets in UTF-16 units of that revision's reading text. */
export type PassageEvidence = {
  id: string;
  kind: 'passage';
  bulletin: string;
  revision: number;
  start: number;
  end: number;
  quote: string;
  prefix: string;
  suffix: string;
};

/** A figure of the ledger. */
export type ClaimEvidence = { id: string; kind: 'claim'; bulletin: string; claim: string; quote: string };

/** A file outside the archive, known by its checksum: SHA-256 in hexadecimal. */
export type FileEvidence = {
  id: string;
  kind: 'file';
  name: string;
  bytes: number;
  sha256: string;
  description: string;
};

/**
 * 佐证 of a verdict. Its id is stable; its number (佐证1-2: second evidence of the bulletin's first verdict) follows from
 * the order in which things stand when they are shown.
 */
export type Evidence = PassageEvidence | ClaimEvidence | FileEvidence;

/**
 * A piece of evidence as a caller gives it. The engine gives an id to a new piece, and cuts the words of a passage itself:
 * a caller may send back the words it was given.
 */
export type EvidenceDraft =
  | (Pick<PassageEvidence, 'kind' | 'bulletin' | 'revision' | 'start' | 'end'> &
      MaybeGiven<Pick<PassageEvidence, 'id' | 'quote' | 'prefix' | 'suffix'>>)
  | (Omit<ClaimEvidence, 'id'> & MaybeGiven<Pick<ClaimEvidence, 'id'>>)
  | (Omit<FileEvidence, 'id'> & MaybeGiven<Pick<FileEvidence, 'id'>>);

type MaybeGiven<Fields> = { [Key in keyof Fields]?: Fields[Key] | undefined };

/** 佐证1-2, or null for a mark that is no verdict. `verdict` and `evidence` count from 1. */
export function evidenceNumber(verdict: number | null, evidence: number): string | null {
  return verdict === null ? null : `佐证${verdict}-${evidence}`;
}
