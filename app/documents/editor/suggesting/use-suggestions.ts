import { useQuery } from '@tanstack/react-query';
import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { useApi } from '#app/api-client.tsx';
import type { DraftPanelProps } from '#app/documents/editor/draft-panels.tsx';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { type Suggestion, suggestionsOf } from '#shared/suggestions/suggestion.rules.ts';
import { hasPending } from './pending-runs.ts';

/** Often enough to follow a colleague, seldom enough that typing does not wait for it. */
const LOOK_EVERY_MS = 200;
const ASK_AGAIN_MS = 1_500;

/** What is pending in the text on the screen, in its order. */
export function usePending(editor: Editor): Suggestion[] {
  const [pending, setPending] = useState<Suggestion[]>(() => pendingIn(editor));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const look = () => {
      timer = null;
      setPending((before) => changed(before, pendingIn(editor)));
    };
    const soon = () => {
      timer ??= setTimeout(look, LOOK_EVERY_MS);
    };
    look();
    editor.on('update', soon);
    return () => {
      editor.off('update', soon);
      if (timer !== null) clearTimeout(timer);
    };
  }, [editor]);
  return pending;
}

export type KnownSuggestion = Suggestion & {
  /** Null until the server has told, or where nobody is known. */
  personName: string | null;
  mayWithdraw: boolean;
};

type Asking = Pick<DraftPanelProps, 'positionId' | 'editor' | 'me' | 'people' | 'writable'>;

/** The same with the names the server vouches for, and whether this person may settle them. */
export function useSuggestions({ positionId, editor, me, people, writable }: Asking) {
  const pending = usePending(editor);
  const { suggestions } = useApi();
  const { data, refetch } = useQuery(suggestions.list.queryOptions({ positionId }));
  const told = data?.suggestions ?? [];
  useAskingAgain(
    pending.some(({ id }) => !told.some((each) => each.id === id)),
    refetch,
  );
  const names = new Map<string | null, string | null>([
    ...people.map(({ id, name }) => [id, name] as const),
    ...told.map(({ person, personName }) => [person, personName] as const),
  ]);
  const known = pending.map((each): KnownSuggestion => {
    const mine = each.person === me.personId;
    const imported = told.find(({ id }) => id === each.id)?.importedAuthor;
    const personName = imported ?? (mine ? me.name : (names.get(each.person) ?? null));
    return { ...each, personName, mayWithdraw: mine && writable };
  });
  return { suggestions: known, maySettle: (data?.maySettle ?? false) && writable };
}

/** What has only just been proposed is known to the server a moment later. */
function useAskingAgain(unknown: boolean, ask: () => unknown) {
  useEffect(() => {
    if (!unknown) return;
    const timer = setInterval(ask, ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [unknown, ask]);
}

function pendingIn({ state: { doc } }: Editor): Suggestion[] {
  return hasPending(doc) ? suggestionsOf(doc.toJSON() as DocumentJson) : [];
}

function changed(before: Suggestion[], now: Suggestion[]): Suggestion[] {
  return JSON.stringify(before) === JSON.stringify(now) ? before : now;
}
