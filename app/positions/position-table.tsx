import { Link } from '@remix-run/react';
import { TableScroll } from '#app/ui/table-scroll.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { dateWords, dayInLondon } from '#shared/calendar/date-words.rules.ts';
import type { PositionState } from '#shared/positions/position.state.ts';
import { outcomeWords } from './answer-words.ts';
import { type Due, DueWords } from './due-words.tsx';
import { coalitionWords, eventWords } from './position-words.ts';
import { PositionStateTag } from './state-tag.tsx';

export type ListedPosition = {
  positionId: string;
  title: string;
  state: PositionState;
  latestVersion: number | null;
  round: { answered: number; asked: number } | null;
  coalitionKind: 'forum' | 'named';
  coalition: readonly { name: string }[];
  addressees: readonly { title: string; abbreviation: string }[];
  outcome: string | null;
  due: Due | null;
  lastEvent: string | null;
  lastEventAt: Date;
};

type Props = { caption: string; positions: readonly ListedPosition[] };

export function PositionTable({ caption, positions }: Props) {
  const past = positions.every(({ state }) => state === 'past_case');
  return (
    <TableScroll label={caption}>
      <table className="data-table position-table">
        <caption className="govuk-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Position</th>
            <th scope="col">{past ? 'Outcome' : 'State'}</th>
            <th scope="col">Open to</th>
            <th scope="col">Addressed to</th>
            {!past && <th scope="col">Next due</th>}
            {!past && <th scope="col">Last step</th>}
          </tr>
        </thead>
        <tbody>
          {positions.map((position) => (
            <PositionLine key={position.positionId} position={position} past={past} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function PositionLine({ position, past }: { position: ListedPosition; past: boolean }) {
  const { positionId, title, state, latestVersion, round } = position;
  return (
    <tr>
      <th scope="row">
        <Link to={`/positions/${positionId}`} prefetch="intent">
          {title}
        </Link>
      </th>
      <td>
        {past ? (
          <OutcomeTag outcome={position.outcome ?? 'unknown'} />
        ) : (
          <PositionStateTag state={state} latestVersion={latestVersion} round={round} />
        )}
      </td>
      <td>{coalitionWords(position.coalitionKind, position.coalition)}</td>
      <td>
        <Addressees addressees={position.addressees} />
      </td>
      {!past && (
        <td>
          <DueWords due={position.due} />
        </td>
      )}
      {!past && (
        <td>
          {eventWords(position.lastEvent)}
          <br />
          <span className="quiet date">{dateWords(dayInLondon(position.lastEventAt))}</span>
        </td>
      )}
    </tr>
  );
}

function OutcomeTag({ outcome }: { outcome: string }) {
  const { words, tone } = outcomeWords(outcome);
  return <Tag tone={tone}>{words}</Tag>;
}

function Addressees({ addressees }: Pick<ListedPosition, 'addressees'>) {
  const [first, ...others] = addressees;
  if (!first) return <span className="quiet">Not recorded</span>;
  return (
    <>
      {first.title}
      {others.length > 0 && <span className="quiet"> and {others.length} more</span>}
    </>
  );
}
