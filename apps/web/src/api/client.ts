import { ApiProblem } from '@app/api-client';
import { QueryCache, QueryClient } from '@tanstack/react-query';

/** What a refusal anywhere means for the whole page; the router fills it in. */
export const onRefusal: { leave: (to: '/sign-in' | '/setup') => void } = { leave: () => {} };

const worthAnotherTry = (fault: Error): boolean =>
  !(fault instanceof ApiProblem) || fault.status === 0 || fault.status === 502 || fault.status === 503;

export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (fault, query) => {
      if (!(fault instanceof ApiProblem) || query.queryKey[0] === 'session') return;
      if (fault.code === 'not-signed-in') onRefusal.leave('/sign-in');
      if (fault.code === 'set-up-needed') onRefusal.leave('/setup');
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, fault) => failures < 2 && worthAnotherTry(fault),
    },
  },
});
