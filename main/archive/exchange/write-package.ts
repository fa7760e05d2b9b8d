import { sha256 } from '../database/content-hash.ts';
import { writeZip, type ZipWritten } from '../database/zip/write-zip.ts';
import { type PackagedBulletin, writeBulletins } from './bulletins-file.ts';
import { eventLine, type LoggedEvent, type PackagedVersion, versionLine } from './lines.ts';
import {
  type BareManifest,
  FORMAT,
  MANIFEST_NAME,
  type Manifest,
  PACKAGE_FILES,
  type PackageFile,
  sealManifest,
  signedBytes,
  type UnsignedManifest,
  writeManifest,
} from './manifest.ts';
import { fingerprintOf, type KeyPair, signBytes } from './signing.ts';

/** What goes into a package. The same contents give the same bytes; a signature by Ed25519 does not change that. */
export type PackageContents = {
  about: Omit<BareManifest, 'format' | 'version' | 'files' | 'versions'>;
  versions: readonly PackagedVersion[];
  events: readonly LoggedEvent[];
  bulletins: readonly PackagedBulletin[];
  key: KeyPair | null;
};

/** Writes a 标注包. Throws as `writeZip` does. */
export function writePackage(path: string, contents: PackageContents): Promise<ZipWritten> {
  const { about, versions, events, bulletins, key } = contents;
  const bytes: Record<PackageFile, Buffer> = {
    'versions.jsonl': joined(versions, versionLine),
    'log.jsonl': joined(events, eventLine),
    'bulletins.json': writeBulletins(bulletins),
  };
  const files = PACKAGE_FILES.map((name) => ({ name, source: bytes[name] }));
  const manifest = sealManifest({
    ...FORMAT,
    ...about,
    versions: versions.length,
    files: files.map(({ name, source }) => ({ name, bytes: source.length, sha256: sha256(source) })),
  });
  const source = writeManifest(key ? signed(manifest, key) : manifest);
  return writeZip(path, [{ name: MANIFEST_NAME, source }, ...files]);
}

function signed(manifest: UnsignedManifest, { publicKey, privateKey }: KeyPair): Manifest {
  const value = signBytes(signedBytes(manifest), privateKey);
  return { ...manifest, signature: { publicKey, fingerprint: fingerprintOf(publicKey), value } };
}

/** Line by line: all lines as one string could be longer than a string may be. */
function joined<Item>(items: readonly Item[], line: (item: Item) => string): Buffer {
  return Buffer.concat(items.map((item) => Buffer.from(line(item), 'utf8')));
}
