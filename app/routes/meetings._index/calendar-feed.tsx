import { Form } from '@remix-run/react';
import { Button } from '#app/ui/button.tsx';
import { momentWords } from '#shared/calendar/date-words.rules.ts';

type Props = { madeAt: Date | null; address: string | undefined };

/** A private address that any calendar program can follow. */
export function CalendarFeed({ madeAt, address }: Props) {
  return (
    <section className="panel" id="calendar-feed" aria-labelledby="calendar-feed-heading">
      <h2 className="panel-heading" id="calendar-feed-heading">
        These meetings in your own calendar
      </h2>
      {address ? (
        <output className="feed-new">
          <span>
            Copy this address into your calendar program now. It is shown only this once, and
            whoever has it sees these meetings.
          </span>
          <code>{address}</code>
        </output>
      ) : (
        <p>
          {madeAt
            ? `You made an address on ${momentWords(madeAt)}. A new one ends it at once.`
            : 'You have no address yet. Your calendar program follows it without signing in, until your last role here ends.'}
        </p>
      )}
      <Form method="post" action="/meetings?index#calendar-feed">
        <Button variant="secondary">{madeAt ? 'Replace the address' : 'Make an address'}</Button>
      </Form>
    </section>
  );
}
