import { useQuery } from '@tanstack/react-query';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useEffect } from 'react';
import { useApi } from '#app/api-client.tsx';
import type { DraftPanelProps } from '#app/documents/editor/draft-panels.tsx';
import type { Alternative, Wording } from '#shared/alternatives/alternative.rules.ts';
import { placedAlternatives } from '#shared/alternatives/alternative-places.rules.ts';
import { showBackers } from './bracket-signs.ts';
import type { Backer } from './sign-elements.ts';

export type NamedWording = Wording & { author: string; backers: readonly Backer[] };
export type NamedAlternative = Omit<Alternative, 'wordings'> & { wordings: NamedWording[] };

/**
 * The brackets of the text as it stands here, with the names and backers the server knows. What was
 * put in a moment ago is shown at once; who else wrote what is never taken from the text itself.
 */
export function useAlternatives({ positionId, editor, me }: DraftPanelProps): NamedAlternative[] {
  const { alternatives } = useApi();
  const { data, refetch } = useQuery(alternatives.list.queryOptions({ positionId }));
  const here = useEditorState({
    editor,
    selector: ({ editor: now }) => placedAlternatives(now.state.doc).map(withoutPlaces),
    equalityFn: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  const ids = here.flatMap(({ wordings }) => wordings.map(({ id }) => id)).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when other wordings stand here
  useEffect(() => void refetch(), [ids, refetch]);
  const known = new Map(data?.alternatives.flatMap((each) => each.wordings).map((w) => [w.id, w]));
  useShownBackers(editor, data?.alternatives);
  return here.map(({ wordings, ...alternative }) => ({
    ...alternative,
    wordings: wordings.map((wording) => ({
      ...wording,
      author: wording.person === me.personId ? 'You' : authorIn(known.get(wording.id)),
      backers: known.get(wording.id)?.backers ?? [],
    })),
  }));
}

type Known = { personName: string | null; officeName: string | null };

function authorIn(known: Known | undefined): string {
  if (!known) return '…';
  const { personName, officeName } = known;
  const name = personName ?? 'Somebody no longer here';
  return officeName && !name.includes(officeName) ? `${name}, ${officeName}` : name;
}

type Listed = readonly { wordings: readonly { id: string; backers: readonly Backer[] }[] }[];

function useShownBackers(editor: Editor, listed: Listed | undefined) {
  useEffect(() => {
    const wordings = listed?.flatMap((each) => each.wordings) ?? [];
    const backers = new Map(wordings.map((wording) => [wording.id, wording.backers]));
    editor.view.dispatch(showBackers(editor.state, backers));
  }, [editor, listed]);
}

function withoutPlaces(alternative: ReturnType<typeof placedAlternatives>[number]): Alternative {
  return {
    ...alternative,
    wordings: alternative.wordings.map(({ id, kind, person, office, text }) => ({
      id,
      kind,
      person,
      office,
      text,
    })),
  };
}
