import { Form, useNavigation } from '@remix-run/react';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { dateWords, momentWords } from '#shared/calendar/date-words.rules.ts';
import { minutesToAnswer } from '#shared/soundings/sounding.rules.ts';
import type { Page } from './route.tsx';

/** What can be done now, and who waits for whom. */
export function NextStep({ page }: { page: Page }) {
  return page.canRun ? <ForSecretariat page={page} /> : <ForOffice page={page} />;
}

function ForSecretariat({ page }: { page: Page }) {
  const { state, soundingId, opensAt, closesAt, clearBy, outcomeDueOn } = page;
  const toReturn = `/soundings/${soundingId}/return`;
  if (state === 'draft') return <OpenIt page={page} opensAt={opensAt} />;
  if (state === 'open') {
    return <p>Offices answer until {momentWords(closesAt)}. What they say is hidden until then.</p>;
  }
  if (state === 'closed') return <ButtonLink to={toReturn}>Write the return</ButtonLink>;
  if (state === 'consolidated') {
    return (
      <>
        <p>Offices that answered clear the return by {clearBy ? momentWords(clearBy) : 'then'}.</p>
        <ButtonLink to={toReturn}>See who has cleared it</ButtonLink>
      </>
    );
  }
  if (state === 'cleared') return <ButtonLink to={toReturn}>Send the return</ButtonLink>;
  return (
    <>
      {state === 'returned' && outcomeDueOn && (
        <p>Ask government what came of it on {dateWords(outcomeDueOn)}.</p>
      )}
      <ButtonLink to={toReturn} variant="secondary">
        Read what went
      </ButtonLink>
    </>
  );
}

function OpenIt({ page, opensAt }: { page: Page; opensAt: Date | null }) {
  const sending = useNavigation().state !== 'idle';
  return (
    <Form method="post">
      <Notice title="Nobody but the secretariat sees this draft">
        {opensAt
          ? `It opens by itself on ${momentWords(opensAt)}, or now by your hand. Then it does not change.`
          : `Opening it tells ${page.offices.length} offices. From then on it does not change.`}
      </Notice>
      <div className="govuk-button-group">
        <Button name="intent" value="open" disabled={sending}>
          Open it to offices
        </Button>
        <ButtonLink to={`/soundings/new?draft=${page.soundingId}`} variant="secondary">
          Change the draft
        </ButtonLink>
      </div>
    </Form>
  );
}

function ForOffice({ page }: { page: Page }) {
  const { state, soundingId, own, questions } = page;
  const answered = own.every(({ standing }) => standing !== null);
  if (state === 'open') {
    return (
      <ButtonLink to={`/soundings/${soundingId}/answer`}>
        {answered ? 'Change your answer' : `Answer in ${minutesToAnswer(questions.length)} minutes`}
      </ButtonLink>
    );
  }
  if (state === 'closed') return <p>It is closed. The secretariat writes the return.</p>;
  const words = state === 'returned' || state === 'outcome' ? 'Read what went' : 'See the return';
  return <ButtonLink to={`/soundings/${soundingId}/return`}>{words}</ButtonLink>;
}
