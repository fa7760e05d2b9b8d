import type { Signatory } from '../../../contract/annotation-versions.ts';
import type { MarkHand, PackageChoice } from '../../../contract/exchange.ts';
import { isTagWithin, tagPath } from '../../../contract/tag.ts';
import { ANNOTATION } from '../../annotations/annotation-table.ts';
import { TAG } from '../../annotations/tag-store.ts';
import type { ReadConnection } from '../../database/driver.ts';
import type { PackagedVersion } from '../../exchange/lines.ts';
import { ancestorsOf, headsOf } from '../../history/heads.ts';
import { parseBody, type VersionBody } from '../../history/version.ts';
import { type KnownRecord, knownRecords } from '../../history/version-store.ts';
import { annotationIn } from '../marks/mark-versions.ts';

/** What goes into a package: versions by record, how many marks they are of, and the bulletins that those are on. */
export type ChosenVersions = { versions: PackagedVersion[]; marks: number; bulletins: Set<string> };

type Open = KnownRecord['versions'][number] & { said: VersionBody };

/**
 * The versions that a choice takes from a person's file: what is shared with its content, what these go back to by its
 * lineage alone. With `isPrivate`, everything in use goes with its content.
 */
export function chosenVersions(
  db: ReadConnection,
  { isPrivate, ...choice }: PackageChoice & { isPrivate: boolean },
): ChosenVersions {
  const chosen: ChosenVersions = { versions: [], marks: 0, bulletins: new Set() };
  const tags: KnownRecord[] = [];
  const paths = new Set<string>();
  for (const known of knownRecords(db)) {
    if (known.kind === TAG) {
      tags.push(known);
      continue;
    }
    const open = openVersions(known, ({ value }) => isPrivate || value.shared === true);
    if (open.length === 0 || !isChosen(known, open, choice)) continue;
    chosen.versions.push(...withLineage(known, open));
    if (known.kind !== ANNOTATION) continue;
    chosen.marks++;
    for (const { said } of open) note(known.record, said, chosen.bulletins, paths);
  }
  // A tag is shared with the marks that have it, or one under it.
  for (const known of tags) {
    const open = openVersions(known, ({ value }) => isPrivate || paths.has(String(value.path)));
    chosen.versions.push(...withLineage(known, open));
  }
  return chosen;
}

/** Who had a hand in the marks of a person's file, those of most marks first: what the persons of a choice can be. */
export function handsIn(db: ReadConnection): MarkHand[] {
  const hands = new Map<string, MarkHand>();
  for (const known of knownRecords(db)) {
    if (known.kind !== ANNOTATION) continue;
    const ofMark = openVersions(known, () => true).flatMap(({ said }) => handsOf(said));
    for (const [id, hand] of new Map(ofMark.map((each) => [each.id, each]))) {
      hands.set(id, { ...hand, marks: (hands.get(id)?.marks ?? 0) + 1 });
    }
  }
  return [...hands.values()].sort((a, b) => b.marks - a.marks || (a.id < b.id ? -1 : 1));
}

/** Who put the mark, and who wrote this version of it; the latter as they were called then. */
function handsOf({ by, value }: VersionBody): Signatory[] {
  const { id, name, unit } = by;
  const author = {
    id: String(value.authorId ?? id),
    name: String(value.author ?? name),
    unit: String(value.unit ?? unit),
  };
  return [author, { id, name, unit }];
}

function openVersions({ versions }: KnownRecord, isOpen: (said: VersionBody) => boolean): Open[] {
  return versions.flatMap((version) => {
    const said = version.isActive && version.body !== null ? parseBody(version.body) : null;
    return said && isOpen(said) ? [{ ...version, said }] : [];
  });
}

function withLineage({ record, kind, versions }: KnownRecord, open: readonly Open[]): PackagedVersion[] {
  const shown = new Set(open.map(({ version }) => version));
  const behind = ancestorsOf(versions, [...shown]);
  return versions
    .filter(({ version }) => behind.has(version))
    .map(({ version, parents, body }) => ({ version, record, kind, parents, body: shown.has(version) ? body : null }));
}

/** Asked of what stands as others will see it; persons also of those who only had a hand in it. */
function isChosen({ versions }: KnownRecord, open: readonly Open[], { bulletins, tags, persons }: PackageChoice) {
  const shown = new Map(open.map((each) => [each.version, each]));
  const heads = headsOf(versions.map((each) => ({ ...each, isKnown: shown.has(each.version) })));
  const values = heads.flatMap((head) => {
    const open = shown.get(head);
    return open ? [open.said.value] : [];
  });
  const hands = open.flatMap(({ said }) => handsOf(said).map(({ id }) => id));
  return (
    (bulletins.length === 0 || values.some(({ bulletin }) => bulletins.includes(String(bulletin)))) &&
    (tags.length === 0 || values.some((value) => hasTag(value.tags, tags.map(tagPath)))) &&
    (persons.length === 0 || hands.some((hand) => persons.includes(hand)))
  );
}

function hasTag(tags: unknown, chosen: readonly string[]): boolean {
  return Array.isArray(tags) && tags.some((tag) => chosen.some((path) => isTagWithin(String(tag), path)));
}

/** The bulletins that a state of a mark points to, and the tags it has, with every step above them. */
function note(record: string, said: VersionBody, bulletins: Set<string>, paths: Set<string>): void {
  const { bulletin, evidence, tags } = annotationIn(record, said);
  bulletins.add(bulletin);
  for (const piece of evidence) if (piece.kind !== 'file') bulletins.add(piece.bulletin);
  for (const tag of tags) {
    const steps = tag.split('/');
    for (const index of steps.keys()) paths.add(steps.slice(0, index + 1).join('/'));
  }
}
