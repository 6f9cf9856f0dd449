import { momentWords } from '#shared/calendar/date-words.rules.ts';
import { footnoteText, type Signature } from '#shared/letters/letter.rules.ts';
import { HOURS_SHOWN } from '#shared/sign-off/reservation.rules.ts';

type Props = { until: Date; officeIds: string[]; signatures: Signature[] };

/** When the letter can go, and the reservations that it waits for. */
export function ReservationsWait({ until, officeIds, signatures }: Props) {
  const waiting = signatures.filter(({ officeId }) => officeIds.includes(officeId));
  return (
    <>
      <p>
        It can go from {momentWords(until)}. Every office that signs has {HOURS_SHOWN} hours to read
        a reservation of another, and may withdraw until the letter goes. These were shown less than{' '}
        {HOURS_SHOWN} hours ago:
      </p>
      <ul>
        {waiting.map(({ officeId, area, footnotes }) => (
          <li key={officeId}>
            {area}
            {footnotes.map((footnote) => (
              <span key={footnote.number} className="quiet">
                <br />
                {footnoteText(footnote)}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
