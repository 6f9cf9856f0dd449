import { type MetaFunction, useSearchParams } from '@remix-run/react';
import { useEffect, useState } from 'react';
import type { KeptText } from '#app/documents/kept/kept-database.ts';
import { keptTexts } from '#app/documents/kept/kept-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { KeptDraft } from './kept-draft.tsx';
import { KeptList } from './kept-list.tsx';

export const meta: MetaFunction = () => [{ title: 'Offline – Concord' }];

/** Stands in for every page while there is no network. Holds no words of its own but these. */
export default function Offline() {
  const [search] = useSearchParams();
  const positionId = search.get('position');
  const texts = useKeptTexts();
  const text = texts?.find((kept) => kept.positionId === positionId);
  if (text) {
    return (
      <>
        <PageHeader title={text.title} caption="Draft, opened from this device" />
        <KeptDraft text={text} />
      </>
    );
  }
  return (
    <>
      <PageHeader title="You are offline" lede="Concord cannot be reached from here just now." />
      {positionId && texts && (
        <Notice tone="warning" title="That draft is not on this device">
          Only drafts opened here before, in the last seven days, can be opened without a
          connection.
        </Notice>
      )}
      <KeptList texts={texts} />
      <ButtonLink to="/" reloadDocument>
        Try again
      </ButtonLink>
    </>
  );
}

/** Null until this device has been looked through. */
function useKeptTexts(): KeptText[] | null {
  const [texts, setTexts] = useState<KeptText[] | null>(null);
  useEffect(() => {
    let left = false;
    void keptTexts().then((found) => left || setTexts(found));
    return () => {
      left = true;
    };
  }, []);
  return texts;
}
