import { type KeyboardEvent, useState } from 'react';
import type { DraftPanelProps } from '#app/documents/editor/draft-panels.tsx';
import { isOriginalAlone } from '#shared/alternatives/alternative-edit.rules.ts';
import { offerWording, takeBracketsOff } from './bracket-commands.ts';
import { goToBracket } from './go-to-bracket.ts';
import type { NamedAlternative } from './use-alternatives.ts';
import { useBacking } from './use-backing.ts';
import { WordingForm } from './wording-form.tsx';
import { WordingRow } from './wording-row.tsx';

type Props = DraftPanelProps & { alternative: NamedAlternative; number: number };

/** One bracket in the panel: where it is, its wordings, and what may be done. */
export function BracketItem({ alternative, number, ...draft }: Props) {
  const { id, wordings } = alternative;
  const backing = useBacking(draft.positionId);
  return (
    <li className="bracket">
      <h3 className="bracket__heading">
        <button
          type="button"
          className="bracket__go"
          onClick={() => goToBracket(draft.editor, id)}
          onKeyDown={moveAmongBrackets}
          title="Show it in the text"
        >
          Bracket {number}
          {placeWords(alternative)}
        </button>
      </h3>
      <ol className="wordings">
        {wordings.map((wording) => (
          <WordingRow
            key={wording.id}
            {...draft}
            alternative={alternative}
            wording={wording}
            backing={backing}
          />
        ))}
      </ol>
      <output className="bracket__outcome">{backing.refused}</output>
      {draft.writable && <Offering {...draft} alternative={alternative} />}
    </li>
  );
}

function Offering({ alternative, editor, me, canEditDirectly }: Omit<Props, 'number'>) {
  const [writing, setWriting] = useState(false);
  const { id, wordings } = alternative;
  const mayDelete = wordings.every(({ kind }) => kind !== 'delete');
  const ownBrackets = wordings.some(
    ({ kind, person }) => kind === 'original' && person === me.personId,
  );
  if (writing) {
    return (
      <WordingForm
        taken={wordings.map(({ text }) => text)}
        mayDelete={mayDelete}
        onOffer={(offer) => {
          offerWording(editor, id, offer);
          setWriting(false);
        }}
        onCancel={() => setWriting(false)}
      />
    );
  }
  return (
    <div className="bracket__buttons">
      <button type="button" className="toolbar__button" onClick={() => setWriting(true)}>
        Add a wording
      </button>
      {isOriginalAlone(alternative) && (ownBrackets || canEditDirectly) && (
        <button
          type="button"
          className="toolbar__button"
          onClick={() => takeBracketsOff(editor, id)}
        >
          Take the brackets off
        </button>
      )}
    </div>
  );
}

function placeWords({ blockLabel }: NamedAlternative): string {
  if (!blockLabel) return '';
  return `, ${blockLabel.startsWith('Ask') ? blockLabel : `clause ${blockLabel}`}`;
}

const STEPS: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 };

/** From one bracket to the next by arrows; Tab goes through what each offers. */
function moveAmongBrackets(event: KeyboardEvent<HTMLElement>) {
  const list = event.currentTarget.closest('.brackets');
  const headings = [...(list?.querySelectorAll<HTMLElement>('.bracket__go') ?? [])];
  const step = STEPS[event.key];
  if (!step) return;
  event.preventDefault();
  const at = headings.indexOf(event.currentTarget) + step;
  headings.at(at % headings.length)?.focus();
}
