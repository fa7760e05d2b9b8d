import { ArchiveError } from '../../contract/errors.ts';
import { sha256 } from '../database/content-hash.ts';
import { openZip, type ZipReader } from '../database/zip/read-zip.ts';
import { type PackagedBulletin, readBulletins } from './bulletins-file.ts';
import { checkLogs } from './check-logs.ts';
import { type ContentCheck, checkVersions } from './check-versions.ts';
import { damagedPackage } from './damaged-package.ts';
import { type LoggedEvent, type PackagedVersion, readEvents, readVersions } from './lines.ts';
import {
  MANIFEST_NAME,
  type Manifest,
  PACKAGE_FILES,
  type PackageFile,
  readManifest,
  signedBytes,
} from './manifest.ts';
import { fingerprintOf, isSignatureOf } from './signing.ts';

const MEGABYTE = 1024 * 1024;

/** A thousand bulletins with their titles take a tenth of this. */
const MOST_MANIFEST_BYTES = 16 * MEGABYTE;

/** A hundred thousand marks with all their versions; a zip that holds more is none of ours. */
const MOST_FILE_BYTES = 512 * MEGABYTE;

/** A 标注包 that was checked from its manifest to its last version. */
export type Package = {
  manifest: Manifest;
  versions: PackagedVersion[];
  events: LoggedEvent[];
  bulletins: PackagedBulletin[];
};

/**
 * Reads a package and believes nothing of it: checksums, signature, logs, and every version against its name and against
 * the maker's log. Throws `not-found`, `unreadable`, `corrupt`, `too-large`, `newer-version`, `bad-signature`.
 */
export async function readPackage(path: string, isContent: ContentCheck): Promise<Package> {
  const zip = await openZip(path);
  try {
    const manifest = readManifest(await zip.read(MANIFEST_NAME, MOST_MANIFEST_BYTES));
    checkSignature(manifest);
    const names: readonly string[] = [MANIFEST_NAME, ...PACKAGE_FILES];
    if (zip.names.length !== names.length || !names.every((name) => zip.names.includes(name))) throw damagedPackage();
    const events = readEvents(await contentOf(zip, manifest, 'log.jsonl'));
    const versions = readVersions(await contentOf(zip, manifest, 'versions.jsonl'));
    const bulletins = readBulletins(await contentOf(zip, manifest, 'bulletins.json'));
    if (versions.length !== manifest.versions) throw damagedPackage();
    checkVersions(versions, checkLogs(events, manifest), isContent);
    return { manifest, versions, events, bulletins };
  } finally {
    zip.close();
  }
}

async function contentOf(zip: ZipReader, manifest: Manifest, name: PackageFile): Promise<Buffer> {
  const said = manifest.files.find((file) => file.name === name);
  if (!said) throw damagedPackage({ file: name });
  const bytes = await zip.read(name, MOST_FILE_BYTES);
  if (bytes.length !== said.bytes || sha256(bytes) !== said.sha256) throw damagedPackage({ file: name });
  return bytes;
}

function checkSignature(manifest: Manifest): void {
  const { signature } = manifest;
  if (!signature) return;
  const { publicKey, fingerprint, value } = signature;
  if (isSignatureOf(signedBytes(manifest), publicKey, value) && fingerprint === fingerprintOf(publicKey)) return;
  throw new ArchiveError(
    'bad-signature',
    '标注包的签名与内容不符，可能被改动过；没有合并，已有的标注没有改动。请向制作人重新索取。',
    { by: manifest.by.name },
  );
}
