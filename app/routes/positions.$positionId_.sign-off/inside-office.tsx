import { Form, useNavigation } from '@remix-run/react';
import { CHOICE_WORDS } from '#app/sign-off/decision-words.ts';
import { Button } from '#app/ui/button.tsx';
import { TextArea } from '#app/ui/fields.tsx';
import { momentWords } from '#shared/calendar/date-words.rules.ts';
import type { StepKind } from '#shared/clearance/clearance.state.ts';
import type { Clearance, Preparation, Round } from './page-types.ts';
import { PrepareForm } from './prepare-form.tsx';
import type { Typed } from './read-decision.ts';
import { standsRecommended } from './recommended.ts';

type Props = {
  round: Round;
  clearance: readonly Clearance[];
  typed: Typed | undefined;
  errors: Record<string, string> | undefined;
};

/** How this person's offices come to their decision; nobody else sees any of it. */
export function InsideOffice({ round, clearance, typed, errors }: Props) {
  const shown = clearance.filter(hasSomething);
  const preparing = shown.find(mayPrepareHere);
  return shown.map((chain, place) => (
    <section
      key={chain.officeId}
      className="private-area inside-office"
      id={place === 0 ? 'inside-office' : undefined}
      aria-label={`Inside the office of ${chain.officeName}`}
    >
      <h2>Inside your office{shown.length > 1 && `: ${chain.officeName}`}</h2>
      <p className="quiet">Only your office’s people see this. The secretariat does not.</p>
      <Recommended chain={chain} round={round} />
      <Steps chain={chain} />
      <AnswerForm chain={chain} errors={errors} remark={typed?.remark} />
      {chain === preparing && (
        <Preparing key={chain.preparation?.stepId} {...{ round, chain, typed, errors }} />
      )}
    </section>
  ));
}

function hasSomething(chain: Clearance): boolean {
  return chain.steps.length > 0 || chain.skipped || mayPrepareHere(chain);
}

/** Whoever decides has the form for that, and need not prepare for themselves. */
function mayPrepareHere({ canPrepare, canDecide }: Clearance): boolean {
  return canPrepare && !canDecide;
}

function Recommended({ chain, round }: { chain: Clearance; round: Round }) {
  const { preparation, state, canDecide } = chain;
  if (!preparation?.choice || !standsRecommended(chain)) return null;
  const labels = new Map(round.clauses.map(({ clauseId, label }) => [clauseId, label]));
  return (
    <>
      <p>
        <strong>Recommended: {CHOICE_WORDS[preparation.choice].label}.</strong>{' '}
        {state === 'cleared' ? 'Cleared.' : 'Not cleared yet.'}
      </p>
      {preparation.note && <p className="inside-office__words">{preparation.note}</p>}
      <Drafted preparation={preparation} labels={labels} />
      {canDecide && (
        <p>The form below is filled in as recommended. You can change everything in it.</p>
      )}
    </>
  );
}

type DraftedProps = { preparation: Preparation; labels: ReadonlyMap<string, string> };

function Drafted({ preparation, labels }: DraftedProps) {
  if (preparation.reservations.length === 0) return null;
  return (
    <ul>
      {preparation.reservations.map(({ clauseId, text }) => (
        <li key={`${clauseId}-${text}`}>
          <strong>{(clauseId && labels.get(clauseId)) || 'The whole'}:</strong> {text}
        </li>
      ))}
    </ul>
  );
}

const STEP_WORDS: Record<StepKind, string> = {
  prepared: 'Prepared',
  cleared: 'Cleared',
  returned: 'Returned',
};

function Steps({ chain: { steps, skipped, earlier } }: { chain: Clearance }) {
  return (
    <>
      {steps.length > 0 && (
        <ol className="inside-office__steps">
          {steps.map(({ stepId, kind, name, at, note, choice }) => (
            <li key={stepId}>
              <strong>{STEP_WORDS[kind]}</strong>
              {choice && ` (${CHOICE_WORDS[choice].label.toLowerCase()})`} by {name},{' '}
              {momentWords(at)}
              {kind !== 'prepared' && note && (
                <span className="inside-office__words">: {note}</span>
              )}
            </li>
          ))}
        </ol>
      )}
      {skipped && (
        <p>
          <strong>Decided without clearance.</strong>
        </p>
      )}
      {earlier && (
        <p>
          <strong>Prepared on version {earlier.versionNumber}.</strong> That does not count for this
          version: it needs preparing anew.
        </p>
      )}
    </>
  );
}

type AnswerProps = {
  chain: Clearance;
  errors: Record<string, string> | undefined;
  remark: string | undefined;
};

/** Clear or return what stands; whoever decides may return it, and otherwise just decides. */
function AnswerForm({ chain, errors, remark }: AnswerProps) {
  const sending = useNavigation().state !== 'idle';
  const { preparation, canDecide, canReturn } = chain;
  const canClear = chain.canClear && !canDecide;
  if (!preparation || !(canClear || canReturn)) return null;
  return (
    <Form key={`${preparation.stepId}-${chain.state}`} method="post" noValidate>
      <input type="hidden" name="roundId" value={chain.roundId} />
      <input type="hidden" name="officeId" value={chain.officeId} />
      <input type="hidden" name="preparationId" value={preparation.stepId} />
      <TextArea
        name="remark"
        label="Remark"
        hint="If you return it, say what should be different."
        rows={2}
        defaultValue={remark}
        error={errors?.['remark']}
      />
      <div className="govuk-button-group">
        {canClear && (
          <Button name="intent" value="clear" disabled={sending}>
            Clear it
          </Button>
        )}
        {canReturn && (
          <Button name="intent" value="send-back" variant="secondary" disabled={sending}>
            Return it
          </Button>
        )}
      </div>
    </Form>
  );
}

/** Folded away once something stands prepared. */
function Preparing(props: Parameters<typeof PrepareForm>[0]) {
  const { chain, errors } = props;
  if (!standsRecommended(chain)) return <PrepareForm {...props} />;
  const wrong = ['note', 'choice', 'reservations'].some((field) => errors?.[field]);
  return (
    <details className="govuk-details" open={wrong}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Prepare it anew</span>
      </summary>
      <div className="govuk-details__text">
        <PrepareForm {...props} />
      </div>
    </details>
  );
}
