import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';

/**
 * Remix decodes the page's data in its first render and suspends until that is done. Whoever clicks
 * meanwhile has React render at once, with no boundary to wait in, and it gives up (its error 345).
 * So the first call is made here: it throws what there is to wait for, and nobody can click into it.
 */
async function dataDecoded(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (waiting) {
    await waiting;
  }
}

await dataDecoded();
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  );
});
