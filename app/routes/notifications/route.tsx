import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { markReadInput } from '#shared/notifications/notification.schema.ts';
import { NotificationList } from './notification-list.tsx';

export function meta() {
  return [{ title: 'Notifications – Concord' }];
}

export async function loader({ context }: LoaderFunctionArgs) {
  return { notifications: await pageData(context.api.notifications.list()) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = Object.fromEntries(await request.formData());
  const { markRead } = context.api.notifications;
  const marked = await runAction(markReadInput, form, (input) => markRead(input));
  if (!marked.ok) throw new Response(null, { status: marked.status });
  return redirect('/notifications');
}

export default function Notifications() {
  const { notifications } = useLoaderData<typeof loader>();
  const unread = notifications.filter(({ readAt }) => readAt === null);
  const read = notifications.filter(({ readAt }) => readAt !== null);
  return (
    <>
      <PageHeader
        title="Notifications"
        lede="Comments that mention you or your office, and answers where you have written."
      />
      {notifications.length === 0 && (
        <EmptyState title="Nothing yet">
          When somebody mentions you in a comment on a draft, it is listed here and sent to you by
          email.
        </EmptyState>
      )}
      {unread.length > 0 && (
        <>
          <NotificationList heading="Not read" notifications={unread} />
          <Form method="post">
            <Button variant="secondary">Mark all as read</Button>
          </Form>
        </>
      )}
      {read.length > 0 && <NotificationList heading="Read" notifications={read} />}
    </>
  );
}
