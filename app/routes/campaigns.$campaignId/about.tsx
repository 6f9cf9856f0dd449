import { Link } from '@remix-run/react';
import { Sources } from '#app/campaigns/sources.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import { workingDaysWords } from '#shared/calendar/working-day-words.rules.ts';
import type { Campaign } from './route.tsx';

/** What it was, what it is linked to, what the record does not say, and where it comes from. */
export function About({ campaign }: { campaign: Campaign }) {
  const { follows, followedBy, gaps, sources } = campaign;
  return (
    <>
      <FactList
        items={[
          { term: 'Carried by', detail: campaign.positionType },
          { term: 'Began', detail: dateWords(campaign.started) },
          {
            term: 'Standing',
            detail: standing(campaign),
          },
          ...(follows
            ? [
                {
                  term: 'Follows',
                  detail: <Link to={`/campaigns/${follows.id}`}>{follows.title}</Link>,
                },
              ]
            : []),
          ...followedBy.map(({ id, title }) => ({
            term: 'Followed by',
            detail: <Link to={`/campaigns/${id}`}>{title}</Link>,
          })),
          ...campaign.supersedes.map(({ id, title }) => ({
            term: 'Took the place of',
            detail: <Link to={`/campaigns/${id}`}>{title}</Link>,
          })),
          ...elapsedFact(campaign),
          ...(campaign.asOf
            ? [
                {
                  term: 'Record as of',
                  detail: `${dateWords(campaign.asOf)}, ${campaign.confidence} confidence`,
                },
              ]
            : []),
        ]}
      />
      {gaps && (
        <section className="gaps" aria-labelledby="gaps">
          <h2 id="gaps">What the record does not say</h2>
          <p>{gaps}</p>
        </section>
      )}
      <Sources sources={sources} title={`Sources of this record (${sources.length})`} />
    </>
  );
}

/** A count of days alone, and said to be one: mayors' letters have no reply time in law. */
function elapsedFact({ elapsed }: Campaign) {
  if (!elapsed) return [];
  const { from, to, workingDays } = elapsed;
  const days = workingDaysWords(workingDays);
  return [
    {
      term: 'From its start to a decision',
      detail: `${days}, from ${dateWords(from)} to ${dateWords(to)}. Computed; no reply time is set in law.`,
    },
  ];
}

function standing({ joint, pastCase }: Campaign): string {
  if (joint) return 'A joint position';
  return pastCase ? 'Not a joint position' : 'Carries no position yet';
}
