import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { StanceTag } from '#app/documents/stance-tag.tsx';
import { pageData } from '#app/forms/run-action.ts';
import { PositionNav } from '#app/positions/position-nav.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { EveryOffice } from './every-office.tsx';
import { OwnStances } from './own-stances.tsx';
import type { StancesPage } from './page-types.ts';
import { send, typedStance } from './read-stance.ts';
import { Sharing } from './sharing.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Where offices stand on ${page?.title ?? 'a position'} – Concord` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const positionId = params['positionId'] ?? '';
  const page = await pageData(context.api.stances.list({ positionId }));
  return { positionId, ...page, row: await context.api.coalition.ownRow({ positionId }) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const positionId = params['positionId'] ?? '';
  const form = await request.formData();
  const sent = await send(context.api, positionId, form);
  const typed = typedStance(form);
  if (!sent.ok) return data({ errors: sent.errors, typed }, { status: sent.status });
  return redirect(`/positions/${positionId}/stances?saved#stance-${typed.blockId}`);
}

export default function Stances() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { positionId, title, locked, blocks, offices } = page;
  const own = offices.filter(({ canSet }) => canSet);
  return (
    <>
      <ErrorSummary errors={sent?.errors} />
      <PageHeader title="Where offices stand" caption={title}>
        <Tag tone="private">Private</Tag>
      </PageHeader>
      <PositionNav positionId={positionId} current="draft" />
      {search.has('saved') && !sent && <Notice tone="success">Saved.</Notice>}
      <div className="private-area stances-lede">
        <p>{ledeFor(page)}</p>
        {locked && <p>The text is locked, so nothing here changes until drafting is reopened.</p>}
      </div>
      {blocks.length === 0 && (
        <EmptyState title="Nothing to take a stand on yet">
          There is no clause and no ask with words in the draft.
        </EmptyState>
      )}
      {own.map((office) => (
        <OwnStances
          key={office.officeId}
          positionId={positionId}
          page={page}
          row={page.row}
          office={office}
          typed={sent?.typed}
        />
      ))}
      {own.length < offices.length && blocks.length > 0 && (
        <>
          <p>
            <Link to={`/positions/${positionId}/explorer`}>Find the coalition</Link>: which offices
            could sign which asks, and whom to ask next.
          </p>
          <EveryOffice page={page} />
        </>
      )}
      <Gone page={page} />
      <Sharing sharing={page.sharing} offices={offices} />
    </>
  );
}

function ledeFor({ offices }: StancesPage): string {
  const everyOffice = offices.some(({ canSet }) => !canSet);
  return everyOffice
    ? 'Each office’s people see their own row. Only the secretariat sees all of them: never pass on what an office says here.'
    : 'Private to your office and the secretariat’s case officers. No other office sees what you say here.';
}

/** What was said of clauses that are no longer in the text is not lost with them. */
function Gone({ page }: { page: StancesPage }) {
  const gone = page.stances.filter(({ words }) => words === 'gone');
  if (gone.length === 0) return null;
  const nameOf = new Map(page.offices.map(({ officeId, officeName }) => [officeId, officeName]));
  return (
    <section aria-labelledby="gone-heading">
      <h2 id="gone-heading">Said of wording that is no longer in the text</h2>
      <ul>
        {gone.map((said) => (
          <li key={`${said.officeId} ${said.blockId}`}>
            {nameOf.get(said.officeId)}: <StanceTag said={said} /> {said.note}
          </li>
        ))}
      </ul>
    </section>
  );
}
