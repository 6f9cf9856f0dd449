import { Form } from '@remix-run/react';
import { Button } from '#app/ui/button.tsx';
import { Checkboxes, Radios, TextField } from '#app/ui/fields.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import type { SendingChannel } from '#shared/letters/sending.state.ts';

export const CHANNELS: readonly { value: SendingChannel; label: string }[] = [
  { value: 'email', label: 'By email' },
  { value: 'letter', label: 'By post' },
];

type Sending = {
  id: string;
  versionNumber: number;
  postTitle: string;
  holderName: string | null;
  channel: SendingChannel;
  sentOn: string;
  receivedOn: string | null;
};

/** Whom a letter went to, and when: each post’s time to answer is counted from here. */
export function SentTo({ sendings }: { sendings: readonly Sending[] }) {
  return (
    <ul className="signature-block">
      {sendings.map(({ id, postTitle, holderName, channel, sentOn, receivedOn }) => (
        <li key={id}>
          {postTitle}
          <br />
          <span className="quiet">
            {holderName ?? 'Vacant that day'}, {channel === 'email' ? 'by email' : 'by post'} on{' '}
            {dateWords(sentOn)}
            {receivedOn && `, received on ${dateWords(receivedOn)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

type Typed = { values: Record<string, string>; postIds: string[] } | null;
type SendFormProps = {
  number: number;
  today: string;
  posts: readonly { id: string; title: string; holderName: string | null }[];
  typed: Typed;
  errors: Record<string, string> | undefined;
};

/** Records that an issued letter went to further posts, or again to the next holder of one. */
export function SendForm({ number, today, posts, typed, errors }: SendFormProps) {
  const wrong = typed ? errors : undefined;
  return (
    <details className="panel" open={typed !== null}>
      <summary>Record that it was sent to a further post</summary>
      <Form method="post" noValidate>
        <input type="hidden" name="act" value="send" />
        <input type="hidden" name="versionNumber" value={number} />
        <Checkboxes
          name="postIds"
          legend="Posts"
          hint="It is recorded for whoever holds each post on the day it is sent. Each ask’s clock starts for each post; the age of an ask does not."
          defaultValues={typed?.postIds}
          error={wrong?.['postIds']}
          options={posts.map(({ id, title, holderName }) => ({
            value: id,
            label: holderName ? `${title} (${holderName})` : title,
          }))}
        />
        <Radios
          name="channel"
          legend="How it went"
          defaultValue={typed?.values['channel'] ?? 'email'}
          error={wrong?.['channel']}
          options={CHANNELS}
        />
        <TextField
          name="sentOn"
          type="date"
          label="Sent on"
          defaultValue={typed?.values['sentOn'] ?? today}
          max={today}
          error={wrong?.['sentOn']}
        />
        <TextField
          name="receivedOn"
          type="date"
          label="Received on, if that is known to be later (optional)"
          hint="An email is received on the day it is sent. Day 1 is the working day after."
          defaultValue={typed?.values['receivedOn']}
          max={today}
          error={wrong?.['receivedOn']}
        />
        <Button variant="secondary">Record the sending</Button>
      </Form>
    </details>
  );
}
