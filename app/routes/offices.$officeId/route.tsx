import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { Sources } from '#app/campaigns/sources.tsx';
import { pageData } from '#app/forms/run-action.ts';
import { countWords } from '#app/offices/count-words.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { dateWords, dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { EarlierLetters } from './earlier-letters.tsx';
import { HeldOver } from './held-over.tsx';
import { recordSeat } from './record-seat.ts';
import { RecordSeat } from './record-seat-form.tsx';
import { sayStep } from './say-action.ts';
import { SeatPanel } from './seat-panel.tsx';
import { SeatRecords } from './seat-records.tsx';
import { Terms } from './terms.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: office }) => [
  { title: `${office?.name ?? 'Office'} – Concord` },
];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const office = await pageData(context.api.offices.show({ officeId: params['officeId'] ?? '' }));
  const { searchParams } = new URL(request.url);
  return {
    ...office,
    asked: {
      record: searchParams.get('record'),
      corrects: searchParams.get('corrects'),
      recorded: searchParams.get('recorded'),
    },
  };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { officeId = '' } = params;
  const form = await request.formData();
  if (form.get('act') !== 'say') return recordSeat(context.api, officeId, Object.fromEntries(form));
  const said = await sayStep(form, officeId, context.api);
  if (said.done) return redirect(`/offices/${officeId}#earlier-letters-heading`);
  const { errors, saying, status } = said;
  return data({ errors, typed: {}, saying }, { status });
}

export type Office = ReturnType<typeof useLoaderData<typeof loader>>;

export default function OfficePage() {
  const office = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors = answer?.errors ?? undefined;
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader title={office.name} caption="Office" lede={office.authorityName} />
      <div className="columns">
        <div>
          <h2>{office.mayorTitle ?? 'Mayor'}</h2>
          <SeatPanel office={office} />
          {office.delegating && (
            <p>
              <Link to={`/offices/${office.id}/delegations`}>Who decides for the mayor</Link>
            </p>
          )}
          <HeldOver office={office} />
          <RecordSeat office={office} errors={errors} typed={answer?.typed} />
          <Terms office={office} />
          <SeatRecords office={office} />
          <EarlierLetters office={office} saying={answer?.saying ?? null} errors={errors} />
          <h2>Positions open to it</h2>
          <Positions positions={office.positions} />
        </div>
        <aside aria-label="About this office">
          <About office={office} />
        </aside>
      </div>
    </>
  );
}

function Positions({ positions }: Pick<Office, 'positions'>) {
  if (positions.length === 0) {
    return <p className="quiet">None that you may see.</p>;
  }
  return (
    <ul>
      {positions.map(({ id, title, reconstructed, openedAt }) => (
        <li key={id}>
          <Link to={`/positions/${id}`}>{title}</Link>{' '}
          <span className="quiet">
            {reconstructed ? 'past case, ' : ''}
            {dateWords(dayInLondon(openedAt))}
          </span>
        </li>
      ))}
    </ul>
  );
}

function About({ office }: { office: Office }) {
  const facts = [
    { term: 'Kind', detail: office.kind },
    { term: 'Category', detail: office.category },
    { term: 'Region', detail: office.region },
    { term: 'Member of UK Mayors', detail: memberships(office) },
    ...(office.establishedOn
      ? [{ term: 'Established', detail: dateWords(office.establishedOn) }]
      : []),
    ...(office.abolishedOn ? [{ term: 'Abolished', detail: dateWords(office.abolishedOn) }] : []),
    ...(office.successorId
      ? [
          {
            term: 'Followed by',
            detail: <Link to={`/offices/${office.successorId}`}>{office.successor}</Link>,
          },
        ]
      : []),
    ...(office.nextElectionOn
      ? [{ term: 'Next election', detail: dateWords(office.nextElectionOn) }]
      : []),
    ...(office.population === null ? [] : [{ term: 'Population', detail: population(office) }]),
    ...(office.gssCode ? [{ term: 'ONS code', detail: office.gssCode }] : []),
  ];
  return (
    <>
      <FactList items={facts} />
      {office.notes && <p>{office.notes}</p>}
      <p className="quiet">
        As of {dateWords(office.asOf)}, {office.confidence} confidence.
      </p>
      <Sources
        sources={office.sources}
        title={`Sources of these facts (${office.sources.length})`}
      />
    </>
  );
}

function population(office: Office) {
  return (
    <>
      {countWords(office.population)} in {office.populationYear}
      <br />
      <span className="quiet">{office.populationMethod}</span>
    </>
  );
}

function memberships({ memberships: dated }: Office): string {
  if (dated.length === 0) return 'No';
  return dated
    .map(({ startsOn, endsOn }) =>
      endsOn ? `${dateWords(startsOn)} to ${dateWords(endsOn)}` : `Since ${dateWords(startsOn)}`,
    )
    .join('; ');
}
