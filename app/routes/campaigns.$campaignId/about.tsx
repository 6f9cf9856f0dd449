import { Link } from '@remix-run/react';
import { Sources } from '#app/campaigns/sources.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
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

function standing({ joint, pastCase }: Campaign): string {
  if (joint) return 'A joint position';
  return pastCase ? 'Not a joint position' : 'Carries no position yet';
}
