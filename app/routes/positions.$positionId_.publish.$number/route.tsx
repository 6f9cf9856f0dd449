import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { PositionNav } from '#app/positions/position-nav.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextArea, TextField } from '#app/ui/fields.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { publishInput, takeDownInput } from '#shared/publications/publication.schema.ts';
import { PUBLICATION_MOVES } from '#shared/publications/publication.state.ts';
import { londonMoment } from '#shared/sign-off/deadline.rules.ts';
import { PublicationStanding } from './publication-standing.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Publish ${page?.title ?? 'a letter'} – Concord` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const letter = { positionId: params['positionId'] ?? '', number: Number(params['number']) };
  return { ...letter, ...(await pageData(context.api.publications.desk(letter))) };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { positionId = '', number } = params;
  const form = await request.formData();
  const typed = Object.fromEntries(form) as Record<string, string>;
  const { publications } = context.api;
  const done =
    typed['act'] === 'take-down'
      ? await runAction(takeDownInput, { ...typed, positionId, number }, publications.takeDown)
      : await runAction(
          publishInput,
          { ...typed, positionId, number, embargoUntil: embargoOf(typed) },
          publications.publish,
        );
  if (done.ok) return redirect(`/positions/${positionId}/publish/${number}`);
  return data({ errors: done.errors, typed }, done.status);
}

/** The end of an embargo as it was typed; none where no day was. */
function embargoOf({ embargoDay = '', embargoTime = '' }: Record<string, string>) {
  return embargoDay === '' ? undefined : londonMoment(embargoDay, embargoTime || '00:01');
}

export default function Publish() {
  const page = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { positionId, state } = page;
  const moves = PUBLICATION_MOVES[state];
  return (
    <>
      <ErrorSummary errors={failed?.errors} />
      <PageHeader
        caption={page.title}
        title="Publish the letter"
        lede="Anyone can then read it: the letter, who signed, its asks and what government answered in writing. Who did not sign is never shown."
      />
      <PositionNav positionId={positionId} current="issue" />
      <PublicationStanding letter={page} />
      <div className="form-page">
        {moves.includes('published') && <PublishForm page={page} failed={failed} />}
        {moves.includes('taken_down') && <TakeDownForm failed={failed} />}
        <p>
          <Link to={`/positions/${positionId}/issue`}>Back to the letter</Link>
        </p>
      </div>
    </>
  );
}

type Failed = { errors: Record<string, string>; typed: Record<string, string> } | undefined;
type PublishFormProps = { page: ReturnType<typeof useLoaderData<typeof loader>>; failed: Failed };

function PublishForm({ page, failed }: PublishFormProps) {
  const { errors, typed } = failed ?? {};
  const moved = page.state === 'embargoed';
  return (
    <Form method="post">
      <TextArea
        name="summary"
        label="In one sentence, what the mayors ask for"
        hint="It stands in the list, in the feeds and where the page is shared."
        rows={2}
        defaultValue={typed?.['summary'] ?? page.summary ?? ''}
        error={errors?.['summary']}
      />
      <TextField
        name="embargoDay"
        type="date"
        label="Embargoed until, if not public at once"
        hint="Before that the page is not there for anyone outside, nor in any feed."
        defaultValue={typed?.['embargoDay']}
        error={errors?.['embargoUntil']}
      />
      <TextField
        name="embargoTime"
        type="time"
        label="At"
        hint="London time; one minute past midnight if left empty"
        width={10}
        defaultValue={typed?.['embargoTime']}
      />
      <Button>{moved ? 'Change the embargo' : 'Publish'}</Button>
    </Form>
  );
}

function TakeDownForm({ failed }: { failed: Failed }) {
  return (
    <details className="govuk-details" open={failed?.typed['act'] === 'take-down'}>
      <summary>Take it down</summary>
      <Form method="post">
        <input type="hidden" name="act" value="take-down" />
        <TextArea
          name="reason"
          label="Why it is taken down"
          hint="Kept in the record; not shown to the public."
          rows={2}
          defaultValue={failed?.typed['reason']}
          error={failed?.errors['reason']}
        />
        <Button variant="warning">Take it down</Button>
      </Form>
    </details>
  );
}
