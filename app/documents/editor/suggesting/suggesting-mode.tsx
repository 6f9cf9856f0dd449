import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useEffect } from 'react';
import { keyWords } from '#app/ui/shortcuts/key-words.ts';
import type { ShownOffice } from './proposal-views.ts';
import { MODE_KEYS } from './suggestion-keys.ts';

/** An office of the position, with whether it writes the text itself. */
export type WritingOffice = ShownOffice & { drafts: boolean };

type Props = {
  editor: Editor;
  canEditDirectly: boolean;
  offices: readonly WritingOffice[];
  /** Under which the choice is remembered. */
  remembered: string;
};

/** Says whether changes are made or proposed, and lets those choose who may write the text itself. */
export function SuggestingMode({ editor, canEditDirectly, offices, remembered }: Props) {
  const suggests = useEditorState({
    editor,
    selector: ({ editor: now }) => now.storage.suggesting.suggests,
  });
  useEffect(() => {
    editor.commands.setSuggesting({ fixed: !canEditDirectly });
  }, [editor, canEditDirectly]);
  useEffect(() => {
    if (canEditDirectly) remember(remembered, suggests);
  }, [remembered, canEditDirectly, suggests]);
  if (!canEditDirectly) return <p className="suggesting-mode">{whyFixed(offices)}</p>;
  return (
    <fieldset className="suggesting-mode">
      <legend className="govuk-visually-hidden">What your changes do</legend>
      {[false, true].map((each) => (
        <label key={String(each)} title={`${keyWords(MODE_KEYS)} changes between the two`}>
          <input
            type="radio"
            name="suggesting-mode"
            checked={suggests === each}
            onChange={() => editor.commands.setSuggesting({ suggests: each })}
          />
          <span>{each ? 'Suggesting' : 'Editing'}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Whether this person chose to suggest the last time they had this text open. */
export function rememberedSuggesting(remembered: string): boolean {
  try {
    return globalThis.localStorage.getItem(remembered) === SUGGESTS;
  } catch {
    return false;
  }
}

const SUGGESTS = 'suggests';

/** A browser that keeps nothing asks each time. */
function remember(name: string, suggests: boolean) {
  try {
    if (suggests) globalThis.localStorage.setItem(name, SUGGESTS);
    else globalThis.localStorage.removeItem(name);
  } catch {
    return;
  }
}

function whyFixed(offices: Props['offices']) {
  const drafters = offices.filter(({ drafts }) => drafts).map(({ name }) => name);
  const who = new Intl.ListFormat('en-GB').format(drafters);
  return (
    <>
      <strong>Suggesting.</strong>{' '}
      {drafters.length > 0
        ? `${who} and the secretariat write this text and decide on what you propose.`
        : 'The secretariat writes this text and decides on what you propose.'}
    </>
  );
}
