import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useApi } from '#app/api-client.tsx';

/** Shown for so long, a text counts as read. */
const SHOWN_MS = 5_000;
/** A live text goes on changing before one's eyes. */
const AGAIN_MS = 120_000;

/** Notes on the server what this person is being shown; a failure is no trouble of theirs. */
export function useReading(positionId: string, shown: string): void {
  const { revisions } = useApi();
  const { mutate } = useMutation(revisions.read.mutationOptions());
  useEffect(() => {
    let wasShown = false;
    const record = () => {
      if (document.visibilityState === 'hidden' && !wasShown) return;
      wasShown = document.visibilityState === 'visible';
      mutate({ positionId, shown });
    };
    const hide = () => wasShown && document.visibilityState === 'hidden' && record();
    const first = setTimeout(record, SHOWN_MS);
    const again = setInterval(record, AGAIN_MS);
    document.addEventListener('visibilitychange', hide);
    return () => {
      clearTimeout(first);
      clearInterval(again);
      document.removeEventListener('visibilitychange', hide);
    };
  }, [mutate, positionId, shown]);
}
