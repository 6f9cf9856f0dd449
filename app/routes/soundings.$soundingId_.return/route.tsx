import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { SoundingTag } from '#app/soundings/sounding-tag.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { londonMoment } from '#shared/sign-off/deadline.rules.ts';
import {
  consolidateInput,
  sendReturnInput,
  wordOnReturnInput,
} from '#shared/soundings/sounding.schema.ts';
import { ReturnText } from './return-text.tsx';
import { SaidOfYou } from './said-of-you.tsx';
import { WhatWent } from './what-went.tsx';
import { WriteReturn } from './write-return.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Return: ${page?.title ?? 'Sounding'} – Concord` },
];

export function loader({ params, context }: LoaderFunctionArgs) {
  return pageData(context.api.soundings.returnPage({ soundingId: params['soundingId'] ?? '' }));
}

/** Puts a text to offices, says what one office thinks of it, or sends it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { intent, ...fields } = Object.fromEntries(await request.formData());
  const soundingId = params['soundingId'] ?? '';
  const typed: Record<string, unknown> = { ...fields, soundingId };
  const done = await act(context.api, String(intent), typed);
  if (done.ok) return redirect(`/soundings/${soundingId}/return`);
  return data({ errors: done.errors, typed }, { status: done.status });
}

type Api = LoaderFunctionArgs['context']['api'];

function act({ soundings }: Api, intent: string, typed: Record<string, unknown>) {
  if (intent === 'consolidate') {
    const clearBy = londonMoment(String(typed['clearBy'] ?? ''), String(typed['clearTime'] ?? ''));
    return runAction(consolidateInput, { ...typed, clearBy }, soundings.consolidate);
  }
  if (intent === 'send') return runAction(sendReturnInput, typed, soundings.send);
  const narrowTo = typed['narrowTo'] || null;
  // Clearing it takes no words.
  const said = { remark: '', ...typed, word: intent, narrowTo };
  return runAction(wordOnReturnInput, said, soundings.sayOfReturn);
}

export type Page = ReturnType<typeof useLoaderData<typeof loader>>;
export type Sent = ReturnType<typeof useActionData<typeof action>>;

export default function SoundingReturn() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { writing, own, canRun } = page;
  return (
    <>
      <PageHeader title={`Return: ${page.title}`} caption="Sounding">
        <SoundingTag state={page.state} />
      </PageHeader>
      <p>
        <Link to={`/soundings/${page.soundingId}`}>Back to the sounding</Link>
      </p>
      <ErrorSummary errors={sent?.errors} />
      {page.sent && <WhatWent sent={page.sent} soundingId={page.soundingId} />}
      {own.map((office) => (
        <SaidOfYou key={office.officeId} page={page} office={office} sent={sent} />
      ))}
      {writing && <WriteReturn page={page} writing={writing} sent={sent} />}
      {!page.sent && !writing && own.length === 0 && (
        <Notice>
          {canRun
            ? 'The return is written once the sounding has closed. Until then answers are hidden.'
            : 'The return has not gone yet. Once it has, every office that was asked can read it.'}
        </Notice>
      )}
      {writing && <ReturnText content={writing.content} />}
    </>
  );
}
