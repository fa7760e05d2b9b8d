import { z } from 'zod';
import { ArchiveError } from '../../contract/errors.ts';
import { canonicalJson, sha256 } from '../database/content-hash.ts';

/** Raised when an older program would misread a package. */
const VERSION = 1;

/** The files of a package besides the manifest, in this order. */
export const PACKAGE_FILES = ['versions.jsonl', 'log.jsonl', 'bulletins.json'] as const;
export type PackageFile = (typeof PACKAGE_FILES)[number];

export const MANIFEST_NAME = 'manifest.json';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().nonnegative();
const words = z.array(z.string().max(1000)).max(100_000);

const manifest = z.strictObject({
  format: z.literal('xunyue-package'),
  version: z.literal(VERSION),
  /** ISO instant. */
  madeAt: z.iso.datetime(),
  /** Version of the program. */
  program: z.string().max(100),
  /** Who made it: the person whose log this is. */
  by: z.strictObject({ id: z.string().min(1).max(100), name: z.string().max(100), unit: z.string().max(200) }),
  isPrivate: z.boolean(),
  choice: z.strictObject({ bulletins: words, tags: words, persons: words }),
  marks: count,
  versions: count,
  /** The last event of each log, the maker's own first. */
  logs: z.array(z.strictObject({ origin: z.string().min(1).max(100), events: count, head: hash })).max(100_000),
  files: z
    .array(z.strictObject({ name: z.enum(PACKAGE_FILES), bytes: count, sha256: hash }))
    .length(PACKAGE_FILES.length),
  /** Of the canonical JSON of all the fields above. */
  sha256: hash,
  /** Ed25519 over the canonical JSON of all the rest. */
  signature: z
    .strictObject({ publicKey: z.string().max(100), fingerprint: z.string().max(100), value: z.string().max(200) })
    .optional(),
});

/** What a package says of itself; the checksums cover the rest of it. */
export type Manifest = z.infer<typeof manifest>;
export type UnsignedManifest = Omit<Manifest, 'signature'>;
/** What the checksum covers. */
export type BareManifest = Omit<UnsignedManifest, 'sha256'>;
export type ManifestSignature = NonNullable<Manifest['signature']>;

/** The manifest with its checksum: zip readers do not compare theirs. */
export function sealManifest(bare: BareManifest): UnsignedManifest {
  return { ...bare, sha256: sha256(canonicalJson(bare)) };
}

/** The fields that are always the same. */
export const FORMAT = { format: 'xunyue-package', version: VERSION } as const;

/** What the signature covers. */
export function signedBytes({ signature, ...rest }: Manifest): Buffer {
  return Buffer.from(canonicalJson(rest), 'utf8');
}

export function writeManifest(made: Manifest): Buffer {
  return Buffer.from(JSON.stringify(made, null, 2), 'utf8');
}

/** Throws `newer-version`, and `corrupt` for what is no manifest of a package. */
export function readManifest(bytes: Uint8Array): Manifest {
  const value = parsed(bytes);
  const found = manifest.safeParse(value);
  if (found.success && isWhole(found.data)) return found.data;
  const kind = z.looseObject({ format: z.literal('xunyue-package'), version: z.number().int() }).safeParse(value);
  if (kind.success && kind.data.version > VERSION) {
    throw new ArchiveError(
      'newer-version',
      '标注包由更新版本的程序制作，本版本不能合并；没有改动任何内容，请升级程序。',
      {
        found: kind.data.version,
        known: VERSION,
      },
    );
  }
  throw new ArchiveError('corrupt', '这不是标注包，或已损坏；没有合并，已有的标注没有改动。');
}

function isWhole({ signature, sha256: said, ...bare }: Manifest): boolean {
  return sealManifest(bare).sha256 === said;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
