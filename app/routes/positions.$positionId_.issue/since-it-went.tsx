import { Form } from '@remix-run/react';
import { HashWords } from '#app/documents/hash-words.tsx';
import { ProveAct } from '#app/sign-off/prove-act.tsx';
import { dateWords, dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { AFTERWARDS_WORDS, type Afterwards } from '#shared/letters/addendum.rules.ts';

type Props = {
  positionId: string;
  letter: {
    letterId: string;
    letterHash: string;
    versionNumber: number;
    afterwards: readonly Afterwards[];
    canJoin: readonly { officeId: string; officeName: string }[];
  };
  /** The office a code was asked for, and the code's challenge. */
  asked: { officeId: string; challengeId: string | null } | null;
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
          <p>
            {officeName} did not sign in time. It can join the letter exactly as it went, without
            reservations, in an addendum of today’s date.
          </p>
          <input type="hidden" name="letterId" value={letterId} />
          <input type="hidden" name="officeId" value={officeId} />
          <input type="hidden" name="readHash" value={letterHash} />
          <input type="hidden" name="act" value="join" />
          <h3>Join for {officeName}</h3>
          <ProveAct
            challengeId={asked?.officeId === officeId ? asked.challengeId : null}
            error={asked?.officeId === officeId ? errors?.['code'] : undefined}
          />
        </Form>
      ))}
    </section>
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
