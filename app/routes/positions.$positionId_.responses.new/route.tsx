import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { type FormErrors, pageData, runAction } from '#app/forms/run-action.ts';
import { PositionNav } from '#app/positions/position-nav.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { logReplyInput, readFileInput } from '#shared/responses/reply-file.schema.ts';
import { ComesFrom, fromMail, type ReadFile } from './comes-from.tsx';
import type { CarriedFile } from './reply-file.tsx';
import { ReplyForm, type ReplyPage } from './reply-form.tsx';
import { carriedFile, fillIn, readReplyFile, readResponseForm } from './response-form.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Log a reply to ${page?.title ?? 'a position'} – Concord` },
];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const positionId = params['positionId'] ?? '';
  const search = new URL(request.url).searchParams;
  const confirmsId = search.get('confirms') ?? undefined;
  const intakeId = search.get('mail');
  const form = await pageData(context.api.responses.form({ positionId, confirmsId }));
  const mail = intakeId ? await pageData(context.api.intake.show({ intakeId })) : null;
  return { positionId, ...form, mail };
}

type Answer = {
  errors?: FormErrors;
  typed: Record<string, string>;
  carried?: CarriedFile | undefined;
  /** The file that the form was just filled in from, as far as it has words. */
  read?: ReadFile;
};
const answer = (words: Answer, status = 200) => data(words, status);

/** Fills the form in from a file as often as asked, and logs only what a person then sends. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { positionId = '' } = params;
  const form = await request.formData();
  const { typed, input } = readResponseForm(form, positionId);
  const step = form.get('step');
  if (step === 'remove') return answer({ typed });
  const file = await readReplyFile(form);
  if (step === 'read') {
    const read = await runAction(readFileInput, { positionId, file }, context.api.intake.readFile);
    if (!read.ok) return answer({ errors: fileError(read.errors), typed }, read.status);
    const { filled } = read.value;
    const done = { name: file?.name ?? '', hasWords: filled.summary !== '' };
    return answer({
      typed: fillIn(typed, filled),
      carried: file && carriedFile(file),
      read: done,
    });
  }
  const logged = await runAction(logReplyInput, { ...input, file }, context.api.responses.log);
  if (logged.ok) {
    return redirect(`/positions/${positionId}/responses#response-${logged.value.responseId}`);
  }
  const carried = file && !logged.errors['file'] ? carriedFile(file) : undefined;
  return answer({ errors: logged.errors, typed, carried }, logged.status);
}

/** Whatever is wrong when a file is read is wrong with the file. */
function fileError({ file, form }: FormErrors): FormErrors {
  return { file: file ?? form ?? 'Choose the file that the reply came in' };
}

export default function LogReply() {
  const page = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const { positionId, letters } = page;
  return (
    <>
      <ErrorSummary errors={done?.errors} />
      <PageHeader title="Log a reply" caption={page.title} />
      <PositionNav positionId={positionId} current="responses" pastCase={page.reconstructed} />
      {letters.length === 0 ? (
        <EmptyState title="Nothing to reply to yet">
          No letter of this position has been issued. Issue it, then log what comes back.
        </EmptyState>
      ) : (
        <>
          <ComesFrom read={done?.read} mail={page.mail} />
          {/* Filled in anew, its fields begin anew. */}
          <ReplyForm
            key={done?.carried ? `${done.read?.name}${done.carried.base64.length}` : 'typed'}
            page={page}
            errors={done?.errors ?? {}}
            typed={done?.typed ?? fromMail(page.mail) ?? confirming(page)}
            carried={done?.carried}
          />
        </>
      )}
    </>
  );
}

/** Opened from an oral reply: what was said is filled in, to be kept or changed as it was written. */
function confirming({ confirms }: ReplyPage): Record<string, string> | undefined {
  if (!confirms) return undefined;
  const { postId, answers } = confirms;
  const said = answers.map(({ askId, answer }) => [`answer-${askId}`, answer]);
  return { kind: 'substantive', confirmsId: confirms.id, postId, ...Object.fromEntries(said) };
}
