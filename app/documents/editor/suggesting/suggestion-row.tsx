import { officeInitials } from '#app/documents/office-initials.ts';
import type { Verdict } from '#shared/suggestions/settled-text.rules.ts';
import { moveBetweenRows } from './list-keys.ts';
import type { ShownOffice } from './proposal-views.ts';
import type { KnownSuggestion } from './use-suggestions.ts';

export type SuggestionActs = {
  goTo: (id: string) => void;
  settle: (ids: string[], verdict: Verdict) => void;
  settleOffice: (officeId: string | null, verdict: Verdict) => void;
  withdraw: (id: string) => void;
  /** Something is being settled at this moment. */
  busy: boolean;
};

type Props = {
  suggestion: KnownSuggestion;
  office: ShownOffice;
  active: boolean;
  maySettle: boolean;
  acts: SuggestionActs;
};

/** One suggestion: where, whose, what it says, and what this person may do about it. */
export function SuggestionRow({ suggestion, office, active, maySettle, acts }: Props) {
  const { id, personName, blockLabel, mayWithdraw } = suggestion;
  const who = personName ?? 'Somebody';
  const named = `${who}, ${office.name}`;
  return (
    <div className="suggestion-row" aria-current={active || undefined}>
      <button
        type="button"
        className="suggestion-row__words"
        onKeyDown={moveBetweenRows}
        onClick={() => acts.goTo(id)}
      >
        <span className="suggestion-row__who">
          <span
            className="office-mark"
            style={{ backgroundColor: office.color }}
            aria-hidden="true"
          >
            {officeInitials(office.name)}
          </span>
          <span>
            {who}
            {!who.includes(office.name) && <span className="quiet"> {office.name}</span>}
          </span>
          {blockLabel && <span className="quiet">{placeWords(blockLabel)}</span>}
        </span>
        <Says suggestion={suggestion} />
      </button>
      {(maySettle || mayWithdraw) && (
        <div className="suggestion-row__acts">
          {maySettle && (
            <>
              <Act
                name="Accept"
                of={named}
                busy={acts.busy}
                onPress={() => acts.settle([id], 'accept')}
              />
              <Act
                name="Reject"
                of={named}
                busy={acts.busy}
                onPress={() => acts.settle([id], 'reject')}
              />
            </>
          )}
          {mayWithdraw && (
            <Act name="Withdraw" of={named} busy={acts.busy} onPress={() => acts.withdraw(id)} />
          )}
        </div>
      )}
    </div>
  );
}

function Says({ suggestion: { kind, inserted, deleted } }: { suggestion: KnownSuggestion }) {
  return (
    <span className="suggestion-row__says">
      <span className="govuk-visually-hidden">{KINDS[kind]}: </span>
      {kind === 'block' && <span className="quiet">New: </span>}
      {deleted && <del>{shortened(deleted)}</del>}
      {deleted && inserted && <span aria-hidden="true"> → </span>}
      {inserted && <ins>{shortened(inserted)}</ins>}
      {!deleted && !inserted && <span className="quiet">nothing written yet</span>}
    </span>
  );
}

const KINDS: Record<KnownSuggestion['kind'], string> = {
  insert: 'Adds',
  delete: 'Strikes',
  replace: 'Replaces',
  block: 'Adds a paragraph',
};

type ActProps = { name: string; of: string; busy: boolean; onPress: () => void };

function Act({ name, of, busy, onPress }: ActProps) {
  return (
    <button type="button" className="toolbar__button" disabled={busy} onClick={onPress}>
      {name}
      <span className="govuk-visually-hidden"> the suggestion of {of}</span>
    </button>
  );
}

const MOST_LETTERS = 160;

/** Beginning and end: what was changed in the middle is read in the text itself. */
function shortened(words: string): string {
  if (words.length <= MOST_LETTERS) return words;
  const half = MOST_LETTERS / 2;
  return `${words.slice(0, half).trimEnd()} … ${words.slice(-half).trimStart()}`;
}

function placeWords(label: string): string {
  return /^\d/.test(label) ? `Clause ${label}` : label;
}
