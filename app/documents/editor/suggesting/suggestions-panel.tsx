import { Link } from '@remix-run/react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useEffect } from 'react';
import { useApi } from '#app/api-client.tsx';
import type { DraftPanelProps } from '#app/documents/editor/draft-panels.tsx';
import { SidePanel } from '#app/documents/editor/side-panel.tsx';
import { refusalWords } from '#app/forms/refusal-words.ts';
import type { Verdict } from '#shared/suggestions/settled-text.rules.ts';
import { goToSuggestion } from './go-to-suggestion.ts';
import { OfficeActs } from './office-acts.tsx';
import { suggestionAt } from './pending-runs.ts';
import { officeLook } from './proposal-views.ts';
import { parentsOf } from './suggestion-order.ts';
import { type SuggestionActs, SuggestionRow } from './suggestion-row.tsx';
import { useHovered } from './use-hovered.ts';
import { type KnownSuggestion, useSuggestions } from './use-suggestions.ts';

/** Everything pending, in the order of the text, each counter-proposal under what it counters. */
export function SuggestionsPanel(props: DraftPanelProps) {
  const { positionId, editor, offices } = props;
  const { suggestions, maySettle } = useSuggestions(props);
  const { acts, error } = useActs(positionId, editor);
  const active = useEditorState({
    editor,
    selector: ({ editor: { state } }) => suggestionAt(state.doc, state.selection.head),
  });
  const hovered = useHovered(editor);
  const parents = parentsOf(suggestions);
  const under = (id: string | undefined) =>
    suggestions.filter((each) => parents.get(each.id) === id);
  const row = (suggestion: KnownSuggestion) => (
    <li key={suggestion.id}>
      <SuggestionRow
        suggestion={suggestion}
        office={officeLook(offices, suggestion.office)}
        active={active === suggestion.id || hovered === suggestion.id}
        {...{ maySettle, acts }}
      />
      <Countered by={under(suggestion.id)} row={row} />
    </li>
  );
  return (
    <SidePanel title="Suggestions" count={suggestions.length} open>
      {error && (
        <p className="govuk-error-message" role="alert">
          {error}
        </p>
      )}
      {suggestions.length === 0 ? (
        <p className="quiet">
          Nothing is pending. Choose Suggesting above the text to propose words instead of changing
          them.
        </p>
      ) : (
        <ol className="suggestions">{under(undefined).map(row)}</ol>
      )}
      {maySettle && <OfficeActs {...{ suggestions, offices, acts }} />}
      <p>
        <Link to={`/positions/${positionId}/history`}>
          What was proposed, and what became of it
        </Link>
      </p>
    </SidePanel>
  );
}

type CounteredProps = {
  by: readonly KnownSuggestion[];
  row: (suggestion: KnownSuggestion) => JSX.Element;
};

function Countered({ by, row }: CounteredProps) {
  if (by.length === 0) return null;
  return (
    <>
      <p className="suggestions__countered quiet">Countered by</p>
      <ol className="suggestions suggestions--counter">{by.map(row)}</ol>
    </>
  );
}

/** What can be done about suggestions, from the panel and by keys in the text. */
function useActs(
  positionId: string,
  editor: Editor,
): { acts: SuggestionActs; error: string | null } {
  const { suggestions } = useApi();
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: [['suggestions']] });
  const settling = useMutation(suggestions.settle.mutationOptions({ onSettled }));
  const settlingAll = useMutation(suggestions.settleOffice.mutationOptions({ onSettled }));
  const withdrawing = useMutation(suggestions.withdraw.mutationOptions({ onSettled }));
  const { mutate: settle } = settling;
  useEffect(() => {
    const act = ({ id, verdict }: { id: string; verdict: Verdict }) =>
      settle({ positionId, ids: [id], verdict });
    editor.on('settleSuggestion', act);
    return () => void editor.off('settleSuggestion', act);
  }, [editor, positionId, settle]);
  const all = [settling, settlingAll, withdrawing];
  const error = all.find((each) => each.error)?.error;
  return {
    acts: {
      goTo: (id) => goToSuggestion(editor, id, { focus: editor.isEditable }),
      settle: (ids, verdict) => settle({ positionId, ids, verdict }),
      withdraw: (id) => withdrawing.mutate({ positionId, id }),
      settleOffice: (officeId, verdict) => settlingAll.mutate({ positionId, officeId, verdict }),
      busy: all.some(({ isPending }) => isPending),
    },
    error: error ? refusalWords(error.message) : null,
  };
}
