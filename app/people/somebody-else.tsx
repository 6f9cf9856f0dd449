import { useEffect, useState } from 'react';
import { personSignedIn } from '#app/people/person-signed-in.ts';
import { ButtonLink } from '#app/ui/button.tsx';

const CHANNEL = 'concord-person';

/** Tells the other windows of this browser who is signed in here now. */
export function useAnnouncedPerson(personId: string | null): void {
  useEffect(() => {
    if (personId === null) return;
    const channel = new BroadcastChannel(CHANNEL);
    channel.postMessage(personId);
    channel.close();
  }, [personId]);
}

/** Whether somebody other than this person, for whom the page was made, has signed in meanwhile. */
export function useSomebodyElse(personId: string | null): boolean {
  const [here, setHere] = useState(personId);
  useEffect(() => {
    if (personId === null) return;
    const channel = new BroadcastChannel(CHANNEL);
    const hear = (id: unknown) => typeof id === 'string' && setHere(id);
    channel.onmessage = ({ data }) => hear(data);
    // A page that was asleep has heard nothing.
    const look = () => {
      if (document.visibilityState === 'visible') void personSignedIn().then(hear);
    };
    document.addEventListener('visibilitychange', look);
    globalThis.addEventListener('pageshow', look);
    return () => {
      channel.close();
      document.removeEventListener('visibilitychange', look);
      globalThis.removeEventListener('pageshow', look);
    };
  }, [personId]);
  return personId !== null && here !== null && here !== personId;
}

/** Stands in for a page that is no longer for whoever looks at it. */
export function SomebodyElse() {
  return (
    <div className="error-page" role="alert">
      <h1>Somebody else is signed in here now</h1>
      <p>
        This page was opened by another person, so it is no longer shown. What they wrote and the
        server does not have is kept on this device for them alone.
      </p>
      <ButtonLink to="/" reloadDocument>
        Go to your home page
      </ButtonLink>
    </div>
  );
}
