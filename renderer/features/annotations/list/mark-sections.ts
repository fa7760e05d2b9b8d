import { ANNOTATION_KINDS, VERDICTS } from '../../../../main/contract/annotation.ts';
import type { AnnotationCounts, ValueCount } from '../../../../main/contract/annotation-list.ts';
import type { AnnotationFilter, MarkGroup } from '../../../state/annotations-address.ts';

/** Marks that stand together: what they share, the filter that finds them, and how many they are. */
export type MarkSection = {
  key: string;
  /** What the heading names; null where there is none. */
  heading: { by: Exclude<MarkGroup, 'none' | 'day'>; value: string } | null;
  filter: AnnotationFilter;
  count: number;
};

/** A line of the list: the heading of a section, or its mark number `at`, from 0. */
export type MarkLine = { section: MarkSection; at: number | 'heading' };

/**
 * How the marks of a filter divide into sections. They come from the counts alone, so that a list of 50,000 is laid out
 * before any of them is here. `library` gives the ids of all bulletins in their order.
 */
export function markSections(
  counts: AnnotationCounts,
  filter: AnnotationFilter,
  group: MarkGroup,
  library: readonly string[],
): MarkSection[] {
  const sections = (by: 'bulletin' | 'tag' | 'kind' | 'verdict' | 'author', values: readonly ValueCount[]) =>
    values
      .filter(({ value, count }) => count > 0 && (filter[by] === undefined || filter[by] === value))
      .map(({ value, count }) => ({
        key: `${by} ${value}`,
        heading: { by, value },
        filter: { ...filter, [by]: value },
        count,
      }));
  switch (group) {
    case 'bulletin':
      return sections('bulletin', inOrder(counts.bulletins, library));
    case 'kind':
      return sections('kind', inOrder(counts.kinds, ANNOTATION_KINDS));
    case 'verdict': {
      // Marks that judge nothing stand after those that do, under their kinds.
      const others = counts.kinds.filter(({ value }) => value !== 'verdict' && filter.verdict === undefined);
      const judged = filter.kind === undefined || filter.kind === 'verdict' ? counts.verdicts : [];
      return [
        ...sections('verdict', inOrder(judged, VERDICTS)),
        ...sections('kind', inOrder(others, ANNOTATION_KINDS)),
      ];
    }
    case 'author':
      return sections('author', counts.authors);
    case 'tag':
      return sections('tag', filter.tag === undefined ? rootTags(counts.tags) : counts.tags);
    default:
      return [{ key: 'all', heading: null, filter, count: counts.total }];
  }
}

/** Values in a given order; those it does not name come last. */
function inOrder<Value extends string>(
  values: readonly ValueCount<Value>[],
  order: readonly string[],
): ValueCount<Value>[] {
  const places = new Map(order.map((value, index) => [value, index]));
  const placeOf = (value: string) => places.get(value) ?? order.length;
  return values.toSorted((a, b) => placeOf(a.value) - placeOf(b.value));
}

/** Tags at the top of the tree; marks without a tag stand last. */
function rootTags(tags: readonly ValueCount[]): ValueCount[] {
  const roots = tags.filter(({ value }) => !value.includes('/'));
  return [...roots.filter(({ value }) => value !== ''), ...roots.filter(({ value }) => value === '')];
}

/** Lines that a section takes. */
const linesOf = ({ heading, count }: MarkSection) => count + (heading ? 1 : 0);

/** Number of lines before each section, and of all lines in the end. */
export function sectionStarts(sections: readonly MarkSection[]): number[] {
  const starts = [0];
  for (const section of sections) starts.push((starts.at(-1) ?? 0) + linesOf(section));
  return starts;
}

/** The line with a number, from 0; undefined past the last. `starts` as `sectionStarts` gives them. */
export function lineAt(
  sections: readonly MarkSection[],
  starts: readonly number[],
  index: number,
): MarkLine | undefined {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle + 1] ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  const section = sections[low];
  if (!section || index < 0) return undefined;
  const inside = index - (starts[low] ?? 0);
  if (!section.heading) return { section, at: inside };
  return { section, at: inside === 0 ? 'heading' : inside - 1 };
}
