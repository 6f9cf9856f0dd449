import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { useApi } from '#app/api-client.tsx';
import { AgreedSource } from '#app/documents/agreed-source.tsx';
import type { BlockKind } from '#shared/documents/document-text.rules.ts';
import { insertPassage, type Passage } from './insert-passage.ts';

/** A signed passage as the API gives it. */
export type FoundPassage = Passage & {
  kind: BlockKind;
  label: string | null;
  positionId: string;
  title: string;
  versionNumber: number;
  signedOn: Date | string | null;
  signedBy: readonly string[];
};

type Props = { query: string; editor: Editor; writable: boolean };

/** What a search of agreed wording finds, each with its source and a button that puts it in. */
export function FoundPassages({ query, editor, writable }: Props) {
  const { agreedWording } = useApi();
  const [inserted, setInserted] = useState('');
  const found = useQuery(
    agreedWording.search.queryOptions(
      { query },
      { enabled: query !== '', placeholderData: keepPreviousData },
    ),
  );
  if (query === '') return null;
  if (found.isError) {
    return <p role="alert">The search did not answer. Check the connection and search again.</p>;
  }
  const passages: readonly FoundPassage[] = found.data?.passages ?? [];
  const put = (passage: FoundPassage) => {
    insertPassage(editor, passage);
    setInserted(`Put in after the paragraph you were in: ${passage.text.slice(0, SHOWN_LETTERS)}`);
  };
  return (
    <>
      <p aria-live="polite" className="quiet">
        {inserted || countWords(found.isPending, passages.length)}
      </p>
      <ul className="passages passages--narrow">
        {passages.map((passage) => (
          <li key={`${passage.versionId} ${passage.blockId}`} className="passage">
            <p className="letter-text">{passage.text}</p>
            <AgreedSource passage={passage} />
            {writable && (
              <button
                type="button"
                className="govuk-button govuk-button--secondary"
                onClick={() => put(passage)}
              >
                Put it in
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

const SHOWN_LETTERS = 60;

function countWords(pending: boolean, count: number): string {
  if (pending) return 'Searching…';
  if (count === 0) return 'Nothing signed has these words.';
  return count === 1 ? '1 passage' : `${count} passages`;
}
