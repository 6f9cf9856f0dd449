import { useState } from 'react';
import type { DraftPanelProps } from '#app/documents/editor/draft-panels.tsx';
import { officeInitials } from '#app/documents/office-initials.ts';
import type { WordingKind } from '#shared/alternatives/alternative.rules.ts';
import { isOriginalAlone } from '#shared/alternatives/alternative-edit.rules.ts';
import { takeBack } from './bracket-commands.ts';
import { ResolveStep } from './resolve-step.tsx';
import type { Backer } from './sign-elements.ts';
import type { NamedAlternative, NamedWording } from './use-alternatives.ts';
import type { Backing } from './use-backing.ts';

type Props = DraftPanelProps & {
  alternative: NamedAlternative;
  wording: NamedWording;
  backing: Backing;
};

const KIND_WORDS: Record<WordingKind, string> = {
  original: 'As it stood; in brackets by',
  proposed: 'Proposed by',
  delete: 'Deletion proposed by',
};

/** One wording: its words, whose it is, who stands behind it, and what may be done with it. */
export function WordingRow({ alternative, wording, backing, ...draft }: Props) {
  const [resolving, setResolving] = useState(false);
  return (
    <li className="wording-row">
      <p className="wording-row__words">{wordsOf(wording)}</p>
      <p className="quiet wording-row__author">
        {KIND_WORDS[wording.kind]} {wording.author === 'You' ? 'you' : wording.author}
      </p>
      <Backers backers={wording.backers} />
      {draft.writable &&
        (resolving ? (
          <ResolveStep
            deletes={wording.kind === 'delete'}
            words={wordsOf(wording)}
            busy={backing.busy}
            onResolve={() => backing.resolve(alternative.id, wording.id)}
            onKeep={() => setResolving(false)}
          />
        ) : (
          <Choices
            {...draft}
            {...{ alternative, wording, backing }}
            onResolve={() => setResolving(true)}
          />
        ))}
    </li>
  );
}

function Backers({ backers }: { backers: readonly Backer[] }) {
  if (backers.length === 0)
    return <p className="quiet wording-row__backers">No office behind it</p>;
  return (
    <ul className="wording-row__backers" aria-label="Offices behind it">
      {backers.map(({ officeId, name }) => (
        <li key={officeId}>
          <span className="wording-backer" aria-hidden="true">
            {officeInitials(name)}
          </span>{' '}
          {name}
        </li>
      ))}
    </ul>
  );
}

function Choices({
  alternative,
  wording,
  backing,
  onResolve,
  ...draft
}: Props & { onResolve: () => void }) {
  const { editor, me, canEditDirectly } = draft;
  const { id, kind, person, backers } = wording;
  const backed = backers.some(({ officeId }) => officeId === me.officeId);
  const own = kind !== 'original' && person === me.personId;
  return (
    <div className="bracket__buttons">
      {me.officeId && (
        <Choice
          words={backed ? 'Drop our name' : 'Back this'}
          about={wording}
          onPress={() => (backed ? backing.drop(id) : backing.back(id))}
        />
      )}
      {own && (
        <Choice
          words="Take back"
          about={wording}
          onPress={() => takeBack(editor, id, mayUnbracket(alternative, draft))}
        />
      )}
      {canEditDirectly && !isOriginalAlone(alternative) && (
        <Choice words="Resolve to this" about={wording} onPress={onResolve} />
      )}
    </div>
  );
}

type ChoiceProps = { words: string; about: NamedWording; onPress: () => void };

function Choice({ words, about, onPress }: ChoiceProps) {
  return (
    <button type="button" className="toolbar__button" onClick={onPress}>
      {words}
      <span className="govuk-visually-hidden">: {wordsOf(about)}</span>
    </button>
  );
}

/** Brackets are of whoever made them; whoever writes the text may take off anybody's. */
function mayUnbracket({ wordings }: NamedAlternative, { me, canEditDirectly }: DraftPanelProps) {
  const maker = wordings.find(({ kind }) => kind === 'original')?.person;
  return canEditDirectly || maker === me.personId;
}

function wordsOf({ kind, text }: NamedWording): string {
  return kind === 'delete' ? 'Delete the passage' : `“${text}”`;
}
