import { Form } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { PositionNav } from '#app/positions/position-nav.tsx';
import { ProveAct } from '#app/sign-off/prove-act.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { Answering } from './answer-action.ts';
import { ElectionClearance } from './election-clearance.tsx';
import type { RoundPage } from './page-types.ts';

type Props = { page: RoundPage; answering: Answering; errors: Record<string, string> | undefined };

/** The last look before an office takes back, adopts or refuses what was decided. */
export function ConfirmAnswer({ page, answering, errors }: Props) {
  const { act, decisionId, reason, challengeId, passkey } = answering;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { title, words } = WORDS[act];
  const offices = page.offices.filter(isBound(answering));
  const needsClearance = offices.length > 0 && !answering.cleared;
  return (
    <>
      <PageHeader title={page.title} caption={`Sign-off, version ${page.round.versionNumber}`} />
      <PositionNav positionId={page.positionId} current="sign-off" />
      <ErrorSummary errors={errors} />
      <Form method="post" className="panel confirm-decision" noValidate>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <p>{words} It is entered in the ledger and cannot be edited afterwards.</p>
        <input type="hidden" name="act" value={act} />
        <input type="hidden" name="decisionId" value={decisionId} />
        <input type="hidden" name="reason" value={reason} />
        {needsClearance ? (
          <AskClearance offices={offices} answering={answering} errors={errors} />
        ) : (
          <>
            <Cleared offices={offices} answering={answering} />
            <ProveAct challengeId={challengeId} passkey={passkey} error={errors?.['code']} />
          </>
        )}
        <ButtonLink to={`/positions/${page.positionId}/sign-off`} variant="secondary">
          Leave it as it is
        </ButtonLink>
      </Form>
    </>
  );
}

type Asking = Pick<Props, 'answering'> & { offices: RoundPage['offices'] };

/** The office whose pre-election period the answer falls in; taking back needs nobody's clearance. */
function isBound({ act, decisionId }: Answering) {
  return ({ decision, preElection }: RoundPage['offices'][number]) =>
    act !== 'withdraw' && decision?.decisionId === decisionId && preElection !== null;
}

/** Said before proof is asked for, because a passkey or a code confirms just this name. */
function AskClearance({
  offices,
  answering: { electionClearance },
  errors,
}: Asking & Pick<Props, 'errors'>) {
  return (
    <>
      <ElectionClearance offices={offices} typed={{ electionClearance }} errors={errors} />
      <Button name="intent" value="review">
        Continue
      </Button>
    </>
  );
}

function Cleared({ offices, answering: { electionClearance } }: Asking) {
  if (offices.length === 0) return null;
  return (
    <>
      <FactList
        items={[{ term: 'Cleared for the pre-election period by', detail: electionClearance }]}
      />
      <input type="hidden" name="electionClearance" value={electionClearance} />
      <p>
        <Button name="intent" value="clearance" variant="secondary">
          Change who cleared it
        </Button>
      </p>
    </>
  );
}

const WORDS: Record<Answering['act'], { title: string; words: string }> = {
  withdraw: {
    title: 'Confirm the withdrawal',
    words: 'Your office takes its decision back. What was said stays on record.',
  },
  adopt: {
    title: 'Confirm that your mayor adopts the decision',
    words: 'The decision counts again, word for word, in the name of the mayor of today.',
  },
  refuse: {
    title: 'Confirm that your mayor refuses the decision',
    words: 'Your office then declines to sign this text.',
  },
};
