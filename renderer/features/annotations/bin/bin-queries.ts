import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../../api.ts';

/** Marks that come in one message. */
const PAGE = 100;

/** Marks in the recycle bin, latest first, a hundred at a time. */
export function useBin() {
  return useInfiniteQuery({
    queryKey: ['marks', 'bin'],
    queryFn: ({ pageParam }) => call('annotations.bin', { limit: PAGE, offset: pageParam }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (last.length < PAGE ? undefined : pages.length * PAGE),
    select: ({ pages }) => pages.flat(),
    placeholderData: keepPreviousData,
  });
}
