import { ANCHOR_STATES, ANNOTATION_KINDS, VERDICTS } from '../../../contract/annotation.ts';
import type { AnnotationCounts, ValueCount } from '../../../contract/annotation-list.ts';
import type { CheckedArgs } from '../../../contract/calls.ts';
import { ANNOTATION } from '../../annotations/annotation-table.ts';
import { type FilterName, type MarkLine, markLines, tagsOf, testsOf } from '../../annotations/mark-line.ts';
import { countBin, countConflicts } from '../../history/record-lists.ts';
import type { PersonalContext } from '../personal-context.ts';
import { plainFilter } from './mark-lists.ts';
import { statesIn } from './mark-states.ts';

const DIVISIONS = ['kind', 'verdict', 'tag', 'author', 'state', 'bulletin'] as const satisfies readonly FilterName[];
type Division = (typeof DIVISIONS)[number];

/** How many marks meet a filter and how they divide, each division under all filters but its own. */
export function countMarks(context: PersonalContext, filter: CheckedArgs<'annotations.counts'>): AnnotationCounts {
  const db = context.person.reading();
  const stateOf = statesIn(context);
  const tests = [...testsOf(plainFilter(filter), stateOf)];
  const tally = new Tally();
  let total = 0;
  // Of every bulletin, whatever the filter: that division shows what else there is to choose.
  for (const line of db ? markLines(db, { query: filter.query }) : []) {
    const failed = tests.flatMap(([name, test]) => (test(line) ? [] : [name]));
    if (failed.length === 0) total++;
    // With a single filter not met, the mark still counts where that filter would offer another choice.
    if (failed.length > 1) continue;
    tally.add({ ...valuesOf(line), state: () => [stateOf(line)] }, failed.length === 0 ? DIVISIONS : failed);
  }
  return {
    total,
    kinds: known(tally.of('kind'), ANNOTATION_KINDS),
    verdicts: known(tally.of('verdict'), VERDICTS),
    tags: tally.of('tag'),
    authors: tally.of('author'),
    states: known(tally.of('state'), ANCHOR_STATES),
    bulletins: tally.of('bulletin'),
    conflicts: db ? countConflicts(db, ANNOTATION) : 0,
    bin: db ? countBin(db, ANNOTATION) : 0,
  };
}

/** What a mark counts under in each division; its state is found out separately, as it may cost a look at the text. */
function valuesOf(line: MarkLine): Record<Exclude<Division, 'state'>, () => Iterable<string>> {
  return {
    kind: () => [line.kind],
    verdict: () => (line.verdict === null ? [] : [line.verdict]),
    tag: () => withAncestors(tagsOf(line)),
    author: () => [line.author],
    bulletin: () => [line.bulletin],
  };
}

/** Counts of values, by division. */
class Tally {
  readonly #counts = new Map<Division, Map<string, number>>();

  /** Counts a mark in some divisions. */
  add(values: Record<Division, () => Iterable<string>>, divisions: readonly FilterName[]): void {
    for (const division of DIVISIONS.filter((each) => divisions.includes(each))) {
      const counts = this.#counts.get(division) ?? new Map<string, number>();
      for (const value of values[division]()) counts.set(value, (counts.get(value) ?? 0) + 1);
      this.#counts.set(division, counts);
    }
  }

  /** The values of a division, most frequent first. */
  of(division: Division): ValueCount[] {
    return [...(this.#counts.get(division) ?? [])]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  }
}

/** Tags and every tag above them, each once; the empty one where there is no tag. */
function withAncestors(tags: readonly string[]): Set<string> {
  if (tags.length === 0) return new Set(['']);
  return new Set(
    tags.flatMap((tag) => {
      const steps = tag.split('/');
      return steps.map((_, index) => steps.slice(0, index + 1).join('/'));
    }),
  );
}

/** Counts by the values that the contract knows. */
function known<Value extends string>(counts: readonly ValueCount[], values: readonly Value[]): ValueCount<Value>[] {
  return counts.flatMap(({ value, count }) => {
    const found = values.find((each) => each === value);
    return found === undefined ? [] : [{ value: found, count }];
  });
}
