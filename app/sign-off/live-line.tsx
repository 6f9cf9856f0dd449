import { useRevalidator } from '@remix-run/react';
import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';

/** Fetched after the page is there: reading it needs none of this. */
const LiveUpdates = lazy(async () => {
  const { LiveUpdates: component } = await import('#app/sign-off/live-updates.tsx');
  return { default: component };
});

const never = () => () => {};

type Props = {
  /** Of one position's page; without it, of everything this person may see. */
  positionId?: string;
  /** The newest ledger entry the page was made with. */
  lastSeq: number;
};

/** Keeps a page as it is on the server, and says whether it does. Without JavaScript: reload. */
export function LiveLine({ positionId, lastSeq }: Props) {
  const hydrated = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const onNews = useReloadOnNews();
  const still = 'Reload the page to see new decisions.';
  if (!hydrated) return <p className="live-line">{still}</p>;
  return (
    <p className="live-line">
      <Suspense fallback="Connecting…">
        <LiveUpdates {...(positionId && { positionId })} lastSeq={lastSeq} onNews={onNews} />
      </Suspense>
    </p>
  );
}

/** Loads the page's data again for news; what comes while it loads waits for the next load. */
function useReloadOnNews() {
  const { revalidate, state } = useRevalidator();
  const [news, setNews] = useState(0);
  const loaded = useRef(0);
  useEffect(() => {
    if (state !== 'idle' || loaded.current === news) return;
    loaded.current = news;
    revalidate();
  }, [news, state, revalidate]);
  return useCallback(() => setNews((count) => count + 1), []);
}
