import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { type FormErrors, pageData, runAction } from '#app/forms/run-action.ts';
import { PositionNav } from '#app/positions/position-nav.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { bringInInput, wordFileInput } from '#shared/word-files/word-file.schema.ts';
import { ChooseFile } from './choose-file.tsx';
import { ImportPreview, type Preview } from './import-preview.tsx';
import { readWordForm } from './word-form.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Bring in a Word file: ${data?.title ?? 'a position'} – Concord` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const position = { positionId: params['positionId'] ?? '' };
  return { ...position, ...(await pageData(context.api.wordFiles.importPage(position))) };
}

/** Shows what a file would do, and does it only when that has been confirmed. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { wordFiles } = context.api;
  const positionId = params['positionId'] ?? '';
  const { confirmed, ...form } = await readWordForm(await request.formData());
  const input = { positionId, ...form };
  if (confirmed) {
    const done = await runAction(bringInInput, input, wordFiles.bringIn);
    if (done.ok) return redirect(`/positions/${positionId}/import?brought=${done.value.mode}`);
    return answer({ errors: done.errors }, done.status);
  }
  const preview = await runAction(wordFileInput, input, wordFiles.preview);
  if (!preview.ok) return answer({ errors: preview.errors }, preview.status);
  const file = Buffer.from(form.file).toString('base64');
  return answer({ shown: { preview: preview.value, file } });
}

type Answer = { errors?: FormErrors; shown?: { preview: Preview; file: string } };

function answer(words: Answer, status = 200) {
  return json(words, status);
}

export default function Import() {
  const { positionId, title, locked, mayBringIn } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const errors = done?.errors;
  const shown = done?.shown;
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader title="Bring in a Word file" caption={title} />
      <PositionNav positionId={positionId} current="draft" />
      <Brought positionId={positionId} />
      {locked || !mayBringIn ? (
        <NotNow locked={locked} />
      ) : (
        <>
          {shown && <ImportPreview positionId={positionId} {...shown} />}
          <ChooseFile error={errors?.['file']} again={Boolean(shown)} />
        </>
      )}
    </>
  );
}

function NotNow({ locked }: { locked: boolean }) {
  if (locked) {
    return (
      <Notice title="The text is locked">
        A sign-off round is open. Close it or reopen drafting, then bring the file in.
      </Notice>
    );
  }
  return (
    <Notice title="Your office suggests in this draft">
      Only the offices that write this text bring files in. Suggest your changes in the draft, or
      send the file to one of them.
    </Notice>
  );
}

function Brought({ positionId }: { positionId: string }) {
  const [search] = useSearchParams();
  const brought = search.get('brought');
  if (!brought) return null;
  return (
    <Notice tone="success" title="The file was brought in">
      <p>
        {brought === 'text'
          ? 'Its text now stands in the draft.'
          : 'What it says differently now stands in the draft as suggestions.'}{' '}
        The text as it stood before is kept among the versions.{' '}
        <Link to={`/positions/${positionId}/draft`}>Open the draft</Link>
      </p>
    </Notice>
  );
}
