import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { typedWords } from '#app/campaigns/typed-words.ts';
import { metWords } from '#app/engagement/contact-words.ts';
import { VisibilityTag } from '#app/engagement/visibility-tag.tsx';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import { addFollowUpInput, markFollowUpInput } from '#shared/engagement/engagement.schema.ts';
import { AfterIt } from './after-it.tsx';
import { ContactFacts } from './contact-facts.tsx';
import { EarlierWordings } from './earlier-wordings.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page ? metWords(page) : 'Contact'} – Engagement – Concord` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const engagementId = params['engagementId'] ?? '';
  return pageData(context.api.engagement.show({ engagementId }));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const engagementId = params['engagementId'] ?? '';
  const words: Record<string, string> = typedWords(await request.formData());
  const { engagement } = context.api;
  const done = words['followUpId']
    ? await runAction(markFollowUpInput, words, engagement.markFollowUp)
    : await runAction(addFollowUpInput, { ...words, engagementId }, engagement.addFollowUp);
  if (!done.ok) return data({ errors: done.errors, words }, { status: done.status });
  return redirect(`/engagement/${engagementId}`);
}

export type Page = ReturnType<typeof useLoaderData<typeof loader>>;
export type Sent = ReturnType<typeof useActionData<typeof action>>;

export default function ShowContact() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title={metWords(page)}
        caption={`${page.officeName} · ${dateWords(page.happenedOn)}`}
        lede={page.holderName}
      >
        {page.ours && (
          <ButtonLink to={`/engagement/${page.engagementId}/edit`} variant="secondary">
            Change
          </ButtonLink>
        )}
      </PageHeader>
      <p>
        <Link to="/engagement">All contacts</Link> <VisibilityTag visibility={page.visibility} />
      </p>
      <ErrorSummary errors={sent?.errors} />
      <div className="columns">
        <div>
          <section aria-labelledby="said" className="panel">
            <h2 id="said" className="panel-heading">
              What was said
            </h2>
            <p className="keep-lines">{page.gist}</p>
          </section>
          {page.ours && <AfterIt page={page} sent={sent} />}
          <EarlierWordings wordings={page.earlier} />
        </div>
        <aside>
          <ContactFacts page={page} />
        </aside>
      </div>
    </>
  );
}
