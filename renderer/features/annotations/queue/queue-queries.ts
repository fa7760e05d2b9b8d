import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PlacedAnnotation } from '../../../../main/contract/annotation.ts';
import { call } from '../../../api.ts';
import { useBulletins } from '../../library/library-queries.ts';
import { useMarkCounts } from '../list/mark-queries.ts';
import { QUEUE_KEY } from './shown-queue.ts';

/** Marks of each state that are fetched: who has decided these will see the next. */
const MOST = 2000;
const NO_FILTER = {};
const NONE: PlacedAnnotation[] = [];

/** Marks that wait for a decision, and those that were looked at in the current revision and left as they were. */
export type Waiting = { open: PlacedAnnotation[]; kept: PlacedAnnotation[] };

/** 待确认: 位置有变 first, then 待定位, each in the order of the library. Undefined until it is known. */
export function useWaiting(): Waiting | undefined {
  const states = useMarkCounts(NO_FILTER).data?.states;
  const isAny = states?.some(({ value, count }) => value !== 'anchored' && count > 0) ?? false;
  const revisions = useBulletins().data;
  const marks = useQuery({
    queryKey: QUEUE_KEY,
    queryFn: async () =>
      (
        await Promise.all([
          call('annotations.list', { state: 'moved', limit: MOST }),
          call('annotations.list', { state: 'orphan', limit: MOST }),
        ])
      ).flat(),
    enabled: isAny,
    placeholderData: keepPreviousData,
  }).data;
  if (states === undefined || revisions === undefined || (isAny && marks === undefined)) return undefined;
  const current = new Map(revisions.map(({ id, revision }) => [id, revision]));
  const isKept = ({ bulletin, seenRevision }: PlacedAnnotation) =>
    seenRevision !== null && seenRevision === (current.get(bulletin) ?? seenRevision);
  const all = isAny ? (marks ?? NONE) : NONE;
  return { open: all.filter((mark) => !isKept(mark)), kept: all.filter(isKept) };
}
