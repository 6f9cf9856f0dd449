import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { asTyped, typedFields } from '#app/forms/typed-fields.ts';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Checkboxes, TextArea } from '#app/ui/fields.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { momentWords } from '#shared/calendar/date-words.rules.ts';
import { minutesInput } from '#shared/meetings/meeting.schema.ts';
import { meetingTitle, whenWords } from '#shared/meetings/meeting-words.rules.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Minutes: ${page ? meetingTitle(page.name, page.strand) : 'a meeting'} – Concord` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  return pageData(context.api.meetings.minutes({ meetingId: params['meetingId'] ?? '' }));
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const meetingId = params['meetingId'] ?? '';
  const typed = asTyped(Object.fromEntries(await request.formData()));
  const input = { ...typed, meetingId, published: typed['published'] === 'yes' };
  const written = await runAction(minutesInput, input, context.api.meetings.writeMinutes);
  if (!written.ok) return data({ errors: written.errors, typed }, { status: written.status });
  return redirect(`/meetings/${meetingId}/minutes`);
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Minutes() {
  const page = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { versions, canWrite, meetingId } = page;
  return (
    <>
      <ErrorSummary errors={failed?.errors} />
      <PageHeader
        title="Minutes"
        caption={`${meetingTitle(page.name, page.strand)}, ${whenWords(page)}`}
      />
      <p>
        <Link to={`/meetings/${meetingId}`}>Back to the meeting</Link>
      </p>
      {versions.length === 0 && (
        <EmptyState title="No minutes yet">
          {page.state === 'held'
            ? 'The secretariat publishes them to the offices that were invited.'
            : 'Minutes are written once the meeting was held.'}
        </EmptyState>
      )}
      {versions.map((version) => (
        <Version key={version.number} version={version} />
      ))}
      {canWrite && <WriteForm key={versions[0]?.number} stands={versions[0]} failed={failed} />}
    </>
  );
}

type Written = Page['versions'][number];

function Version({ version }: { version: Written }) {
  const { number, decisions, outcome, published, by, at } = version;
  return (
    <article className="card" aria-labelledby={`version-${number}`}>
      <h2 id={`version-${number}`}>
        Version {number} {!published && <Tag tone="neutral">Draft</Tag>}
      </h2>
      <p className="as-typed">{decisions}</p>
      <p>
        <strong>Outcome:</strong> {outcome ?? 'No outcome recorded'}
      </p>
      <p className="quiet">
        {by}, {momentWords(at)}
      </p>
    </article>
  );
}

type WriteProps = {
  stands: Written | undefined;
  failed: ReturnType<typeof useActionData<typeof action>>;
};

/** A new version begins from the one that stands; what was written before stays. */
function WriteForm({ stands, failed }: WriteProps) {
  const typed = failed?.typed ?? {};
  const field = typedFields(failed?.errors ?? {}, typed);
  return (
    <section className="panel" aria-labelledby="write-heading">
      <h2 className="panel-heading" id="write-heading">
        {stands ? 'Write a new version' : 'Write the minutes'}
      </h2>
      <Form method="post" noValidate>
        <TextArea {...field('decisions', stands?.decisions)} label="What was decided" rows={8} />
        <TextArea
          {...field('outcome', stands?.outcome ?? undefined)}
          label="What came of it"
          hint="Leave empty where nothing came of it yet: it then says “No outcome recorded”."
          rows={3}
        />
        <Checkboxes
          name="published"
          legend="Who reads it"
          defaultValues={typed['published'] === 'yes' ? ['yes'] : []}
          options={[{ value: 'yes', label: 'Publish it to the offices invited' }]}
        />
        <Button>Save this version</Button>
      </Form>
    </section>
  );
}
