import { z } from 'zod';
import { ArchiveError } from '../../../contract/errors.ts';

/** Raised when an older program would misread a backup. */
const VERSION = 1;

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const manifest = z.object({
  format: z.literal('xunyue-backup'),
  version: z.number().int().positive(),
  /** ISO instant. */
  madeAt: z.string(),
  /** Version of the program. */
  program: z.string(),
  bulletins: z.number().int().nonnegative(),
  annotations: z.number().int().nonnegative(),
  files: z.array(
    z.object({
      /** `library.db` or `people/<id>.db`: nothing else is ever put back. */
      name: z.string().regex(/^(?:library|people\/[0-9a-z-]{1,64})\.db$/),
      bytes: z.number().int().nonnegative(),
      sha256: hash,
    }),
  ),
  /** The heads of the logs: a log that is cut off later no longer has them. */
  logs: z.array(z.object({ origin: z.string(), events: z.number().int().nonnegative(), head: hash })),
});

/** What a backup holds, with the checksum of each file in it. */
export type BackupManifest = z.infer<typeof manifest>;

export const MANIFEST_NAME = 'manifest.json';

/** What was made, in the form that this program writes. */
export function manifestOf(made: Omit<BackupManifest, 'format' | 'version'>): BackupManifest {
  return { format: 'xunyue-backup', version: VERSION, ...made };
}

export function writeManifest(made: Omit<BackupManifest, 'format' | 'version'>): Buffer {
  return Buffer.from(JSON.stringify(manifestOf(made), null, 2), 'utf8');
}

/** Throws `newer-version`, and `corrupt` for what is no manifest of a backup. */
export function readManifest(bytes: Uint8Array): BackupManifest {
  const found = manifest.safeParse(parsed(bytes));
  if (!found.success) throw new ArchiveError('corrupt', '这不是本程序的备份文件，没有改动任何内容。');
  if (found.data.version <= VERSION) return found.data;
  throw new ArchiveError('newer-version', '备份由更新版本的程序制作，本版本不能恢复；没有改动任何内容，请升级程序。', {
    found: found.data.version,
    known: VERSION,
  });
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
