import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { questionsWords } from '#app/soundings/sounding-words.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { momentWords } from '#shared/calendar/date-words.rules.ts';
import { minutesToAnswer } from '#shared/soundings/sounding.rules.ts';
import { answerSoundingInput } from '#shared/soundings/sounding.schema.ts';
import { AnswerForm } from './answer-form.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Answer: ${page?.title ?? 'Sounding'} – Concord` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const soundingId = params['soundingId'] ?? '';
  const page = await pageData(context.api.soundings.show({ soundingId }));
  if (page.own.length === 0) throw new Response(null, { status: 404 });
  return page;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const soundingId = params['soundingId'] ?? '';
  const text = (name: string) => String(form.get(name) ?? '');
  const typed = {
    soundingId,
    officeId: text('officeId'),
    response: text('response'),
    words: form.getAll('words').map(String),
    attribution: text('attribution') || null,
  };
  const done = await runAction(answerSoundingInput, typed, context.api.soundings.answer);
  if (done.ok) return redirect(`/soundings/${soundingId}`);
  return data({ errors: done.errors, typed }, { status: done.status });
}

export type Page = ReturnType<typeof useLoaderData<typeof loader>>;
export type Sent = ReturnType<typeof useActionData<typeof action>>;

export default function AnswerSounding() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { soundingId, title, questions, post, department, closesAt, audience } = page;
  const count = `${questionsWords(questions.length)}, ${minutesToAnswer(questions.length)} min`;
  return (
    <>
      <PageHeader title={title} caption={`Sounding: ${count}`} />
      <p>
        {post}, {department}, asks. Answers are due by <strong>{momentWords(closesAt)}</strong>.
      </p>
      <ErrorSummary errors={sent?.errors} />
      {page.state === 'open' ? (
        <>
          {page.background && (
            <details>
              <summary>Background</summary>
              <p className="as-typed">{page.background}</p>
            </details>
          )}
          <p className="quiet">
            The return goes to: {audience}. Until it closes nobody outside your office sees what you
            say.
          </p>
          {page.own.map((own) => (
            <AnswerForm key={own.officeId} page={page} own={own} sent={sent} />
          ))}
        </>
      ) : (
        <Notice>This sounding is not open, so no answer is taken.</Notice>
      )}
      <p>
        <Link to={`/soundings/${soundingId}`}>Back to the sounding</Link>
      </p>
    </>
  );
}
