import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { dateWords, dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { settleBriefInput, writeBriefInput } from '#shared/government/government.schema.ts';
import { BriefFiles } from './brief-files.tsx';
import { BriefForm } from './brief-form.tsx';
import { ForGovernment } from './for-government.tsx';
import { Inside } from './inside.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: brief }) => [
  { title: `Handover brief: ${brief?.inside.external.postTitle ?? 'a post'} – Concord` },
];

/** Only the secretariat writes briefs: for everybody else there is none. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { canRecord } = await pageData(context.api.government.posts());
  if (!canRecord) throw new Response(null, { status: 404 });
  return pageData(context.api.government.brief({ briefId: params['briefId'] ?? '' }));
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const briefId = params['briefId'] ?? '';
  const typed = Object.fromEntries(
    [...(await request.formData())].map(([name, value]) => [name, String(value)]),
  );
  const { government } = context.api;
  const sent = { ...typed, briefId };
  const done = typed['as']
    ? await runAction(settleBriefInput, sent, government.settleBrief)
    : await runAction(writeBriefInput, sent, government.writeBrief);
  if (done.ok) return redirect(`/briefs/${briefId}`);
  return data({ errors: done.errors, typed }, { status: done.status });
}

export type Brief = ReturnType<typeof useLoaderData<typeof loader>>;

export default function BriefPage() {
  const brief = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const { external } = brief.inside;
  return (
    <>
      <ErrorSummary errors={done?.errors} />
      <PageHeader
        title="Handover brief"
        caption={<Link to={`/posts/${brief.postId}`}>{external.postTitle}</Link>}
        lede={`For ${external.holderName}, who holds the post${external.acting ? ', acting,' : ''} since ${dateWords(external.since)}.`}
      />
      <State brief={brief} />
      <div className="columns">
        <div>
          <ForGovernment brief={external} today={brief.today} />
          <Inside inside={brief.inside} />
        </div>
        <aside aria-label="Write and send this brief">
          <BriefFiles briefId={brief.id} />
          {brief.settledAs === null && (
            <BriefForm brief={brief} errors={done?.errors ?? {}} typed={done?.typed ?? {}} />
          )}
        </aside>
      </div>
    </>
  );
}

function State({ brief }: { brief: Brief }) {
  const { settledAs, settledAt, settledBy, draftedAt } = brief;
  if (settledAs === null || settledAt === null) {
    return (
      <Notice title="Drafted, not sent">
        {`The change of holder drafted it on ${dateWords(dayInLondon(draftedAt))}. Write what is asked first, then send the file for government and say so here.`}
      </Notice>
    );
  }
  const words = settledAs === 'sent' ? 'Sent' : 'Set aside';
  return (
    <Notice tone={settledAs === 'sent' ? 'success' : 'info'} title={words}>
      {`By ${settledBy ?? 'the secretariat'}, ${dateWords(dayInLondon(settledAt))}. What is open is read afresh each time.`}
    </Notice>
  );
}
