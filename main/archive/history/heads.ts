import type { Removal } from './version.ts';

/** What is known of a version without its content; `isKnown`: whether its body is here, too. */
export type Lineage = { version: string; parents: readonly string[]; isActive: boolean; isKnown: boolean };

/**
 * The versions that stand now, in ascending order: active, with known content, and replaced by no other such version,
 * be it through inactive versions or through ones whose content was withheld. One is the value of the record; several are
 * a conflict.
 */
export function headsOf(versions: readonly Lineage[]): string[] {
  const standing = versions.filter(({ isActive, isKnown }) => isActive && isKnown);
  if (standing.length <= 1) return standing.map(({ version }) => version);
  const replaced = ancestorsOf(
    versions,
    standing.flatMap(({ parents }) => parents),
  );
  return standing
    .map(({ version }) => version)
    .filter((version) => !replaced.has(version))
    .sort();
}

/** Some versions and all that they go back to. */
export function ancestorsOf(versions: readonly Lineage[], of: readonly string[]): Set<string> {
  const parentsOf = new Map(versions.map(({ version, parents }) => [version, parents]));
  const found = new Set<string>();
  const toVisit = [...of];
  for (let version = toVisit.pop(); version !== undefined; version = toVisit.pop()) {
    if (found.has(version)) continue;
    found.add(version);
    toVisit.push(...(parentsOf.get(version) ?? []));
  }
  return found;
}

export type Head = { version: string; ownerId: string; removed: Removal };

/**
 * Which head a person sees: their own, so that nobody else's act changes what they see before they have settled it;
 * else one in use before a removed one; else the smallest version, which everyone has alike.
 */
export function shownHead<Each extends Head>(heads: readonly Each[], personId: string): Each | undefined {
  const rank = ({ ownerId, removed }: Head): number => (ownerId === personId ? 0 : 2) + (removed === null ? 0 : 1);
  return heads.toSorted((a, b) => rank(a) - rank(b) || (a.version < b.version ? -1 : 1))[0];
}
