import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { FreezeForm } from '#app/documents/freeze-form.tsx';
import { MarkAsRead } from '#app/documents/mark-as-read.tsx';
import { OpenMatters } from '#app/documents/open-matters.tsx';
import { SinceRead } from '#app/documents/since-read.tsx';
import { pageData } from '#app/forms/run-action.ts';
import { PositionNav } from '#app/positions/position-nav.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { LIVE } from '#shared/revisions/point.rules.ts';
import { ComparePicker } from './compare-picker.tsx';
import { Done } from './done.tsx';
import { Revisions } from './revisions.tsx';
import { freeze, name, read, restore } from './version-actions.ts';
import { VersionTable } from './version-table.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Versions of ${data?.title ?? 'a position'} – Concord` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const position = { positionId: params['positionId'] ?? '' };
  const { documents, revisions } = context.api;
  const page = await pageData(documents.versions(position));
  const drafted = await pageData(revisions.list(position));
  const since = page.pastCase
    ? null
    : await pageData(revisions.sinceRead({ ...position, to: LIVE }));
  const readiness =
    page.canFreeze && !page.pastCase ? await pageData(documents.readiness(position)) : null;
  return { ...position, ...page, ...drafted, readiness, since };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = Object.fromEntries(await request.formData());
  const sent = { api: context.api, positionId: params['positionId'] ?? '', form };
  const act = ACTS[String(form['intent'] ?? '')] ?? freeze;
  return act(sent);
}

/** What a form here asks for; the button that freezes says nothing more. */
const ACTS: Record<string, typeof freeze> = { name, read, restore };

export default function Versions() {
  const page = useLoaderData<typeof loader>();
  const { positionId, title, versions, revisions, pastCase, readiness, since } = page;
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
      <Done positionId={positionId} />
      {readiness && (
        <section className="panel freeze-panel" aria-labelledby="freeze-heading">
          <h2 id="freeze-heading">Freeze the live text</h2>
          <OpenMatters positionId={positionId} readiness={readiness} next={next} />
          <FreezeForm positionId={positionId} next={next} variant={readyVariant(readiness)} />
        </section>
      )}
      {!pastCase && (
        <p>
          <Link to={`/positions/${positionId}/history`}>What was proposed in the draft</Link>, by
          whom, and what became of it
        </p>
      )}
      {since && <LiveSinceRead positionId={positionId} since={since} />}
      <Frozen {...page} />
      {!pastCase && (
        <Revisions {...page} typedName={failed?.typedName} error={failed?.errors['name']} />
      )}
      {versions.length + revisions.length > 0 && !pastCase && <ComparePicker {...page} />}
    </>
  );
}

type LiveProps = { positionId: string; since: Parameters<typeof SinceRead>[0]['since'] };

/** This page does not show the live text, so only its reader can say that it was read. */
function LiveSinceRead({ positionId, since }: LiveProps) {
  return (
    <section className="panel" aria-labelledby="reading-heading">
      <h2 className="panel-heading" id="reading-heading">
        The live text since it was last read
      </h2>
      <SinceRead positionId={positionId} to={LIVE} since={since} />
      <MarkAsRead positionId={positionId} shown={LIVE} />
    </section>
  );
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

function Frozen({ positionId, versions, canFreeze }: Page) {
  if (versions.length > 0) return <VersionTable positionId={positionId} versions={versions} />;
  return (
    <EmptyState title="No version yet">
      {canFreeze
        ? 'Freeze the text when the offices have finished drafting; that makes version 1.'
        : 'The secretariat freezes the text when the offices have finished drafting.'}
    </EmptyState>
  );
}

/** What would be refused now stays possible to press, since the text may have moved on since. */
function readyVariant(readiness: object) {
  return 'refused' in readiness ? 'secondary' : 'primary';
}
