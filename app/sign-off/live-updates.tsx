import { useSubscription } from '@trpc/tanstack-react-query';
import { useState } from 'react';
import { Providers, useApi } from '#app/api-client.tsx';

type News = {
  /** The newest ledger entry the page was made with. */
  lastSeq: number;
  /** Something was recorded since that the page may show. */
  onNews: () => void;
};
type Props = News & { positionId?: string };

/** Follows the ledger, of one position or of all this person sees, and says whether it still does. */
export function LiveUpdates({ positionId, ...news }: Props) {
  return (
    <Providers>
      {positionId ? <OnePosition positionId={positionId} {...news} /> : <EveryRound {...news} />}
    </Providers>
  );
}

function OnePosition({ positionId, lastSeq, onNews }: News & { positionId: string }) {
  const lastEventId = useStart(lastSeq);
  const { live } = useApi().signOff;
  const options = live.subscriptionOptions({ positionId, lastEventId }, { onData: onNews });
  return <>{WORDS[useSubscription(options).status]}</>;
}

function EveryRound({ lastSeq, onNews }: News) {
  const lastEventId = useStart(lastSeq);
  const { liveRounds } = useApi().signOff;
  const options = liveRounds.subscriptionOptions({ lastEventId }, { onData: onNews });
  return <>{WORDS[useSubscription(options).status]}</>;
}

/** The stream goes on from where it is; it does not start again with every entry. */
function useStart(lastSeq: number): string {
  return useState(String(lastSeq))[0];
}

const WORDS = {
  idle: 'Not live. Reload the page to see what is new.',
  connecting: 'Connecting…',
  pending: 'Live: decisions appear as they are made.',
  error: 'Not live. Reload the page to see what is new.',
} as const;
