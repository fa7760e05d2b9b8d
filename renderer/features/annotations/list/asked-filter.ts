import type { AnnotationFilter } from '../../../state/annotations-address.ts';

/** A filter as the engine is asked: days of the calendar on the wall become instants. */
export function askedFilter({ from, to, ...filter }: AnnotationFilter): AnnotationFilter {
  return {
    ...filter,
    ...(from ? { from: new Date(`${from}T00:00:00.000`).toISOString() } : {}),
    ...(to ? { to: new Date(`${to}T23:59:59.999`).toISOString() } : {}),
  };
}
