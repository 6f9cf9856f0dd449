import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { typedWords } from '#app/campaigns/typed-words.ts';
import { FollowUpList } from '#app/engagement/follow-up-list.tsx';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { markFollowUpInput } from '#shared/engagement/engagement.schema.ts';

export function meta() {
  return [{ title: 'Follow-ups – Engagement – Concord' }];
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const done = new URL(request.url).searchParams.get('done') === 'shown';
  return { done, ...(await pageData(context.api.engagement.followUps({ done }))) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const words = typedWords(await request.formData());
  const marked = await runAction(markFollowUpInput, words, context.api.engagement.markFollowUp);
  if (!marked.ok) return data({ errors: marked.errors }, { status: marked.status });
  return redirect(
    new URL(request.url).search ? '/engagement/follow-ups?done=shown' : '/engagement/follow-ups',
  );
}

export default function FollowUps() {
  const { tasks, today, done } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Follow-ups"
        lede="What is to be done after a contact, the soonest first. Only your own people see it."
      />
      <ErrorSummary errors={sent?.errors} />
      {tasks.length === 0 ? (
        <EmptyState title={done ? 'Nothing was ever to be done' : 'Nothing is to be done'}>
          When you log a contact, say what follows, who does it and by when. It is listed here and
          on your home page until it is done.
        </EmptyState>
      ) : (
        <div className="private-area">
          <FollowUpList tasks={tasks} today={today} withContact />
        </div>
      )}
      <p className="after-list">
        {done ? (
          <Link to="/engagement/follow-ups">Hide what is done</Link>
        ) : (
          <Link to="/engagement/follow-ups?done=shown">Show what is done too</Link>
        )}
      </p>
    </>
  );
}
