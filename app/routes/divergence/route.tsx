import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { typedWords } from '#app/campaigns/typed-words.ts';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { addMeasureInput, recordValueInput } from '#shared/practices/divergence.schema.ts';
import { MeasureForm } from './measure-form.tsx';
import { MeasureSection } from './measure-section.tsx';
import { ValueForm } from './value-form.tsx';

export function meta() {
  return [{ title: 'Divergence watch – Concord' }];
}

/** `replace` names the value that the form is to correct or renew. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const replace = new URL(request.url).searchParams.get('replace');
  const page = await pageData(context.api.divergence.page());
  const values = page.measures.flatMap((measure) => measure.values);
  const replacing = values.find(({ valueId, mayChange }) => mayChange && valueId === replace);
  return { ...page, replacing: replacing ?? null };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const words: Record<string, string> = typedWords(await request.formData());
  const { divergence } = context.api;
  const done =
    'measureTitle' in words
      ? await runAction(addMeasureInput, words, divergence.addMeasure)
      : await runAction(recordValueInput, words, divergence.record);
  if (!done.ok) return data({ errors: done.errors, words }, { status: done.status });
  return redirect('/divergence');
}

export type Page = ReturnType<typeof useLoaderData<typeof loader>>;
export type Sent = ReturnType<typeof useActionData<typeof action>>;

export default function DivergenceWatch() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const records = page.national || page.offices.length > 0;
  return (
    <>
      <PageHeader
        title="Divergence watch"
        lede="Policies that differ by area: who holds what, until when. Offices and the secretariat are told 60 days before a value that concerns them lapses."
      />
      <ErrorSummary errors={sent?.errors} />
      {page.measures.length === 0 && (
        <EmptyState title="Nothing is watched yet">
          The secretariat names what differs, such as a bus fare; each office records its own value
          and until when it holds.
        </EmptyState>
      )}
      {page.measures.map((measure) => (
        <MeasureSection key={measure.measureId} measure={measure} />
      ))}
      {records && page.measures.length > 0 && <ValueForm page={page} sent={sent} />}
      {page.national && <MeasureForm sent={sent} />}
    </>
  );
}
