import type { Annotation, PlacedAnnotation } from '../../../main/contract/annotation.ts';
import { queryClient } from '../../data/query-client.ts';

/*
 * What the reader did shows at once, in the lists that are already here. The archive then tells that something changed,
 * and the lists are asked for again: five thousand marks once, not twice, and never before the mark is seen.
 */

/** A new mark in the list of its bulletin, in the order of the text; its place in words comes with the next list. */
export function showCreated(annotation: Annotation): void {
  const placed: PlacedAnnotation = {
    ...annotation,
    differences: [],
    suggestion: null,
    shortTitle: '',
    section: [],
    paragraph: null,
    number: null,
  };
  queryClient.setQueryData<PlacedAnnotation[]>(['annotations', { bulletin: annotation.bulletin }], (list) => {
    if (!list || list.some(({ id }) => id === annotation.id)) return list;
    return [...list, placed].sort((a, b) => a.start - b.start || a.end - b.end);
  });
}

export function showEdited(annotation: Annotation): void {
  changeLists((list) => list.map((known) => (known.id === annotation.id ? { ...known, ...annotation } : known)));
}

export function showDeleted(id: string): void {
  changeLists((list) => list.filter((known) => known.id !== id));
}

function changeLists(change: (list: PlacedAnnotation[]) => PlacedAnnotation[]): void {
  queryClient.setQueriesData<PlacedAnnotation[]>({ queryKey: ['annotations'] }, (list) => list && change(list));
}
