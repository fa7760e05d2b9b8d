import { useQueries } from '@tanstack/react-query';
import type { PlacedAnnotation } from '../../../../main/contract/annotation.ts';
import type { AnnotationOrder } from '../../../../main/contract/annotation-list.ts';
import { useRested } from '../../search/use-rested.ts';
import { PAGE, pageQuery } from './mark-queries.ts';
import type { MarkLine, MarkSection } from './mark-sections.ts';

/** A page is asked for once the list has stood this long, in milliseconds: a scroll bar drawn past it asks nothing. */
const REST_MS = 40;

type Wanted = { key: string; section: MarkSection; page: number };

/**
 * The marks of the lines in sight, page by page; a page that is not here yet is fetched, and its lines give undefined.
 */
export function useMarkPages(
  lines: readonly MarkLine[],
  order: AnnotationOrder,
): (line: MarkLine) => PlacedAnnotation | undefined {
  const wanted = pagesOf(lines);
  const rested = useRested(wanted.map(({ key }) => key).join('\n'), REST_MS).split('\n');
  const replies = useQueries({
    queries: wanted.map(({ key, section, page }) => ({
      ...pageQuery(section.filter, order, page),
      // What is here already is shown at once, rested or not.
      enabled: rested.includes(key),
    })),
  });
  const pages = new Map(wanted.map(({ key }, index) => [key, replies[index]?.data]));
  return ({ section, at }) =>
    at === 'heading' ? undefined : pages.get(pageKey(section, Math.floor(at / PAGE)))?.[at % PAGE];
}

function pagesOf(lines: readonly MarkLine[]): Wanted[] {
  const pages = new Map<string, Wanted>();
  for (const { section, at } of lines) {
    if (at === 'heading') continue;
    const page = Math.floor(at / PAGE);
    const key = pageKey(section, page);
    pages.set(key, { key, section, page });
  }
  return [...pages.values()];
}

const pageKey = (section: MarkSection, page: number) => `${section.key} ${page}`;
