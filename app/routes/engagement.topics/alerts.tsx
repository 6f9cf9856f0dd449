import { Form, Link } from '@remix-run/react';
import { ConsentForm } from '#app/engagement/consent-form.tsx';
import { metWords } from '#app/engagement/contact-words.ts';
import { Button } from '#app/ui/button.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import { CHANNEL_WORDS, topicWords } from '#shared/engagement/engagement-words.rules.ts';
import type { Page } from './route.tsx';

type Alert = Page['alerts'][number];

/** What another office logged too, for offices that asked to be told. */
export function Alerts({ page: { offices, alerts } }: { page: Page }) {
  if (offices.length === 0) return null;
  return (
    <section aria-labelledby="alerts" className="private-area">
      <h2 id="alerts">Picked off one by one?</h2>
      {alerts.map((alert) => (
        <AlertItem key={`${alert.engagementId}-${alert.topic}`} alert={alert} />
      ))}
      {alerts.length === 0 && offices.some((office) => office.alerts) && (
        <p>No other office has logged what yours did. You are told here when one does.</p>
      )}
      {offices.map(({ officeId, alerts: given, mayConsent }) => (
        <ConsentForm key={officeId} {...{ officeId, given, mayConsent }} kind="alerts" />
      ))}
    </section>
  );
}

function AlertItem({ alert }: { alert: Alert }) {
  const { engagementId, topic, department, happenedOn, answer, shown } = alert;
  return (
    <article className="alert-item">
      <h3>
        {topicWords(topic)}, {department} <AnswerTag alert={alert} />
      </h3>
      <p>
        <Link to={`/engagement/${engagementId}`}>Your contact of {dateWords(happenedOn)}</Link> is
        not the only one: another office spoke with this department about the same.
      </p>
      {shown.map((theirs) => (
        <p key={`${theirs.officeName}-${theirs.happenedOn}`}>
          <strong>{theirs.officeName}</strong>: {CHANNEL_WORDS[theirs.channel].toLowerCase()} with{' '}
          {metWords({ ...theirs, department })}, {dateWords(theirs.happenedOn)}
        </p>
      ))}
      <Form method="post" className="govuk-button-group">
        <input type="hidden" name="intent" value="answer" />
        <input type="hidden" name="engagementId" value={engagementId} />
        <input type="hidden" name="topic" value={topic} />
        {answer !== 'share' && (
          <Button name="answer" value="share">
            Share that it was us
          </Button>
        )}
        {answer !== 'keep' && (
          <Button name="answer" value="keep" variant="secondary">
            {answer === 'share' ? 'Stop sharing' : 'Keep it to ourselves'}
          </Button>
        )}
      </Form>
      <p className="quiet">
        If you both share, each sees the other’s name, whom they met and when. Never what was said.
      </p>
    </article>
  );
}

function AnswerTag({ alert: { answer, shown } }: { alert: Alert }) {
  if (answer === null) return <Tag tone="waiting">Waits for your answer</Tag>;
  if (answer === 'keep') return <Tag tone="private">Kept to your office</Tag>;
  if (shown.length > 0) return <Tag tone="settled">Shared by both</Tag>;
  return <Tag tone="open">Shared by you</Tag>;
}
