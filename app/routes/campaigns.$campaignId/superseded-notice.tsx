import { Link } from '@remix-run/react';
import { Source } from '#app/campaigns/sources.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { dateWords, dayInLondon } from '#shared/calendar/date-words.rules.ts';
import type { Campaign } from './route.tsx';

type Move = Campaign['successionMoves'][number];

/** What took the campaign's place, with its day and its source; what was said before stays below. */
export function SupersededNotice({ campaign }: { campaign: Campaign }) {
  const { supersededBy } = campaign;
  if (!supersededBy) return null;
  return (
    <Notice title={`Superseded, ${dateWords(supersededBy.on ?? '')}`}>
      <p>
        <Superseder move={supersededBy} />
      </p>
      <p className="quiet wrap-anywhere">
        <Source source={supersededBy.source ?? ''} />
      </p>
    </Notice>
  );
}

function Superseder({ move }: { move: Move }) {
  if (!move.byCampaignId) return <>By a decision of government: {move.byDecision}</>;
  return (
    <>
      By a later campaign: <Link to={`/campaigns/${move.byCampaignId}`}>{move.byTitle}</Link>
    </>
  );
}

/** Every move, oldest first, where something was taken back. */
export function SuccessionHistory({ campaign }: { campaign: Campaign }) {
  const moves = campaign.successionMoves;
  if (!moves.some(({ move }) => move === 'reinstate')) return null;
  return (
    <>
      <h2>Superseded and standing again</h2>
      <ul>
        {moves.map((move) => (
          <li key={move.id}>
            {dateWords(dayInLondon(move.at))}, {move.movedBy}:{' '}
            {move.move === 'reinstate' ? (
              <>stands again. {move.reason}</>
            ) : (
              <Superseder move={move} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
