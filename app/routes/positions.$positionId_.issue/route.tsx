import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { LetterSheet } from '#app/letters/letter-sheet.tsx';
import { PositionNav } from '#app/positions/position-nav.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { issueInput, sendInput } from '#shared/letters/letter.schema.ts';
import { IssuePanel } from './issue-panel.tsx';
import { IssuedLetters } from './issued-letters.tsx';
import { joinStep } from './join-action.ts';
import { SendForm } from './sent-to.tsx';
import { SinceItWent } from './since-it-went.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Issue ${page?.title ?? 'a position'} – Concord` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const positionId = params['positionId'] ?? '';
  const { letters } = context.api;
  const desk = await pageData(letters.desk({ positionId }));
  const preview =
    desk.canIssue && desk.toIssue !== null
      ? await pageData(letters.preview({ positionId, number: desk.toIssue }))
      : null;
  const newest = desk.letters[0]?.number;
  const sent =
    preview === null && newest
      ? await pageData(letters.letter({ positionId, number: newest }))
      : null;
  return { positionId, ...desk, preview, sent };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { positionId = '' } = params;
  const fields = await request.formData();
  if (fields.get('act') === 'join') {
    const joined = await joinStep(fields, context.api);
    if (joined.done) return redirect(`/positions/${positionId}/issue`);
    const { errors, status, joining } = joined;
    return data({ errors, dated: '', joining, sending: null }, { status });
  }
  const postIds = fields.getAll('postIds').map(String);
  const form = Object.fromEntries(fields);
  if (form['act'] === 'send') return send(context, { positionId, form, postIds });
  const issued = await runAction(issueInput, { ...form, positionId }, context.api.letters.issue);
  if (issued.ok) return redirect(`/positions/${positionId}/issue?issued`);
  const dated = String(form['dated'] ?? '');
  return data({ errors: issued.errors, dated, joining: null, sending: null }, issued.status);
}

type Sent = { positionId: string; form: Record<string, FormDataEntryValue>; postIds: string[] };

async function send(context: ActionFunctionArgs['context'], { positionId, form, postIds }: Sent) {
  const input = { ...form, positionId, postIds };
  const sent = await runAction(sendInput, input, context.api.letters.send);
  if (sent.ok) return redirect(`/positions/${positionId}/issue`);
  const sending = { values: form as Record<string, string>, postIds };
  return data({ errors: sent.errors, dated: undefined, joining: null, sending }, sent.status);
}

export default function Issue() {
  const page = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const errors = failed?.errors ?? undefined;
  const [search] = useSearchParams();
  const { positionId, letters, preview, sent, toIssue } = page;
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader
        title="Issue"
        caption={page.title}
        lede="The signed-off version becomes a letter to government’s posts, and each ask’s clock starts."
      />
      <PositionNav positionId={positionId} current="issue" pastCase={page.reconstructed} />
      {search.has('issued') && letters.length > 0 && (
        <Notice tone="success">
          The letter is issued. Send its Word or PDF file to the department.
        </Notice>
      )}
      {letters.length === 0 && !preview && <NothingToIssue canIssue={page.canIssue} />}
      <div className="issue-layout">
        <div>
          <IssuedLetters
            {...{ positionId, letters }}
            sendings={page.sendings}
            canPublish={page.canIssue}
          />
          {page.canIssue && letters[0] && (
            <SendForm
              number={letters[0].number}
              today={page.today}
              posts={page.posts}
              typed={failed?.sending ?? null}
              errors={errors}
            />
          )}
          {page.afterwards && (
            <SinceItWent
              positionId={positionId}
              letter={page.afterwards}
              asked={failed?.joining ?? null}
              errors={errors}
            />
          )}
          {preview && toIssue !== null && (
            <IssuePanel
              {...{ positionId, preview }}
              number={toIssue}
              today={page.today}
              typed={failed?.dated}
              errors={errors}
            />
          )}
        </div>
        {preview && <LetterSheet content={preview.content} silentUntil={preview.silentUntil} />}
        {sent && <LetterSheet content={sent.content} since={sent.since} />}
      </div>
    </>
  );
}

function NothingToIssue({ canIssue }: { canIssue: boolean }) {
  return (
    <EmptyState title="No letter yet">
      {canIssue
        ? 'Freeze the text and put it to the offices; once a round is closed, the letter is issued here.'
        : 'Once the offices have signed off a version, the secretariat issues its letter here.'}
    </EmptyState>
  );
}
