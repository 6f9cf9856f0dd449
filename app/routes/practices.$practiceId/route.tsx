import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { typedWords } from '#app/campaigns/typed-words.ts';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { ownOffices } from '#app/practices/own-offices.ts';
import { PracticeTag } from '#app/practices/practice-tag.tsx';
import { topicName } from '#app/practices/topic-name.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import {
  adoptPracticeInput,
  byGovernmentInput,
  sharePracticeInput,
} from '#shared/practices/practice.schema.ts';
import { Adoptions } from './adoptions.tsx';
import { ByGovernment } from './by-government.tsx';
import { EarlierWordings } from './earlier-wordings.tsx';
import { Told } from './told.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page ? page.title : 'Practice'} – Practice library – Concord` },
];

/** `correct` names the entry of what government did that the form is to correct. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const practiceId = params['practiceId'] ?? '';
  const page = await pageData(context.api.practices.show({ practiceId }));
  const adopters = ownOffices(context.person?.mandates ?? []).filter(({ id }) =>
    page.adopters.includes(id),
  );
  const correct = new URL(request.url).searchParams.get('correct');
  const correcting = page.records ? page.byGovernment.find(({ id }) => id === correct) : undefined;
  return { ...page, adopters, correcting: correcting ?? null };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const practiceId = params['practiceId'] ?? '';
  const words: Record<string, string> = typedWords(await request.formData());
  const done = await sent(context.api.practices, { ...words, practiceId });
  if (!done.ok) return data({ errors: done.errors, words }, { status: done.status });
  return redirect(`/practices/${practiceId}`);
}

type Practices = LoaderFunctionArgs['context']['api']['practices'];

/** Which of the page's forms was sent, by the field that only it has. */
function sent(practices: Practices, words: Record<string, string>) {
  if ('move' in words) return runAction(adoptPracticeInput, words, practices.adopt);
  if ('nationally' in words)
    return runAction(byGovernmentInput, words, practices.recordByGovernment);
  return runAction(sharePracticeInput, words, practices.share);
}

export type Page = ReturnType<typeof useLoaderData<typeof loader>>;
export type Sent = ReturnType<typeof useActionData<typeof action>>;

export default function ShowPractice() {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title={page.title}
        caption={`${page.officeName ?? 'From the record'} · ${topicName(page.topic)}`}
      >
        {page.ours && (
          <ButtonLink to={`/practices/${page.practiceId}/edit`} variant="secondary">
            Change
          </ButtonLink>
        )}
      </PageHeader>
      <p>
        <Link to="/practices">Practice library</Link> <PracticeTag practice={page} />
      </p>
      <ErrorSummary errors={result?.errors} />
      {!page.shared && <Draft page={page} />}
      <Told page={page} />
      <Adoptions page={page} sent={result} />
      <ByGovernment page={page} sent={result} />
      <EarlierWordings wordings={page.earlier} />
    </>
  );
}

/** What the office can do with its draft: nobody else comes to see this. */
function Draft({ page: { wordingId } }: { page: Page }) {
  return (
    <section className="private-area draft-practice" aria-labelledby="draft">
      <h2 id="draft">A draft of your office</h2>
      <p>
        Nobody else sees it, the secretariat included. Once you share it, every office of the forum
        reads it, and it stays readable.
      </p>
      <Form method="post">
        <input type="hidden" name="wordingId" value={wordingId} />
        <Button>Share with the forum</Button>
      </Form>
    </section>
  );
}
