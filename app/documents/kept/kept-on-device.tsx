import { useEffect, useState } from 'react';

/** Where the page is one of nobody in particular, and so says nothing of who is signed in. */
const OFFLINE_PAGE = '/offline';
/** The page comes first; what is only for later waits until it stands. */
const LATER_MS = 2_000;

/** Keeps on this device what its person needs without a network, and nothing of anybody else. */
export function KeptOnDevice({ personId }: { personId: string | null }) {
  const [knowsPerson] = useState(opensWithPerson);
  useEffect(() => {
    if (!knowsPerson) return;
    const timer = setTimeout(() => void keepFor(personId), LATER_MS);
    return () => clearTimeout(timer);
  }, [knowsPerson, personId]);
  return null;
}

function opensWithPerson(): boolean {
  return typeof location !== 'undefined' && location.pathname !== OFFLINE_PAGE;
}

async function keepFor(personId: string | null) {
  try {
    const { forgetOtherTexts } = await import('./forget.ts');
    const texts = await forgetOtherTexts(personId);
    if (personId === null) return;
    // Kept texts need the editor of the present program to open.
    if (texts > 0) await import('#app/documents/editor/live-draft.tsx');
    const { keepProgram } = await import('./program.ts');
    await keepProgram();
  } catch {
    // Without a network there is nothing to fetch for later, and nobody else has signed in.
  }
}
