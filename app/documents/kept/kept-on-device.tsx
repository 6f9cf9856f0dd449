import { Link, useLocation } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { Notice } from '#app/ui/notice.tsx';

/** Where the page is one of nobody in particular, and so says nothing of who is signed in. */
const OFFLINE_PAGE = '/offline';
const COPIES_PAGE = '/set-aside';
/** The page comes first; what is only for later waits until it stands. */
const LATER_MS = 2_000;

/** Keeps on this device what its person needs without a network, and nothing of anybody else. */
export function KeptOnDevice({ personId }: { personId: string | null }) {
  const [knowsPerson] = useState(opensWithPerson);
  const [copies, setCopies] = useState(0);
  const { pathname } = useLocation();
  useEffect(() => {
    if (!knowsPerson) return;
    const timer = setTimeout(() => void keepFor(personId).then(setCopies), LATER_MS);
    return () => clearTimeout(timer);
  }, [knowsPerson, personId]);
  if (copies === 0 || pathname === COPIES_PAGE) return null;
  return (
    <Notice tone="warning" title="Some of your words are in no text">
      <p>
        A draft was closed to you before they arrived. They are kept on this device:{' '}
        <Link to={COPIES_PAGE}>see what you wrote</Link>
      </p>
    </Notice>
  );
}

function opensWithPerson(): boolean {
  return typeof location !== 'undefined' && location.pathname !== OFFLINE_PAGE;
}

/** Answers how many copies its person has not been shown where they wrote them. */
async function keepFor(personId: string | null): Promise<number> {
  try {
    const { forgetOtherTexts } = await import('./forget.ts');
    const texts = await forgetOtherTexts(personId);
    if (personId === null) return 0;
    // Kept texts need the editor of the present program to open.
    if (texts > 0) await import('#app/documents/editor/live-draft.tsx');
    const { keepProgram } = await import('./program.ts');
    await keepProgram();
    const { lookAfterUnsent } = await import('./left-behind.ts');
    return await lookAfterUnsent(personId);
  } catch {
    // Without a network there is nothing to fetch for later, and nobody else has signed in.
    return 0;
  }
}
