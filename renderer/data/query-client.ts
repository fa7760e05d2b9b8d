import { QueryClient } from '@tanstack/react-query';

/** The engine tells when something changed, so nothing grows stale by itself; and "offline" is how we live. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', staleTime: Number.POSITIVE_INFINITY, retry: false, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always', retry: false },
  },
});
