import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import { type ReactNode, useState } from 'react';
import superjson from 'superjson';
import type { AppRouter } from '#server/trpc/app.router.ts';

const API = '/trpc';
/** As many calls as the server takes in one request. */
const MAX_ITEMS = 10;

const { TRPCProvider, useTRPC } = createTRPCContext<AppRouter>();

/** The domain API as the browser sees it: `useSubscription(useApi().signOff.live.subscriptionOptions(…))`. */
export const useApi = useTRPC;

/**
 * The browser's API for what is live. Pages that only read and send forms go through their loader
 * and action and need none of this: mount it around the live part alone.
 */
export function Providers({ children }: { children: ReactNode }) {
  const [queries] = useState(() => new QueryClient());
  const [api] = useState(createApi);
  return (
    <QueryClientProvider client={queries}>
      <TRPCProvider trpcClient={api} queryClient={queries}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}

function createApi() {
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: (operation) => operation.type === 'subscription',
        true: httpSubscriptionLink({ url: API, transformer: superjson }),
        false: httpBatchLink({ url: API, transformer: superjson, maxItems: MAX_ITEMS }),
      }),
    ],
  });
}
