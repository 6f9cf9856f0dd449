import { Form, useNavigation } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { HashWords } from '#app/documents/hash-words.tsx';
import { PositionNav } from '#app/positions/position-nav.tsx';
import { conditionWords } from '#app/sign-off/condition-words.ts';
import { CHOICE_WORDS } from '#app/sign-off/decision-words.ts';
import { ProveAct } from '#app/sign-off/prove-act.tsx';
import type { Proving } from '#app/sign-off/prove-step.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { Condition } from '#shared/sign-off/condition.state.ts';
import type { Choice } from '#shared/sign-off/decision.state.ts';
import type { RoundPage } from './page-types.ts';
import { decisionOf, type Typed } from './read-decision.ts';

type Props = Proving & {
  page: RoundPage;
  typed: Typed;
  holder: string | null;
  capacity: 'holder' | 'delegate';
  errors: Record<string, string> | undefined;
};

/** The last look before it binds: who says what of exactly which text. */
export function ConfirmDecision({ page, typed, holder, capacity, ...proof }: Props) {
  const { round, positionId, title } = page;
  const sending = useNavigation().state === 'submitting';
  const heading = useRef<HTMLHeadingElement>(null);
  // The form gave way to this: who reads by ear or keyboard is brought along.
  useEffect(() => heading.current?.focus(), []);
  const choice = CHOICE_WORDS[typed.choice as Choice];
  return (
    <>
      <PageHeader title={title} caption={`Sign-off, version ${round.versionNumber}`} />
      <PositionNav positionId={positionId} current="sign-off" />
      <ErrorSummary errors={proof.errors} />
      <Form method="post" className="panel confirm-decision" noValidate>
        <h2 ref={heading} tabIndex={-1}>
          Confirm the decision
        </h2>
        <FactList
          items={[
            { term: 'Decision', detail: <strong>{choice.label}</strong> },
            { term: 'In the name of', detail: holder ?? '' },
            ...(capacity === 'delegate'
              ? [{ term: 'Decided by', detail: 'You, as the delegate named in writing' }]
              : []),
            ...reservationItems(page, typed),
            ...conditionItems(page, typed),
            ...(typed.electionClearance
              ? [
                  {
                    term: 'Cleared for the pre-election period by',
                    detail: typed.electionClearance,
                  },
                ]
              : []),
            ...(typed.reason
              ? [
                  {
                    term: 'Reason, private to your office and the secretariat',
                    detail: typed.reason,
                  },
                ]
              : []),
            {
              term: `Version ${round.versionNumber}`,
              detail: <HashWords hash={typed.readHash} short />,
            },
          ]}
        />
        <p>{choice.hint} This is entered in the ledger and cannot be edited afterwards.</p>
        <TypedFields typed={typed} />
        <ProveAct
          challengeId={proof.challengeId}
          passkey={proof.passkey}
          error={proof.errors?.['code']}
        />
        <Button name="intent" value="change" variant="secondary" disabled={sending}>
          Go back and change it
        </Button>
      </Form>
    </>
  );
}

function reservationItems({ round }: RoundPage, typed: Typed) {
  const labels = new Map(round.clauses.map(({ clauseId, label }) => [clauseId, label]));
  return decisionOf(typed).reservations.map(({ clauseId, text }, place) => ({
    term: `Reservation ${place + 1}, on ${(clauseId && clauseName(labels.get(clauseId))) || 'the whole'}`,
    detail: text,
  }));
}

function conditionItems({ round }: RoundPage, typed: Typed) {
  const { condition } = decisionOf(typed);
  if (!condition) return [];
  const names = new Map(round.askedOffices.map((office) => [office.officeId, office.officeName]));
  const words = conditionWords(conditionRead(condition), names);
  return [{ term: 'Condition, sealed until the round closes', detail: `Counts ${words}` }];
}

/** Reviewed already, so what was typed is a condition. */
function conditionRead(typed: { kind: string; count?: string; officeId?: string }): Condition {
  const { kind, count = '1', officeId = '' } = typed;
  if (kind === 'office') return { kind, officeId };
  return { kind: kind === 'offices' ? 'offices' : 'other_parties', count: Number(count) };
}

function clauseName(label: string | undefined): string | undefined {
  return label && /^\d/.test(label) ? `clause ${label}` : label?.toLowerCase();
}

/** What was typed travels with the form, so that going back loses nothing. */
function TypedFields({ typed }: { typed: Typed }) {
  const { reservations, ...fields } = typed;
  return (
    <>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {reservations.map(({ clause, text }, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: hidden fields never move
        <span key={row} hidden>
          <input type="hidden" name="reservationClause" value={clause} />
          <input type="hidden" name="reservationText" value={text} />
        </span>
      ))}
    </>
  );
}
