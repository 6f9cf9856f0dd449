import { Form } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { HashWords } from '#app/documents/hash-words.tsx';
import { ProveAct } from '#app/sign-off/prove-act.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { dateWords, dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { AFTERWARDS_WORDS, type Afterwards } from '#shared/letters/addendum.rules.ts';
import type { Joining } from './join-action.ts';

type Props = {
  positionId: string;
  letter: {
    letterId: string;
    letterHash: string;
    versionNumber: number;
    afterwards: readonly Afterwards[];
    canJoin: readonly { officeId: string; officeName: string }[];
  };
  /** The office that is about to join. */
  asked: Joining | null;
  errors: Record<string, string> | undefined;
};

/** What became of the signatures since, and the way to join. The letter itself never changes. */
export function SinceItWent({ positionId, letter, asked, errors }: Props) {
  const { letterId, letterHash, versionNumber, afterwards, canJoin } = letter;
  if (afterwards.length + canJoin.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="since-heading">
      <h2 id="since-heading" className="panel-heading">
        Since it was sent
      </h2>
      {afterwards.length > 0 && (
        <>
          <ul>
            {afterwards.map((each) => (
              <li key={`${each.kind} ${each.officeId}`}>
                <Line {...each} />
              </li>
            ))}
          </ul>
          <p>
            <a href={`/positions/${positionId}/versions/${versionNumber}/addendum.pdf`} download>
              Addendum (PDF, tagged)
            </a>
          </p>
        </>
      )}
      {canJoin.map(({ officeId, officeName }) => (
        <Form method="post" key={officeId} noValidate>
          <h3>Join for {officeName}</h3>
          <p>
            {officeName} did not sign in time. It can join the letter exactly as it went, without
            reservations, in an addendum of today’s date.
          </p>
          <input type="hidden" name="letterId" value={letterId} />
          <input type="hidden" name="officeId" value={officeId} />
          <input type="hidden" name="readHash" value={letterHash} />
          <input type="hidden" name="act" value="join" />
          {asked?.officeId === officeId ? (
            <ConfirmJoining asked={asked} positionId={positionId} error={errors?.['code']} />
          ) : (
            <Button name="intent" value="review">
              Join the letter<span className="govuk-visually-hidden"> for {officeName}</span>
            </Button>
          )}
        </Form>
      ))}
    </section>
  );
}

/** The last look before an office's name goes under a letter that was sent. */
function ConfirmJoining({
  asked,
  positionId,
  error,
}: {
  asked: Joining;
  positionId: string;
  error: string | undefined;
}) {
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => words.current?.focus(), []);
  return (
    <>
      <p ref={words} tabIndex={-1}>
        <strong>Confirm that the office joins.</strong> It is entered in the ledger and cannot be
        edited afterwards.
      </p>
      <ProveAct challengeId={asked.challengeId} passkey={asked.passkey} error={error} />
      <ButtonLink to={`/positions/${positionId}/issue`} variant="secondary">
        Leave it as it is
      </ButtonLink>
    </>
  );
}

function Line({ kind, line, at, addendumHash }: Afterwards) {
  return (
    <>
      {line}, {AFTERWARDS_WORDS[kind]} on {dateWords(dayInLondon(at))}.
      {addendumHash && (
        <>
          {' '}
          Hash of the addendum: <HashWords hash={addendumHash} short />
        </>
      )}
    </>
  );
}
