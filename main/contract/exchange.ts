import { z } from 'zod';
import type { Verdict } from './annotation.ts';
import { id, tag } from './annotation-checks.ts';
import type { Signatory } from './annotation-versions.ts';
import { checks, reads, writes } from './define.ts';

/** Which marks go into a 标注包; an empty list leaves nothing out. */
export type PackageChoice = {
  bulletins: string[];
  /** With the tags under them. */
  tags: string[];
  /** Ids of persons: marks that they put or changed. */
  persons: string[];
};

/** How many marks a choice takes into a 标注包: those that are shared, and with what only the person may see. */
export type ChosenMarks = { shared: number; all: number };

/** Somebody who put or changed marks that are here, with the number of these. */
export type MarkHand = Signatory & { marks: number };

/** A 标注包 that was written; `sha256` of the whole file, in hexadecimal. */
export type PackageReply = {
  path: string;
  bytes: number;
  sha256: string;
  marks: number;
  versions: number;
  isSigned: boolean;
};

/**
 * What a signature says. `unsigned`: there is none. `unknown`: by a key that is seen for the first time. `trusted`: by
 * the key that this person was known by. `changed`: by another one. A signature that does not fit is no state: the file
 * is refused.
 */
export const SIGNATURE_STATES = ['unsigned', 'unknown', 'trusted', 'changed'] as const;
export type SignatureState = (typeof SIGNATURE_STATES)[number];

export type PackageSignature = {
  state: SignatureState;
  /** Six groups of five figures, to be compared by phone; null where there is no signature. */
  fingerprint: string | null;
  /** Of the key that this person was known by, where there is one; `isConfirmed`: it was compared. */
  known: { fingerprint: string; isConfirmed: boolean } | null;
};

/** A bulletin that marks of a package are on, and the library does not have, or not in that revision. */
export type MissingBulletin = {
  id: string;
  title: string | null;
  /** `bulletin`: it is not here at all; `revision`: it is, but not the text that these marks were put on. */
  missing: 'bulletin' | 'revision';
  marks: number;
};

/** A mark of which several versions stand after a merge. */
export type MergeConflict = { id: string; bulletin: string; shortTitle: string; quote: string; heads: number };

/** What a merge does, or would do, to marks. */
export type MergeCounts = { added: number; updated: number; unchanged: number; conflicts: MergeConflict[] };

/** An annotation of another program that was not taken in, counted from 1, and why. */
export type SkippedAnnotation = { number: number; reason: 'no-quote' };

type Brought = MergeCounts & {
  /** `package`: a 标注包; `annotations`: W3C Web Annotations as JSON. */
  file: 'package' | 'annotations';
  missing: MissingBulletin[];
  /** Annotations that came without a certain place: 待定位. */
  unplaced: number;
  skipped: SkippedAnnotation[];
};

/** What would come with a file. Nothing was changed. */
export type MergePreview = Brought & {
  path: string;
  /** Of a package alone. */
  package: {
    madeAt: string;
    by: Signatory;
    /** Everything of that person, with what only they could see: for moving to another machine. */
    isPrivate: boolean;
    choice: PackageChoice;
    signature: PackageSignature;
    /** The log of its maker does not continue the one that came before: work went on in two copies, or it was altered. */
    isForked: boolean;
  } | null;
};

export type MergeReply = Brought & { signature: PackageSignature | null };

/** The key that a person signs with. */
export type OwnKey = { publicKey: string; fingerprint: string; madeAt: string };

/** A key by which somebody is known. `confirmedAt`: when the fingerprints were compared; null: not yet. */
export type KnownKey = {
  person: string;
  name: string;
  unit: string;
  publicKey: string;
  fingerprint: string;
  firstSeenAt: string;
  confirmedAt: string | null;
};

/** Why there is no kappa: no words that both judged; or all in one category, where chance alone agrees as well. */
export type NoKappa = 'no-items' | 'one-category';

/** Two verdicts on the same words that are not the same. In a conflict both are of the same mark. */
export type Disagreement = {
  bulletin: string;
  shortTitle: string;
  /** The words that `a` judged. */
  quote: string;
  a: { mark: string; verdict: Verdict };
  b: { mark: string; verdict: Verdict };
};

/** How far two persons agree in their verdicts on the same words. */
export type Agreement = {
  a: Signatory;
  b: Signatory;
  items: number;
  agreed: number;
  /** `agreed` of `items`, 0–1; null where there is no item. */
  share: number | null;
  /** Cohen's kappa. */
  kappa: number | null;
  noKappa: NoKappa | null;
  /** How often `a` said one thing and `b` another, or the same; only what occurs. */
  table: { a: Verdict; b: Verdict; count: number }[];
  /** In the order of the bulletins. */
  differing: Disagreement[];
};

const choice = {
  bulletins: z.array(id).max(100_000).default([]),
  tags: z.array(tag).max(10_000).default([]),
  persons: z.array(id).max(10_000).default([]),
};
const path = z.string().min(1).max(4096);
const publicKey = z.string().regex(/^[A-Za-z0-9+/]{43}=$/);

/** Working together without a network: packages, merging, keys, and how far persons agree. */
export const EXCHANGE_CALLS = {
  'exchange.export': writes<PackageReply>('Writes shared marks, with the log that names them, into one file.').takes(
    z.strictObject({
      /** Absolute path; without one the file goes to `exports/` of the data folder under a speaking name. */
      path: path.optional(),
      ...choice,
      /** 全部，含仅自己可见: what nobody else may see, too; for moving to another machine. */
      isPrivate: z.boolean().default(false),
      /** Signed with the person's key where there is one. */
      isSigned: z.boolean().default(true),
    }),
  ),
  'exchange.choice': reads<ChosenMarks>('How many marks a choice takes into a package.').takes(z.strictObject(choice)),
  'exchange.hands': reads<MarkHand[]>('Who put or changed the marks that are here, those of most marks first.').takes(
    z.strictObject({}),
  ),
  'exchange.inspect': checks<MergePreview>('What would come with a file, from whom, and what it lacks here.').takes(
    z.strictObject({ path }),
  ),
  'exchange.merge': writes<MergeReply>('Takes a package, or annotations as JSON, in as one act.').takes(
    z.strictObject({
      path,
      /** Takes a package that is signed with another key than its maker was known by. */
      acceptsChangedKey: z.boolean().default(false),
    }),
  ),
  'exchange.moveIn': writes<MergeReply>(
    'Goes on at this machine as the maker of a package that holds everything of theirs.',
  ).takes(z.strictObject({ path })),
  'exchange.agreement': reads<Agreement[]>('How far each two persons agree in their verdicts.').takes(
    z.strictObject({ bulletins: z.array(id).max(100_000).default([]) }),
  ),
  'keys.own': reads<OwnKey | null>('The key that the current person signs with.').takes(z.strictObject({})),
  'keys.make': writes<OwnKey>('Makes a key to sign with; the one there was is kept, and signs no more.').takes(
    z.strictObject({}),
  ),
  'keys.known': reads<KnownKey[]>('Keys of others, as packages brought them.').takes(z.strictObject({})),
  'keys.confirm': writes<KnownKey[]>('Notes that the fingerprint of a key was compared with its owner.').takes(
    z.strictObject({ person: id, publicKey }),
  ),
} as const;
