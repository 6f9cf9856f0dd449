import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/fields.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { Api } from '#server/trpc/app.router.ts';
import {
  correctTenureInput,
  endTenureInput,
  takeOfficeInput,
} from '#shared/government/government.schema.ts';
import { RecordFields } from './record-fields.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: post }) => [
  { title: `Record a change: ${post?.title ?? 'a post'} – Concord` },
];

const TITLES = {
  holder: 'Record a new holder',
  vacant: 'Record that the post is vacant',
  correct: 'Correct a record',
} as const;
type What = keyof typeof TITLES;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const postId = params['postId'] ?? '';
  const { title, tenures, canRecord, today } = await pageData(
    context.api.government.post({ postId }),
  );
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get('what') ?? '';
  const tenure = tenures.find(({ id }) => id === searchParams.get('tenure')) ?? null;
  const what: What = asked === 'vacant' ? asked : asked === 'correct' && tenure ? asked : 'holder';
  return { postId, title, canRecord, today, what, tenure };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const postId = params['postId'] ?? '';
  const typed = Object.fromEntries(
    [...(await request.formData())].map(([name, value]) => [name, String(value)]),
  );
  const done = await send(context.api, { ...typed, postId });
  if (done.ok) return redirect(`/posts/${postId}?recorded=1`);
  return data({ errors: done.errors, typed }, { status: done.status });
}

function send({ government }: Api, sent: Record<string, string>) {
  if (sent['what'] === 'vacant') return runAction(endTenureInput, sent, government.endTenure);
  if (sent['what'] === 'correct') {
    return runAction(correctTenureInput, sent, government.correctTenure);
  }
  return runAction(takeOfficeInput, sent, government.takeOffice);
}

export default function RecordChange() {
  const { postId, title, canRecord, today, what, tenure } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const [errors, typed] = [done?.errors ?? {}, done?.typed ?? {}];
  return (
    <>
      <ErrorSummary errors={done?.errors} />
      <PageHeader title={TITLES[what]} caption={<Link to={`/posts/${postId}`}>{title}</Link>} />
      {canRecord ? (
        <Form method="post" noValidate className="narrow-form">
          <input type="hidden" name="what" value={what} />
          <RecordFields {...{ what, today, tenure, errors, typed }} />
          <TextField
            name="source"
            label="What this rests on"
            hint="The address of an announcement, or where the paper is."
            error={errors['source']}
            defaultValue={typed['source']}
          />
          <div className="govuk-button-group">
            <Button>Record it</Button>
            <Link className="govuk-link" to={`/posts/${postId}`}>
              Cancel
            </Link>
          </div>
        </Form>
      ) : (
        <Notice title="The secretariat records holders">
          If a holder is wrong here, tell the secretariat where the right one is announced.
        </Notice>
      )}
    </>
  );
}
