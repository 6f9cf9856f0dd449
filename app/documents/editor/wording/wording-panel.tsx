import { useQuery } from '@tanstack/react-query';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type FormEvent, useState } from 'react';
import { useApi } from '#app/api-client.tsx';
import type { DraftPanelProps } from '#app/documents/editor/draft-panels.tsx';
import { SidePanel } from '#app/documents/editor/side-panel.tsx';
import {
  departures,
  sourcesOf,
  WORDING_QUERY_MAX,
} from '#shared/documents/agreed-wording.rules.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { type Block, blocksOf } from '#shared/documents/document-text.rules.ts';
import { Departures } from './departures.tsx';
import { FoundPassages } from './found-passages.tsx';

/** Wording that was signed before: to be put into the draft, and to see where the draft departs from it. */
export function WordingPanel({ editor, writable }: DraftPanelProps) {
  const blocks = useSourcedBlocks(editor);
  const { agreedWording } = useApi();
  const sources = sourcesOf(blocks);
  const passages = useQuery(
    agreedWording.sources.queryOptions({ sources }, { enabled: sources.length > 0 }),
  );
  const departed = departures(blocks, passages.data ?? []);
  const [query, setQuery] = useState('');
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setQuery(String(new FormData(event.currentTarget).get('wording') ?? ''));
  };
  return (
    <SidePanel title="Agreed wording" count={departed.length}>
      <Departures departed={departed} editor={editor} writable={writable} />
      <form onSubmit={search} aria-label="Agreed wording" className="wording-find">
        <label className="govuk-label govuk-label--s" htmlFor="wording">
          Find words signed before
        </label>
        <input className="govuk-input" id="wording" name="wording" maxLength={WORDING_QUERY_MAX} />
        <button type="submit" className="govuk-button govuk-button--secondary">
          Search
        </button>
      </form>
      <FoundPassages query={query} editor={editor} writable={writable} />
      <p>
        <a href="/wording">All agreed wording</a>
      </p>
    </SidePanel>
  );
}

/** The blocks that say they are agreed wording; the others need no second look at every key. */
function useSourcedBlocks(editor: Editor): Block[] {
  return (
    useEditorState({
      editor,
      selector: ({ editor: now }) =>
        blocksOf(now.getJSON() as DocumentJson).filter(({ node }) => node.attrs?.['source']),
      equalityFn: (a, b) => JSON.stringify(a) === JSON.stringify(b),
    }) ?? []
  );
}
