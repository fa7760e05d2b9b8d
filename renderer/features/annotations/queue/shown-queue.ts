import type { PlacedAnnotation } from '../../../../main/contract/annotation.ts';
import { queryClient } from '../../../data/query-client.ts';

/*
 * A decision shows at once, so that the next mark is in hand without a wait; the archive then tells that something
 * changed, and the queue is asked for again.
 */

export const QUEUE_KEY = ['marks', 'queue'];

/** A mark that has its place waits no longer. */
export function takeFromQueue(id: string): void {
  change((queue) => queue.filter((mark) => mark.id !== id));
}

/** A mark that was looked at in a revision and left as it was. */
export function noteSeen(id: string, seenRevision: number | null): void {
  change((queue) => queue.map((mark) => (mark.id === id ? { ...mark, seenRevision } : mark)));
}

function change(how: (queue: PlacedAnnotation[]) => PlacedAnnotation[]): void {
  queryClient.setQueryData<PlacedAnnotation[]>(QUEUE_KEY, (queue) => queue && how(queue));
}
