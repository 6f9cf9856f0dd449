import { Form } from '@remix-run/react';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { dateWords, momentWords } from '#shared/calendar/date-words.rules.ts';

type Mail = {
  mailId: string;
  officeName: string;
  subject: string;
  words: string;
  happenedOn: string;
  sentBy: string;
  receivedAt: Date | string;
};

/** Mail that the reader's office forwarded: no contact until somebody completes it. */
export function WaitingMail({ waiting }: { waiting: readonly Mail[] }) {
  if (waiting.length === 0) return null;
  return (
    <section className="private-mail" aria-labelledby="waiting-mail-heading">
      <h2 id="waiting-mail-heading">Mail to be completed ({waiting.length})</h2>
      <p>
        <Tag tone="private">Private to the office</Tag>{' '}
        <span className="quiet">
          In no list and in no figure until you complete it. What is no contact is forgotten here.
        </span>
      </p>
      {waiting.map((mail) => (
        <OneMail key={mail.mailId} mail={mail} />
      ))}
    </section>
  );
}

function OneMail({ mail }: { mail: Mail }) {
  const { mailId, officeName, subject, words, happenedOn, sentBy, receivedAt } = mail;
  const title = subject || 'Email without a subject';
  const hidden = <span className="govuk-visually-hidden">: {title}</span>;
  return (
    <article className="panel private-mail__one">
      <h3 className="panel-heading">{title}</h3>
      <p className="quiet">
        Of {dateWords(happenedOn)}. Forwarded for {officeName} by {sentBy},{' '}
        {momentWords(new Date(receivedAt))}
      </p>
      <p className="keep-lines private-mail__words">{words}</p>
      <Form method="post" className="govuk-button-group">
        <ButtonLink to={`/engagement/new?mail=${mailId}`}>Complete it{hidden}</ButtonLink>
        <input type="hidden" name="mailId" value={mailId} />
        <Button variant="secondary">It is no contact{hidden}</Button>
      </Form>
    </article>
  );
}
