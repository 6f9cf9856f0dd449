import { Form, Link } from '@remix-run/react';
import { CHOICE_WORDS } from '#app/sign-off/decision-words.ts';
import { Button } from '#app/ui/button.tsx';
import { dateWords, momentWords } from '#shared/calendar/date-words.rules.ts';
import type { Office } from './route.tsx';

type Decision = Office['heldOver'][number];

/** What the office decided in an earlier term: nothing of it counts until it is answered. */
export function HeldOver({ office }: { office: Office }) {
  const { heldOver } = office;
  if (heldOver.length === 0) return null;
  return (
    <section className="private-area held-over" aria-labelledby="held-over-heading">
      <h3 id="held-over-heading">Held over from an earlier term</h3>
      <p>
        Seen by your office alone. Each counts for nothing until the mayor adopts it, decides anew
        or refuses it.
      </p>
      <ul>
        {heldOver.map((decision) => (
          <li key={decision.decisionId}>
            <Link to={`/positions/${decision.positionId}/versions/${decision.versionNumber}`}>
              {decision.title}, version {decision.versionNumber}
            </Link>
            <p>{said(decision)}</p>
            <Reserved decision={decision} />
            <p>{timeLeft(decision)}</p>
            {decision.canDecide && office.seat.holderId !== null && <Answers decision={decision} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function said({ decidedFor, choice, decidedAt }: Decision): string {
  return `${decidedFor} ${CHOICE_WORDS[choice].done}, ${momentWords(new Date(decidedAt))}.`;
}

function timeLeft({ daysLeft, lapsesOn, counts }: Decision): string {
  if (!counts) return 'Its condition ended with that term, so it cannot be adopted. Decide anew.';
  if (daysLeft === null || lapsesOn === null) {
    return 'The next mayor has 28 days from taking office to answer.';
  }
  if (daysLeft === 0) return 'Last day to answer: it lapses after today.';
  const days = daysLeft === 1 ? '1 day' : `${daysLeft} days`;
  return `${days} left: it lapses after ${dateWords(lapsesOn)}.`;
}

function Reserved({ decision: { reservations } }: { decision: Decision }) {
  if (reservations.length === 0) return null;
  return (
    <ul>
      {reservations.map(({ clauseId, text }) => (
        <li key={`${clauseId}-${text}`}>Reservation: {text}</li>
      ))}
    </ul>
  );
}

/** The same forms as on the sign-off page, one decision at a time. */
function Answers({ decision }: { decision: Decision }) {
  const { positionId, decisionId, roundOpen, counts, title } = decision;
  const page = `/positions/${positionId}/sign-off`;
  const about = <span className="govuk-visually-hidden">: {title}</span>;
  return (
    <Form method="post" action={page} className="govuk-button-group">
      <input type="hidden" name="decisionId" value={decisionId} />
      {counts && (
        <>
          <Button name="intent" value="adopt">
            Adopt{about}
          </Button>
          <Button name="intent" value="refuse" variant="secondary">
            Refuse{about}
          </Button>
        </>
      )}
      {roundOpen && <Link to={page}>Decide anew{about}</Link>}
    </Form>
  );
}
