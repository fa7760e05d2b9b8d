import type { SectionStep } from '../../../contract/bulletin.ts';
import type { Assignment } from './decision.ts';

/** A heading as assignments name it. */
export function headingWords({ label, title }: SectionStep): string {
  return `${label ?? ''}${title}`;
}

/**
 * Whose each row is: the person that has the row itself, else the one that has the deepest section above it. `rowOf` gives
 * the row that an assignment of a single row means now. Ids of rows to names.
 */
export function personsOf(
  rows: readonly { id: string; section: readonly SectionStep[] }[],
  assignments: readonly Assignment[],
  rowOf: (assignment: Assignment) => string | null,
): Map<string, string> {
  const own = new Map(assignments.flatMap((each) => pair(rowOf(each), each.person)));
  const sections = assignments
    .flatMap(({ section, person }) => (section === null ? [] : [{ section, person }]))
    .sort((a, b) => b.section.length - a.section.length);
  const persons = new Map<string, string>();
  for (const { id, section } of rows) {
    const path = section.map(headingWords);
    const person = own.get(id) ?? sections.find((each) => leadsTo(each.section, path))?.person;
    if (person !== undefined) persons.set(id, person);
  }
  return persons;
}

function leadsTo(section: readonly string[], path: readonly string[]): boolean {
  return section.every((heading, depth) => path[depth] === heading);
}

function pair(row: string | null, person: string): [string, string][] {
  return row === null ? [] : [[row, person]];
}
