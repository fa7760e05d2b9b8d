import { z } from 'zod';
import { canonicalJson } from '../database/content-hash.ts';
import { damagedPackage } from './damaged-package.ts';

const bulletins = z
  .array(
    z.strictObject({
      id: z.string().max(1000),
      title: z.string().nullable(),
      shortTitle: z.string().nullable(),
      /** Revisions that the maker of the package had: SHA-256 of their bytes. */
      revisions: z.array(z.strictObject({ number: z.number().int().positive(), sha256: z.string() })),
    }),
  )
  .max(1_000_000);

/** A bulletin that marks of a package are on, as its maker had it; titles are null where they did not have it either. */
export type PackagedBulletin = z.infer<typeof bulletins>[number];

export function writeBulletins(items: readonly PackagedBulletin[]): Buffer {
  return Buffer.from(`[\n${items.map((item) => canonicalJson(item)).join(',\n')}\n]\n`, 'utf8');
}

/** Throws `corrupt`. */
export function readBulletins(bytes: Uint8Array): PackagedBulletin[] {
  try {
    const found = bulletins.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    if (found.success) return found.data;
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
  }
  throw damagedPackage();
}
