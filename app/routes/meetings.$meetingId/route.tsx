import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { pageData } from '#app/forms/run-action.ts';
import { asTyped } from '#app/forms/typed-fields.ts';
import { MeetingTag } from '#app/meetings/meeting-words.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { meetingTitle, whenWords } from '#shared/meetings/meeting-words.rules.ts';
import { AgreedActions, CarriedActions } from './actions.tsx';
import { Agenda } from './agenda.tsx';
import { ChangeForm } from './change-form.tsx';
import { Changes } from './changes.tsx';
import { Invitations } from './invitations.tsx';
import { placeAfter, runMeetingForm } from './meeting-action.ts';
import { MinutesInShort } from './minutes-in-short.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page ? meetingTitle(page.name, page.strand) : 'Meeting'} – Concord` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  return pageData(context.api.meetings.show({ meetingId: params['meetingId'] ?? '' }));
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const meetingId = params['meetingId'] ?? '';
  const typed = asTyped(Object.fromEntries(await request.formData()));
  const done = await runMeetingForm(typed, meetingId, context.api);
  if (!done.ok) return data({ errors: done.errors, typed }, { status: done.status });
  return redirect(`/meetings/${meetingId}${placeAfter(typed['act'])}`);
}

export type Meeting = ReturnType<typeof useLoaderData<typeof loader>>;
export type Papers = NonNullable<Meeting['papers']>;

export default function MeetingPage() {
  const meeting = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { papers, canKeep, state } = meeting;
  return (
    <>
      <ErrorSummary errors={failed?.errors} />
      <PageHeader title={meetingTitle(meeting.name, meeting.strand)} caption={whenWords(meeting)}>
        <MeetingTag state={state} />
        {canKeep && (
          <ButtonLink to={`/meetings/new?like=${meeting.meetingId}`} variant="secondary">
            Plan the next one like this
          </ButtonLink>
        )}
      </PageHeader>
      <FactList
        items={[
          { term: 'Where', detail: meeting.place ?? 'Not said' },
          { term: 'Invited', detail: invitedWords(meeting) },
        ]}
      />
      {!papers && meeting.hasPapers && (
        <p className="quiet">The agenda, minutes and actions are for the offices invited.</p>
      )}
      {papers && <Agenda meeting={meeting} papers={papers} failed={failed} />}
      {papers && <CarriedActions actions={papers.carried} />}
      {papers && <AgreedActions meeting={meeting} papers={papers} failed={failed} />}
      <MinutesInShort meeting={meeting} />
      <h2 id="invitations">What became of it</h2>
      <Changes meeting={meeting} />
      <Invitations
        key={`invited-${meeting.invitations.length}`}
        meeting={meeting}
        failed={failed}
      />
      {canKeep && state === 'planned' && (
        <ChangeForm key={meeting.changes.length} meeting={meeting} failed={failed} />
      )}
    </>
  );
}

function invitedWords({ offices, hasPapers }: Meeting): string {
  if (!hasPapers) return 'Known from the public record; nobody was invited here';
  return offices.map(({ name }) => name).join(', ');
}
