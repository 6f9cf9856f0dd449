import { Form } from '@remix-run/react';
import { FollowUpFields } from '#app/engagement/follow-up-fields.tsx';
import { FollowUpList } from '#app/engagement/follow-up-list.tsx';
import { Button } from '#app/ui/button.tsx';
import type { Page, Sent } from './route.tsx';

/** What is to be done after it: the office's own, whoever may read of the contact. */
export function AfterIt({ page, sent }: { page: Page; sent: Sent }) {
  return (
    <section aria-labelledby="follow-ups" className="private-area after-it">
      <h2 id="follow-ups">Follow-ups</h2>
      <p className="quiet">Only your office sees these.</p>
      <FollowUpList tasks={page.followUps} today={page.today} />
      <details className="more-fields" open={sent !== undefined}>
        <summary>Add a follow-up</summary>
        <Form method="post" noValidate>
          <FollowUpFields words={sent?.words ?? {}} errors={sent?.errors} />
          <Button>Add it</Button>
        </Form>
      </details>
    </section>
  );
}
