import { z } from 'zod';
import { canonicalJson, sha256 } from '../database/content-hash.ts';
import { damagedPackage } from './damaged-package.ts';
import type { PackagedVersion } from './lines.ts';

/** Whether a value is what a record of this kind holds. Kinds that are not known yet may hold anything. */
export type ContentCheck = (kind: string, value: unknown) => boolean;

const signatory = z.strictObject({ id: z.string().max(100), name: z.string().max(200), unit: z.string().max(200) });

const body = z.strictObject({
  kind: z.string(),
  id: z.string(),
  parents: z.array(z.string()),
  removed: z.enum(['bin', 'purged']).nullable(),
  by: signatory,
  act: z.string().min(1).max(100),
  at: z.string().max(40),
  owner: signatory.optional(),
  value: z.record(z.string(), z.unknown()),
});

/**
 * Checks the versions of a package: each comes once, is named by its maker's log (`named`), and says what its name is the
 * checksum of; the versions that it goes back to are here too, and of the same record and kind. Throws `corrupt`.
 */
export function checkVersions(
  versions: readonly PackagedVersion[],
  named: ReadonlySet<string>,
  isContent: ContentCheck,
): void {
  const byVersion = new Map(versions.map((each) => [each.version, each]));
  if (byVersion.size !== versions.length) throw damagedPackage();
  for (const each of versions) {
    const { version, record, kind, parents } = each;
    const isLinked = parents.every((parent, index) => {
      const replaced = byVersion.get(parent);
      const isInOrder = index === 0 || (parents[index - 1] ?? '') < parent;
      return isInOrder && parent !== version && replaced?.record === record && replaced.kind === kind;
    });
    if (!isLinked || !named.has(version) || !isSealed(each, isContent)) throw damagedPackage({ version });
  }
}

function isSealed({ version, record, kind, parents, body: text }: PackagedVersion, isContent: ContentCheck): boolean {
  if (text === null) return true;
  if (sha256(text) !== version) return false;
  const said = parsedBody(text);
  if (!said) return false;
  const isOfRecord = said.id === record && said.kind === kind && said.parents.join() === parents.join();
  return isOfRecord && isContent(kind, said.value);
}

/** What a body says; null for one that says it in another way than our own writing does, or says something else. */
function parsedBody(text: string) {
  try {
    const value: unknown = JSON.parse(text);
    const found = body.safeParse(value);
    return found.success && canonicalJson(value) === text ? found.data : null;
  } catch (error) {
    // No JSON; or brackets within brackets, deeper than anything of ours.
    if (error instanceof SyntaxError || error instanceof RangeError) return null;
    throw error;
  }
}
