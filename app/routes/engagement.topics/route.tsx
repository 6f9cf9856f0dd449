import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { typedWords } from '#app/campaigns/typed-words.ts';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { topicWords } from '#shared/engagement/engagement-words.rules.ts';
import {
  alertAnswerInput,
  consentInput,
  leaningInput,
} from '#shared/engagement/seat-at-the-table.schema.ts';
import { Alerts } from './alerts.tsx';
import { LeaningForm } from './leaning-form.tsx';
import { Pairs } from './pairs.tsx';
import { SiloTable } from './silo-table.tsx';

export function meta() {
  return [{ title: 'Topics – Engagement – Concord' }];
}

export async function loader({ context }: LoaderFunctionArgs) {
  return pageData(context.api.topics.page());
}

export async function action({ request, context }: ActionFunctionArgs) {
  const words: Record<string, string> = typedWords(await request.formData());
  const { topics, seatAtTheTable } = context.api;
  const done =
    words['intent'] === 'consent'
      ? await runAction(consentInput, words, seatAtTheTable.consent)
      : words['intent'] === 'answer'
        ? await runAction(alertAnswerInput, words, topics.answerAlert)
        : await runAction(leaningInput, words, topics.record);
  if (!done.ok) return data({ errors: done.errors, words }, { status: done.status });
  return redirect('/engagement/topics');
}

export type Page = ReturnType<typeof useLoaderData<typeof loader>>;
export type Sent = ReturnType<typeof useActionData<typeof action>>;

export default function Topics() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Topics"
        lede="Where each department stands, by what it last said, and what offices logged apart."
      />
      <ErrorSummary errors={sent?.errors} />
      <section aria-labelledby="silos">
        <h2 id="silos">Where departments stand</h2>
        {page.conflicts.map(({ topic }) => (
          <Notice key={topic} tone="warning">
            Departments disagree on {topicWords(topic)}. The secretariat has a follow-up for it.
          </Notice>
        ))}
        {page.said.length === 0 ? (
          <EmptyState title="Nobody has recorded where a department stands">
            When a minister says where their department stands on a topic, record it with its
            source. Every office reads it, and sees when departments disagree.
          </EmptyState>
        ) : (
          <SiloTable page={page} />
        )}
        <LeaningForm page={page} sent={sent} />
      </section>
      <Alerts page={page} />
      {page.pairs && <Pairs pairs={page.pairs} />}
    </>
  );
}
