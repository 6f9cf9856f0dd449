import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { type BracketRefusal, passageAt } from '#shared/alternatives/alternative-edit.rules.ts';
import { bracketAt, type Offer, offerWording, putInBrackets } from './bracket-commands.ts';
import { WordingForm } from './wording-form.tsx';

const REFUSAL_WORDS: Record<BracketRefusal, string> = {
  nothing_to_bracket: 'There are no words here. Select the words that are not agreed.',
  bracket_across_blocks:
    'Brackets stand within one clause, ask or paragraph. Select less, or bracket each on its own.',
  bracket_across_cells: 'Brackets stand within one cell of a table. Select the words of one cell.',
  already_in_brackets:
    'Part of this stands in brackets already. Select only the words outside, or only those inside.',
};

type Props = { editor: Editor; onClose: () => void };

/** Asks for another wording of what is selected, or of the bracket the caret is in. */
export function BracketForm({ editor, onClose }: Props) {
  const [asked] = useState(() => askedOf(editor));
  const close = () => {
    onClose();
    editor.commands.focus();
  };
  if ('refused' in asked) {
    return (
      <div className="tool-form" role="alert">
        <p className="tool-form__said">{REFUSAL_WORDS[asked.refused]}</p>
        <button type="button" className="toolbar__button" onClick={close}>
          Close
        </button>
      </div>
    );
  }
  const offer = (given: Offer) => {
    if (asked.alternativeId) offerWording(editor, asked.alternativeId, given);
    else putInBrackets(editor, given);
    close();
  };
  return <WordingForm {...asked} onOffer={offer} onCancel={close} />;
}

type Asked = { alternativeId: string | null; taken: string[]; mayDelete: boolean };

function askedOf(editor: Editor): Asked | { refused: BracketRefusal } {
  const bracket = bracketAt(editor);
  if (bracket) {
    const { id, wordings } = bracket;
    const mayDelete = wordings.every(({ kind }) => kind !== 'delete');
    return { alternativeId: id, taken: wordings.map(({ text }) => text), mayDelete };
  }
  const { tr } = editor.state;
  const passage = passageAt(tr);
  if ('refused' in passage) return passage;
  const words = tr.doc.textBetween(passage.from, passage.to, ' ', ' ');
  return { alternativeId: null, taken: [words], mayDelete: true };
}
