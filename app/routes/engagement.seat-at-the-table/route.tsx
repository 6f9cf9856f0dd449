import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { typedWords } from '#app/campaigns/typed-words.ts';
import { ConsentForm } from '#app/engagement/consent-form.tsx';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Select } from '#app/ui/fields.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { quarterWords } from '#shared/engagement/quarter.rules.ts';
import { SPREAD_FLOOR } from '#shared/engagement/seat-at-the-table.rules.ts';
import { consentInput, nothingInput } from '#shared/engagement/seat-at-the-table.schema.ts';
import { Heatmap } from './heatmap.tsx';
import { NothingForm } from './nothing-form.tsx';

export function meta() {
  return [{ title: 'Seat at the table – Engagement – Concord' }];
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const quarter = new URL(request.url).searchParams.get('quarter');
  const known = nothingInput.shape.quarter.safeParse(quarter);
  return pageData(context.api.seatAtTheTable.page({ quarter: known.data ?? null }));
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const words = typedWords(form);
  const { seatAtTheTable } = context.api;
  const done =
    words['intent'] === 'consent'
      ? await runAction(consentInput, words, seatAtTheTable.consent)
      : await runAction(
          nothingInput,
          { ...words, departmentIds: form.getAll('departmentIds').map(String) },
          seatAtTheTable.nothing,
        );
  if (!done.ok) return data({ errors: done.errors }, { status: done.status });
  const { pathname, search } = new URL(request.url);
  return redirect(pathname + search);
}

export type Page = ReturnType<typeof useLoaderData<typeof loader>>;

export default function SeatAtTheTable() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Seat at the table"
        caption={quarterWords(page.quarter)}
        lede="How many contacts each office had with each department. An office that has not reported is not an office without contacts."
      />
      <ErrorSummary errors={sent?.errors} />
      <Quarters page={page} />
      <Heatmap page={page} />
      <HowToRead page={page} />
      {page.own.map((office) => (
        <NothingForm key={office.officeId} office={office} page={page} errors={sent?.errors} />
      ))}
      {page.own.map(({ officeId, name, consents, mayConsent }) => (
        <section key={officeId} aria-labelledby={`consents-${officeId}`} className="private-area">
          <h2 id={`consents-${officeId}`}>What {name} lets others know</h2>
          {(['names', 'counts'] as const).map((kind) => (
            <ConsentForm
              key={kind}
              {...{ officeId, kind, mayConsent }}
              given={consents.includes(kind)}
            />
          ))}
        </section>
      ))}
    </>
  );
}

function Quarters({ page: { quarter, quarters } }: { page: Page }) {
  return (
    <Form method="get" className="quarter-form">
      <Select
        name="quarter"
        label="Quarter"
        defaultValue={quarter}
        options={quarters.map((value) => ({ value, label: quarterWords(value) }))}
      />
      <Button variant="secondary">Show</Button>
    </Form>
  );
}

function HowToRead({ page: { others, offices } }: { page: Page }) {
  return (
    <details className="more-fields">
      <summary>How to read this</summary>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          A number is what was reported. “None” is a zero that the office confirmed. Hatched is not
          reported: nobody knows, and it counts as nothing.
        </li>
        <li>
          <strong>Parity</strong> is an office’s share of all contacts over its share of the days on
          which offices were in the forum with a mayor in post: 1.0 is its fair share. Only offices
          that reported are in it.
        </li>
        <li>
          Minimum, median and maximum appear once at least {SPREAD_FLOOR} offices have reported and
          they differ; until then they would tell on somebody.
        </li>
        <li>
          {others
            ? `All ${offices} offices agreed to be named. If one takes that back, names are gone at once.`
            : 'Other offices are named once all of them agree.'}
        </li>
        <li>What is done for a party never counts.</li>
      </ul>
    </details>
  );
}
