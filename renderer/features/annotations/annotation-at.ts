import type { Annotation } from '../../../main/contract/annotation.ts';

/** The mark on a character; of several, the shortest, because the longer ones can be reached elsewhere. */
export function annotationAt<Mark extends Pick<Annotation, 'start' | 'end' | 'kind' | 'state'>>(
  annotations: readonly Mark[],
  offset: number,
): Mark | undefined {
  const here = annotations.filter(
    ({ start, end, kind, state }) => kind !== 'bookmark' && state !== 'orphan' && start <= offset && offset < end,
  );
  return here.reduce<Mark | undefined>(
    (best, mark) => (best && best.end - best.start <= mark.end - mark.start ? best : mark),
    undefined,
  );
}
