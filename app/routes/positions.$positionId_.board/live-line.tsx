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
import { CHOICE_WORDS } from '#app/sign-off/decision-words.ts';
import type { BoardPage, BoardRow } from './page-types.ts';

/** Fetched after the page is there: reading the board needs none of it. */
const LiveUpdates = lazy(async () => {
  const { LiveUpdates: component } = await import('#app/sign-off/live-updates.tsx');
  return { default: component };
});

const never = () => () => {};

/** Keeps the board as it is on the server, and says whether it does. Without JavaScript: reload. */
export function LiveLine({ page }: { page: BoardPage }) {
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
        <LiveUpdates positionId={page.positionId} lastSeq={page.lastSeq} onNews={onNews} />
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

/** Offices whose decision came in while the page was open, and the last of them in words. */
export function useLanded(rows: readonly BoardRow[] | undefined) {
  const before = useRef(rows);
  const [landed, setLanded] = useState<readonly BoardRow[]>([]);
  useEffect(() => {
    const known = new Map(before.current?.map((row) => [row.officeId, row.whole]));
    const fresh = (rows ?? []).filter(
      ({ officeId, whole }) => known.get(officeId) === 'no_reply' && whole !== 'no_reply',
    );
    before.current = rows;
    if (fresh.length > 0) setLanded(fresh);
  }, [rows]);
  const said = landed.map(({ officeName, choice }) =>
    choice ? `${officeName} ${CHOICE_WORDS[choice].done}.` : '',
  );
  return { offices: new Set(landed.map(({ officeId }) => officeId)), words: said.join(' ') };
}
