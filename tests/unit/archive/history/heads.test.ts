import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headsOf, type Lineage, shownHead } from '../../../../main/archive/history/heads.ts';

const version = (name: string, parents: string[] = [], more: Partial<Lineage> = {}): Lineage => ({
  version: name,
  parents,
  isActive: true,
  isKnown: true,
  ...more,
});

/** Versions that name only earlier ones, some not in use, some withheld. */
const lineages: fc.Arbitrary<Lineage[]> = fc
  .array(
    fc.record({ parents: fc.array(fc.nat(20), { maxLength: 3 }), isActive: fc.boolean(), isKnown: fc.boolean() }),
    {
      maxLength: 12,
    },
  )
  .map((made) =>
    made.map(({ parents, ...more }, index) =>
      version(
        `v${index}`,
        [...new Set(parents.filter((parent) => parent < index).map((parent) => `v${parent}`))],
        more,
      ),
    ),
  );

/** Straight from the definition: a version stands unless one that counts has it among its ancestors. */
function byDefinition(versions: readonly Lineage[]): string[] {
  const descends = (from: Lineage, to: string): boolean =>
    from.parents.some(
      (parent) => parent === to || versions.some((each) => each.version === parent && descends(each, to)),
    );
  const counted = versions.filter(({ isActive, isKnown }) => isActive && isKnown);
  return counted
    .map(({ version: name }) => name)
    .filter((name) => !counted.some((other) => descends(other, name)))
    .sort();
}

describe('heads', () => {
  it('are what the definition says', () => {
    fc.assert(
      fc.property(lineages, (versions) => {
        expect(headsOf(versions)).toEqual(byDefinition(versions));
      }),
    );
  });

  it('are one after edits in a row, and two after edits side by side', () => {
    expect(headsOf([version('a'), version('b', ['a']), version('c', ['b'])])).toEqual(['c']);
    expect(headsOf([version('a'), version('c', ['a']), version('b', ['a'])])).toEqual(['b', 'c']);
    expect(headsOf([version('a'), version('b', ['a']), version('c', ['a']), version('d', ['b', 'c'])])).toEqual(['d']);
  });

  it('pass through versions whose content is withheld, which are none themselves', () => {
    const private_ = version('b', ['a'], { isKnown: false });
    expect(headsOf([version('a'), private_])).toEqual(['a']);
    expect(headsOf([version('a'), private_, version('c', ['b'])])).toEqual(['c']);
  });

  it('are shown by owner, then use, then name, whatever their order', () => {
    const heads = [
      { version: 'c', ownerId: 'me', removed: 'bin' as const },
      { version: 'a', ownerId: 'you', removed: 'bin' as const },
      { version: 'd', ownerId: 'you', removed: null },
      { version: 'b', ownerId: 'them', removed: null },
    ];
    for (const turned of [heads, heads.toReversed()]) {
      expect(shownHead(turned, 'me')?.version).toBe('c');
      expect(shownHead(turned, 'nobody')?.version).toBe('b');
    }
    expect(shownHead([], 'me')).toBeUndefined();
  });
});
