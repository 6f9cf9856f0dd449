import { useSubscription } from '@trpc/tanstack-react-query';
import { useState } from 'react';
import { Providers, useApi } from '#app/api-client.tsx';

type Props = {
  positionId: string;
  /** The newest ledger entry the page was made with. */
  lastSeq: number;
  /** Something was recorded about the position since. */
  onNews: () => void;
};

/** Follows a position's ledger and says, truthfully, whether it still does. */
export function LiveUpdates(props: Props) {
  return (
    <Providers>
      <Following {...props} />
    </Providers>
  );
}

function Following({ positionId, lastSeq, onNews }: Props) {
  // The stream goes on from where it is; it does not start again with every entry.
  const [lastEventId] = useState(String(lastSeq));
  const { signOff } = useApi();
  const { status } = useSubscription(
    signOff.live.subscriptionOptions({ positionId, lastEventId }, { onData: onNews }),
  );
  return <>{WORDS[status]}</>;
}

const WORDS = {
  idle: 'Not live. Reload the page to see what is new.',
  connecting: 'Connecting…',
  pending: 'Live: decisions appear as they are made.',
  error: 'Not live. Reload the page to see what is new.',
} as const;
