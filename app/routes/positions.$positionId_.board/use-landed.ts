import { useEffect, useRef, useState } from 'react';
import { CHOICE_WORDS } from '#app/sign-off/decision-words.ts';
import type { BoardRow } from './page-types.ts';

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
