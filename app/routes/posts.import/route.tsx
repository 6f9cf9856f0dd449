import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { type FormErrors, pageData, runAction } from '#app/forms/run-action.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { Api } from '#server/trpc/app.router.ts';
import { importMinistersInput, ministerListInput } from '#shared/government/government.schema.ts';
import { ChooseList } from './choose-list.tsx';
import { readListForm } from './list-form.ts';
import { ListPreview } from './list-preview.tsx';

export const meta: MetaFunction = () => [{ title: 'Bring in a list of ministers – Concord' }];

export async function loader({ context }: LoaderFunctionArgs) {
  const { canRecord } = await pageData(context.api.government.posts());
  return { canRecord };
}

export type Preview = Awaited<ReturnType<Api['government']['previewMinisters']>>;
type Answer = {
  errors?: FormErrors;
  asOf: string;
  shown?: { preview: Preview; kept: string[] };
};

/** Shows what the files would do, and does it only when that has been confirmed. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { government } = context.api;
  const { confirmed, ...input } = await readListForm(await request.formData());
  const { asOf } = input;
  if (confirmed) {
    const done = await runAction(importMinistersInput, input, government.importMinisters);
    if (done.ok)
      return redirect(`/posts/import?added=${done.value.added}&ended=${done.value.ended}`);
    return data<Answer>({ errors: done.errors, asOf }, { status: done.status });
  }
  const preview = await runAction(ministerListInput, input, government.previewMinisters);
  if (!preview.ok)
    return data<Answer>({ errors: preview.errors, asOf }, { status: preview.status });
  const kept = input.files.map((bytes) => Buffer.from(bytes).toString('base64'));
  return data<Answer>({ asOf, shown: { preview: preview.value, kept } });
}

export default function ImportMinisters() {
  const { canRecord } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const errors = done?.errors;
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader
        title="Bring in a list of ministers"
        caption={<Link to="/posts">Posts and holders</Link>}
        lede="From the Institute for Government’s Ministers Database. Nothing changes until you have seen what the list does."
      />
      <BroughtIn />
      {canRecord ? (
        <>
          {done?.shown && <ListPreview {...done.shown} asOf={done.asOf} />}
          <ChooseList errors={errors} asOf={done?.asOf} again={Boolean(done?.shown)} />
        </>
      ) : (
        <Notice title="The secretariat brings in lists">
          If a holder is wrong here, tell the secretariat where the right one is announced.
        </Notice>
      )}
    </>
  );
}

function BroughtIn() {
  const [search] = useSearchParams();
  const added = search.get('added');
  if (added === null) return null;
  return (
    <Notice tone="success" title="The list was brought in">
      <p>
        New tenures: {added}. Tenures ended: {search.get('ended')}. Each is on record with its
        source. <Link to="/posts">See the posts</Link>
      </p>
    </Notice>
  );
}
