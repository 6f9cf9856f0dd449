import { Form } from '@remix-run/react';
import { type FileLink, FileLinks } from '#app/responses/file-links.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/fields.tsx';
import { momentWords } from '#shared/calendar/date-words.rules.ts';

type Mail = {
  id: string;
  subject: string;
  words: string;
  sender: string;
  senderName: string | null;
  receivedAt: Date | string;
  positionId: string;
  positionTitle: string;
  files: readonly FileLink[];
};

type Failed = { errors: Record<string, string>; typed: Record<string, string> } | undefined;

/** Each mail's reason is a field of its own name, so that the summary's link finds it. */
export const fieldOf = (mailId: string | undefined) => `reason-${mailId}`;

/** What went wrong, under the name of the field it went wrong in. */
export function errorsAt(failed: Failed): Record<string, string> | undefined {
  const reason = failed?.errors['reason'];
  return reason ? { [fieldOf(failed?.typed['intakeId'])]: reason } : failed?.errors;
}

/** Mail to positions' addresses that somebody has yet to classify: it is no response until then. */
export function WaitingMail({ waiting, failed }: { waiting: readonly Mail[]; failed: Failed }) {
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="waiting-heading">
      <h2 id="waiting-heading">Mail to be classified ({waiting.length})</h2>
      <p className="quiet">
        It was sent to a position’s address from a known address. It is on no record until you log
        it.
      </p>
      {waiting.map((mail) => (
        <OneMail key={mail.id} mail={mail} failed={failed} />
      ))}
    </section>
  );
}

function OneMail({ mail, failed }: { mail: Mail; failed: Failed }) {
  const { id, subject, words, positionId, positionTitle, files } = mail;
  return (
    <article className="panel">
      <h3 className="panel-heading">{subject || 'Email without a subject'}</h3>
      <p className="quiet">
        {positionTitle}. Passed on by {mail.senderName ?? mail.sender},{' '}
        {momentWords(new Date(mail.receivedAt))}
      </p>
      <p className="keep-lines">{words}</p>
      <FileLinks files={files} />
      <ButtonLink to={`/positions/${positionId}/responses/new?mail=${id}`}>
        Log it as a reply
        <span className="govuk-visually-hidden">: {subject}</span>
      </ButtonLink>
      <Discard mail={mail} failed={failed?.typed['intakeId'] === id ? failed : undefined} />
    </article>
  );
}

function Discard({ mail: { id, subject }, failed }: { mail: Mail; failed: Failed }) {
  const name = fieldOf(id);
  return (
    <details className="govuk-details" open={failed !== undefined}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          It is no reply<span className="govuk-visually-hidden">: {subject}</span>
        </span>
      </summary>
      <div className="govuk-details__text">
        <Form method="post" noValidate>
          <input type="hidden" name="intakeId" value={id} />
          <TextField
            name={name}
            label="Why is it discarded?"
            hint="It is kept, with this reason."
            defaultValue={failed?.typed[name]}
            error={failed?.errors['reason']}
          />
          <Button variant="secondary">
            Discard it<span className="govuk-visually-hidden">: {subject}</span>
          </Button>
        </Form>
      </div>
    </details>
  );
}
