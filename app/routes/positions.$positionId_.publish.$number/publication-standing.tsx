import { Link } from '@remix-run/react';
import { Notice } from '#app/ui/notice.tsx';
import { momentWords } from '#shared/calendar/date-words.rules.ts';
import type { PublicationState } from '#shared/publications/publication.state.ts';

type Letter = {
  state: PublicationState;
  slug: string | null;
  publicFrom: Date | null;
  reason: string | null;
};

/** Where the letter stands with the public, and where that is to be seen. */
export function PublicationStanding({ letter }: { letter: Letter }) {
  const { state, slug, publicFrom, reason } = letter;
  if (state === 'public' && publicFrom) {
    return (
      <Notice tone="success">
        <p>
          Public since {momentWords(publicFrom)}: <Link to={`/public/${slug}`}>see the page</Link>.
        </p>
      </Notice>
    );
  }
  if (state === 'embargoed' && publicFrom) {
    return <Notice>{`Embargoed. It becomes public on ${momentWords(publicFrom)}.`}</Notice>;
  }
  if (state === 'taken_down') return <Notice>{`Taken down. ${reason ?? ''}`}</Notice>;
  return null;
}
