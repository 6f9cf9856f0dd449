import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { FreezeForm } from '#app/documents/freeze-form.tsx';
import { OpenMatters } from '#app/documents/open-matters.tsx';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { PositionNav } from '#app/positions/position-nav.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { documentInput } from '#shared/documents/version.schema.ts';
import { ComparePicker } from './compare-picker.tsx';
import { VersionTable } from './version-table.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Versions of ${data?.title ?? 'a position'} – Concord` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const position = { positionId: params['positionId'] ?? '' };
  const page = await pageData(context.api.documents.versions(position));
  const readiness =
    page.canFreeze && !page.pastCase
      ? await pageData(context.api.documents.readiness(position))
      : null;
  return { ...position, ...page, readiness };
}

/** Freezes the live text; the draft page's button comes here too. */
export async function action({ params, context }: ActionFunctionArgs) {
  const form = { positionId: params['positionId'] };
  const frozen = await runAction(documentInput, form, context.api.documents.freeze);
  if (!frozen.ok) return json({ errors: frozen.errors }, frozen.status);
  return redirect(`/positions/${params['positionId']}/versions/${frozen.value.number}?frozen`);
}

export default function Versions() {
  const { positionId, title, versions, canFreeze, pastCase, readiness } =
    useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const next = (versions[0]?.number ?? 0) + 1;
  return (
    <>
      <ErrorSummary errors={failed?.errors} />
      <PageHeader
        title="Versions"
        caption={title}
        lede="A version is the text frozen for good, under a number and a hash. Offices decide on a version, never on a draft."
      />
      <PositionNav positionId={positionId} current="versions" pastCase={pastCase} />
      {readiness && (
        <section className="panel freeze-panel" aria-labelledby="freeze-heading">
          <h2 id="freeze-heading">Freeze the live text</h2>
          <OpenMatters positionId={positionId} readiness={readiness} next={next} />
          <FreezeForm positionId={positionId} next={next} variant={readyVariant(readiness)} />
        </section>
      )}
      {versions.length === 0 ? (
        <EmptyState title="No version yet">
          {canFreeze
            ? 'Freeze the text when the offices have finished drafting; that makes version 1.'
            : 'The secretariat freezes the text when the offices have finished drafting.'}
        </EmptyState>
      ) : (
        <VersionTable positionId={positionId} versions={versions} />
      )}
      {versions.length > 1 && <ComparePicker positionId={positionId} versions={versions} />}
    </>
  );
}

/** What would be refused now stays possible to press, since the text may have moved on since. */
function readyVariant(readiness: object) {
  return 'refused' in readiness ? 'secondary' : 'primary';
}
