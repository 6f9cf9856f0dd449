import { Form, useNavigation } from '@remix-run/react';
import { HashWords } from '#app/documents/hash-words.tsx';
import { Button } from '#app/ui/button.tsx';
import { dateWords, dayInLondon } from '#shared/calendar/date-words.rules.ts';

type Joining = {
  letterId: string;
  letterHash: string;
  joined: readonly { officeId: string; line: string; joinedAt: Date; addendumHash: string }[];
  canJoin: readonly { officeId: string; officeName: string }[];
};

/** Who signed the very letter after it went, and the way to. The letter itself never changes. */
export function JoinedLetter({ joining }: { joining: Joining }) {
  const { letterId, letterHash, joined, canJoin } = joining;
  const sending = useNavigation().state !== 'idle';
  if (joined.length + canJoin.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="joined-heading">
      <h2 id="joined-heading" className="panel-heading">
        Joined since
      </h2>
      {joined.length > 0 && (
        <ul>
          {joined.map(({ officeId, line, joinedAt, addendumHash }) => (
            <li key={officeId}>
              {line}, on {dateWords(dayInLondon(joinedAt))}. Hash of the addendum:{' '}
              <HashWords hash={addendumHash} short />
            </li>
          ))}
        </ul>
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
