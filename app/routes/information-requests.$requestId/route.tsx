import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { HashWords } from '#app/documents/hash-words.tsx';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import { requestInput } from '#shared/disclosure/disclosure.schema.ts';
import { HeldTable, WithheldTable } from './bundle-tables.tsx';

export function meta() {
  return [{ title: 'Information request – Concord' }];
}

export function loader({ params, context }: LoaderFunctionArgs) {
  return pageData(context.api.disclosure.show({ requestId: params['requestId'] ?? '' }));
}

export async function action({ params, context }: ActionFunctionArgs) {
  const answered = await runAction(requestInput, params, context.api.disclosure.answer);
  if (answered.ok) return redirect(`/information-requests/${params['requestId']}`);
  return data({ errors: answered.errors }, answered.status);
}

export default function InformationRequest() {
  const request = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>()?.errors;
  const { answeredOn } = request;
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader title="Information request" lede={request.asked} />
      <FactList items={factsOf(request)} />
      <p>
        <a href={`/information-requests/${request.id}/bundle.zip`}>
          {answeredOn ? 'Download what went (zip)' : 'Download the bundle as it is now (zip)'}
        </a>
      </p>
      {!answeredOn && (
        <Form method="post">
          <p>Read the bundle first: names in free text are not found by rule.</p>
          <Button>Record as answered with this bundle</Button>
        </Form>
      )}
      <HeldTable tables={request.tables} answered={answeredOn !== null} />
      <WithheldTable withheld={request.withheld} />
      <p>
        <Link to="/information-requests">All information requests</Link>
      </p>
    </>
  );
}

type Request = ReturnType<typeof useLoaderData<typeof loader>>;

function factsOf({ receivedOn, dueOn, answeredOn, bundleHash, ...scope }: Request) {
  const { positionTitle, words, from, to } = scope;
  return [
    { term: 'Received', detail: dateWords(receivedOn) },
    answeredOn
      ? { term: 'Answered', detail: dateWords(answeredOn) }
      : { term: 'Due by', detail: dateWords(dueOn) },
    { term: 'Position', detail: positionTitle ?? 'Any' },
    { term: 'Words', detail: words ?? 'Any' },
    {
      term: 'Dates',
      detail: `${from ? dateWords(from) : 'The beginning'} to ${to ? dateWords(to) : 'today'}`,
    },
    ...(bundleHash
      ? [{ term: 'Hash of the bundle', detail: <HashWords hash={bundleHash} /> }]
      : []),
  ];
}
