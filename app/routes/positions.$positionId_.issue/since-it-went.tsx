import { Form, useNavigation } from '@remix-run/react';
import { HashWords } from '#app/documents/hash-words.tsx';
import { Button } from '#app/ui/button.tsx';
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
};

/** What became of the signatures since, and the way to join. The letter itself never changes. */
export function SinceItWent({ positionId, letter }: Props) {
  const { letterId, letterHash, versionNumber, afterwards, canJoin } = letter;
  const sending = useNavigation().state !== 'idle';
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
        <Form method="post" key={officeId}>
          <p>
            {officeName} did not sign in time. It can join the letter exactly as it went, without
            reservations, in an addendum of today’s date.
          </p>
          <input type="hidden" name="letterId" value={letterId} />
          <input type="hidden" name="officeId" value={officeId} />
          <input type="hidden" name="readHash" value={letterHash} />
          <Button name="intent" value="join" disabled={sending}>
            Join for {officeName}
          </Button>
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
