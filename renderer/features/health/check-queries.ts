import { useQuery } from '@tanstack/react-query';
import { call } from '../../api.ts';

/** A whole log is walked from its first event: not after every mark, but while the window stays open. */
const LOG_EVERY_MS = 10 * 60_000;

/** Whether the log is whole; as of the last check, which the health page repeats. */
export function useLogCheck({ anew = false } = {}) {
  return useQuery({
    queryKey: ['log-check'],
    queryFn: () => call('history.verify', {}),
    refetchInterval: LOG_EVERY_MS,
    refetchOnMount: anew ? 'always' : true,
  });
}

/** Whether library, texts and index are whole; looked at anew each time the health page opens. */
export function useArchiveCheck() {
  return useQuery({
    queryKey: ['archive-check'],
    queryFn: () => call('archive.verify', {}),
    refetchOnMount: 'always',
  });
}
