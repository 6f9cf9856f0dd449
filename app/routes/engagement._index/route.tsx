import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { contactAddressInput, contactMailInput } from '#shared/engagement/engagement.schema.ts';
import { topicWords } from '#shared/engagement/engagement-words.rules.ts';
import { officesOf } from '#shared/people/mandate.policy.ts';
import { ContactTable } from './contact-table.tsx';
import { LogByMail } from './log-by-mail.tsx';
import { WaitingMail } from './waiting-mail.tsx';

export function meta() {
  return [{ title: 'Engagement – Concord' }];
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const topic = new URL(request.url).searchParams.get('topic');
  const { engagement, contactMail } = context.api;
  const [contacts, mail] = await Promise.all([
    pageData(engagement.list({ topic })),
    pageData(contactMail.page()),
  ]);
  return { topic, contacts, mail, canLog: officesOf(context.person?.mandates ?? []).length > 0 };
}

/** One form discards a mail, the other makes an office another address. */
export async function action({ request, context }: ActionFunctionArgs) {
  const typed = Object.fromEntries(await request.formData());
  const { contactMail } = context.api;
  const done =
    'mailId' in typed
      ? await runAction(contactMailInput, typed, contactMail.discard)
      : await runAction(contactAddressInput, typed, contactMail.replaceAddress);
  return done.ok ? redirect('/engagement') : data({ errors: done.errors }, done.status);
}

export default function Engagement() {
  const { topic, contacts, mail, canLog } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <>
      <ErrorSummary errors={failed?.errors} />
      <PageHeader
        title="Engagement"
        lede="Who met whom in government, and what follows. What an office logs is its own until it shows it."
      >
        {canLog && <ButtonLink to="/engagement/new">Log a contact</ButtonLink>}
      </PageHeader>
      <WaitingMail waiting={mail.waiting} />
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
      {mail.takesMail && <LogByMail offices={mail.offices} />}
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
