import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { pageData } from '#app/forms/run-action.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { topicWords } from '#shared/engagement/engagement-words.rules.ts';
import { officesOf } from '#shared/people/mandate.policy.ts';
import { ContactTable } from './contact-table.tsx';

export function meta() {
  return [{ title: 'Engagement – Concord' }];
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const topic = new URL(request.url).searchParams.get('topic');
  const contacts = await pageData(context.api.engagement.list({ topic }));
  return { topic, contacts, canLog: officesOf(context.person?.mandates ?? []).length > 0 };
}

export default function Engagement() {
  const { topic, contacts, canLog } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Engagement"
        lede="Who met whom in government, and what follows. What an office logs is its own until it shows it."
      >
        {canLog && <ButtonLink to="/engagement/new">Log a contact</ButtonLink>}
      </PageHeader>
      {topic && (
        <p>
          About {topicWords(topic)}. <Link to="/engagement">All contacts</Link>
        </p>
      )}
      {contacts.length === 0 ? (
        <NoContacts canLog={canLog} />
      ) : (
        <ContactTable caption="Contacts you may read, newest first" contacts={contacts} />
      )}
    </>
  );
}

function NoContacts({ canLog }: { canLog: boolean }) {
  if (!canLog) {
    return (
      <EmptyState title="No office has shown you a contact yet">
        Offices log whom they met. You see what they show to the secretariat or to the forum.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No contacts here yet"
      action={<ButtonLink to="/engagement/new">Log a contact</ButtonLink>}
    >
      After a meeting, a call or a message: whom you met and a line on what was said. It takes less
      than a minute, and only your office reads it.
    </EmptyState>
  );
}
