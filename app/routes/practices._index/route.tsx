import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { pageData } from '#app/forms/run-action.ts';
import { topicName } from '#app/practices/topic-name.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Select } from '#app/ui/fields.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { topicWords } from '#shared/engagement/engagement-words.rules.ts';
import { officesOf } from '#shared/people/mandate.policy.ts';
import { PracticeTable } from './practice-table.tsx';

export function meta() {
  return [{ title: 'Practice library – Concord' }];
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const topic = new URL(request.url).searchParams.get('topic') || null;
  const library = await pageData(context.api.practices.list({ topic }));
  return { topic, ...library, canWrite: officesOf(context.person?.mandates ?? []).length > 0 };
}

export type Library = ReturnType<typeof useLoaderData<typeof loader>>;

export default function PracticeLibrary() {
  const library = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Practice library"
        lede="What one area tried, what it would not repeat, who does the same, and whether government did."
      >
        {library.canWrite && <ButtonLink to="/practices/new">Write down a practice</ButtonLink>}
      </PageHeader>
      <TopicFilter library={library} />
      {library.practices.length === 0 ? (
        <NoPractices library={library} />
      ) : (
        <PracticeTable practices={library.practices} />
      )}
    </>
  );
}

function TopicFilter({ library: { topic, topics } }: { library: Library }) {
  if (topics.length < 2 && topic === null) return null;
  return (
    <Form method="get" className="filter-form" aria-label="Practices on one topic">
      <Select
        key={topic}
        name="topic"
        label="Topic"
        defaultValue={topic ?? ''}
        options={[
          { value: '', label: 'Every topic' },
          ...topics.map((value) => ({ value, label: topicName(value) })),
        ]}
      />
      <Button variant="secondary">Show</Button>
    </Form>
  );
}

function NoPractices({ library: { topic, canWrite } }: { library: Library }) {
  if (topic) {
    return (
      <EmptyState title="Nothing on this topic yet">
        <p>
          No office has shared a practice on {topicWords(topic)}.{' '}
          <Link to="/practices">See every topic</Link>
        </p>
      </EmptyState>
    );
  }
  const action = canWrite ? (
    <ButtonLink to="/practices/new">Write down a practice</ButtonLink>
  ) : undefined;
  return (
    <EmptyState title="No practices yet" action={action}>
      An office writes what it did, when, what it cost and what it would not repeat. It stays a
      draft of its own until it is shared; then others say that they do the same.
    </EmptyState>
  );
}
