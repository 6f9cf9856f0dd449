import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { pageData } from '#app/forms/run-action.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { momentWords } from '#shared/calendar/date-words.rules.ts';

export function meta() {
  return [{ title: 'Outbox – Concord' }];
}

export async function loader({ context }: LoaderFunctionArgs) {
  return { messages: await pageData(context.api.people.outbox()) };
}

export default function Outbox() {
  const { messages } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Outbox"
        lede="In a demonstration no email is sent. What would have been sent can be read here."
      />
      {messages.length === 0 && (
        <EmptyState title="No messages yet">
          <p>Invite somebody, or ask for a sign-in code, and the message appears here.</p>
        </EmptyState>
      )}
      {messages.map((message) => (
        <article className="outbox-message" key={message.id} aria-labelledby={`m-${message.id}`}>
          <h2 id={`m-${message.id}`}>{message.subject}</h2>
          <p className="outbox-message__facts">
            To {message.recipient}, {momentWords(message.createdAt)}
          </p>
          <pre>{message.text}</pre>
        </article>
      ))}
    </>
  );
}
