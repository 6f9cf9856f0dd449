import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { SoundingTag } from '#app/soundings/sounding-tag.tsx';
import { Questions, WhoAsks } from '#app/soundings/what-is-asked.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { soundingInput, soundingOutcomeInput } from '#shared/soundings/sounding.schema.ts';
import { NextStep } from './next-step.tsx';
import { Outcomes } from './outcomes.tsx';
import { OwnAnswers } from './own-answers.tsx';
import { History, WhoResponded } from './who-responded.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? 'Sounding'} – Concord` },
];

export function loader({ params, context }: LoaderFunctionArgs) {
  return pageData(context.api.soundings.show({ soundingId: params['soundingId'] ?? '' }));
}

/** Opens the sounding, or records what came of it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const { intent, ...fields } = Object.fromEntries(form);
  const soundingId = params['soundingId'] ?? '';
  const typed = { ...fields, soundingId };
  const { soundings } = context.api;
  const done =
    intent === 'open'
      ? await runAction(soundingInput, typed, soundings.open)
      : await runAction(soundingOutcomeInput, typed, soundings.recordOutcome);
  if (done.ok) return redirect(`/soundings/${soundingId}`);
  const kept: Record<string, unknown> = typed;
  return data({ errors: done.errors, typed: kept }, { status: done.status });
}

export type Page = ReturnType<typeof useLoaderData<typeof loader>>;
export type Sent = ReturnType<typeof useActionData<typeof action>>;

export default function Sounding() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHeader title={page.title} caption="Sounding">
        <SoundingTag state={page.state} />
      </PageHeader>
      <ErrorSummary errors={sent?.errors} />
      <NextStep page={page} />
      <WhoAsks asked={page} />
      <Questions asked={page} />
      <OwnAnswers page={page} />
      <WhoResponded page={page} />
      <Outcomes page={page} sent={sent} />
      <History page={page} />
    </>
  );
}
