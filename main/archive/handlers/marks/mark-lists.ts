import type { CheckedArgs } from '../../../contract/calls.ts';
import { tagPath } from '../../../contract/tag.ts';
import { findAnnotation, storedAnnotations } from '../../annotations/annotation-store.ts';
import { type MarkFilter, type MarkLine, markLines, testsOf } from '../../annotations/mark-line.ts';
import type { StoredAnnotation } from '../../annotations/stored-annotation.ts';
import type { ReadConnection } from '../../database/driver.ts';
import type { PersonalContext, PlacesContext } from '../personal-context.ts';
import { type Placing, placesIn } from '../personal-places.ts';
import { bulletinsIn, statesIn } from './mark-states.ts';

/** Behind every bulletin that the library has. */
const LAST = Number.MAX_SAFE_INTEGER;

/**
 * Marks of the current person with their places, all or a page of them. Besides those of the page, marks are placed only
 * where the filter asks for a state and they stem from an older revision, or where the order is that of the text and
 * their bulletin begins or ends on the page.
 */
export function listPlaced(context: PersonalContext, args: CheckedArgs<'annotations.list'>): Placing[] {
  const db = context.person.reading();
  if (!db) return [];
  const { limit, offset = 0, order = 'place', ...filter } = args;
  const range: [number, number] = [offset, limit === undefined ? LAST : offset + limit];
  if (order === 'place' && limit === undefined && offset === 0 && asksOnlyFor('bulletin', filter)) {
    return inOrderOfPlace(storedAnnotations(db, filter).map(placesIn(context)));
  }
  const lines = matchingLines(context, db, filter);
  if (order === 'place') return pageByPlace(context, db, lines, range);
  return placedInOrder(context, marksOf(db, idsOf(latestFirst(lines, order).slice(...range))));
}

/** Marks by their ids, in the order of the ids; those that are not there are left out. */
export function somePlaced(context: PersonalContext, ids: readonly string[]): Placing[] {
  const db = context.person.reading();
  return db ? placedInOrder(context, marksOf(db, ids)) : [];
}

/** Ids of the marks that `listPlaced` gives. In an order of time none of them has to be placed for it. */
export function listIds(context: PersonalContext, args: CheckedArgs<'annotations.ids'>): string[] {
  const { limit, offset = 0, order = 'place', ...filter } = args;
  if (order === 'place') return listPlaced(context, args).map(({ annotation }) => annotation.id);
  const db = context.person.reading();
  const lines = db ? matchingLines(context, db, filter) : [];
  return latestFirst(lines, order)
    .slice(offset, limit === undefined ? LAST : offset + limit)
    .map(({ id }) => id);
}

function latestFirst(lines: readonly MarkLine[], order: 'modified' | 'created'): MarkLine[] {
  const field = order === 'modified' ? 'modifiedAt' : 'createdAt';
  return lines.toSorted((a, b) => compare(b[field], a[field]) || compare(a.id, b.id));
}

/** A filter as the tests take it: the tag as a path. */
export function plainFilter(filter: MarkFilter): MarkFilter {
  return filter.tag === undefined ? filter : { ...filter, tag: tagPath(filter.tag) };
}

function asksOnlyFor(name: keyof MarkFilter, filter: MarkFilter): boolean {
  const isOpen = (key: string, value: unknown): boolean => value === undefined || (key === 'query' && value === '');
  return Object.entries(filter).every(([key, value]) => key === name || isOpen(key, value));
}

function matchingLines(context: PlacesContext, db: ReadConnection, filter: MarkFilter): MarkLine[] {
  const tests = [...testsOf(plainFilter(filter), statesIn(context)).values()];
  return markLines(db, filter).filter((line) => tests.every((test) => test(line)));
}

/** Bulletins in the order of the library, marks in that of the text; bulletins outside the range are passed over whole. */
function pageByPlace(
  context: PlacesContext,
  db: ReadConnection,
  lines: readonly MarkLine[],
  [from, to]: [number, number],
): Placing[] {
  const bulletinOf = bulletinsIn(context);
  const numberOf = (id: string): number => bulletinOf(id)?.number ?? LAST;
  const groups = [...Map.groupBy(lines, ({ bulletin }) => bulletin)];
  groups.sort(([a], [b]) => numberOf(a) - numberOf(b) || compare(a, b));
  const place = placesIn(context);
  const page: Placing[] = [];
  let passed = 0;
  for (const [, group] of groups) {
    const [first, last] = [Math.max(0, from - passed), to - passed];
    passed += group.length;
    if (first < group.length && last > 0) {
      page.push(...inOrderOfPlace(marksOf(db, idsOf(group)).map(place)).slice(first, last));
    }
  }
  return page;
}

/** Gives marks their places in the order they come in, asking for one bulletin after the other. */
function placedInOrder(context: PlacesContext, marks: readonly StoredAnnotation[]): Placing[] {
  const place = placesIn(context);
  const placings = new Map(
    marks.toSorted((a, b) => compare(a.bulletin, b.bulletin)).map((mark) => [mark.id, place(mark)]),
  );
  return marks.flatMap(({ id }) => placings.get(id) ?? []);
}

function marksOf(db: ReadConnection, ids: readonly string[]): StoredAnnotation[] {
  return ids.flatMap((id) => findAnnotation(db, id) ?? []);
}

function idsOf(lines: readonly MarkLine[]): string[] {
  return lines.map(({ id }) => id);
}

function inOrderOfPlace(placings: Placing[]): Placing[] {
  return placings.sort(
    (a, b) =>
      (a.bulletin?.number ?? LAST) - (b.bulletin?.number ?? LAST) ||
      a.annotation.start - b.annotation.start ||
      a.annotation.end - b.annotation.end,
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
