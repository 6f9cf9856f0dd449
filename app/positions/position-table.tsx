import { Link } from '@remix-run/react';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
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
    <DataTable
      caption={caption}
      columns={[
        'Position',
        past ? 'Outcome' : 'State',
        'Open to',
        'Addressed to',
        !past && 'Next due',
        !past && 'Last step',
      ]}
      className="position-table"
    >
      {positions.map((position) => (
        <PositionLine key={position.positionId} position={position} past={past} />
      ))}
    </DataTable>
  );
}

function PositionLine({ position, past }: { position: ListedPosition; past: boolean }) {
  const { positionId, title, state, latestVersion, round } = position;
  return (
    <Tr>
      <Th>
        <Link to={`/positions/${positionId}`} prefetch="intent">
          {title}
        </Link>
      </Th>
      <Td>
        {past ? (
          <OutcomeTag outcome={position.outcome ?? 'unknown'} />
        ) : (
          <PositionStateTag state={state} latestVersion={latestVersion} round={round} />
        )}
      </Td>
      <Td>{coalitionWords(position.coalitionKind, position.coalition)}</Td>
      <Td>
        <Addressees addressees={position.addressees} />
      </Td>
      {!past && (
        <Td>
          <DueWords due={position.due} />
        </Td>
      )}
      {!past && (
        <Td>
          {eventWords(position.lastEvent)}
          <br />
          <span className="quiet date">{dateWords(dayInLondon(position.lastEventAt))}</span>
        </Td>
      )}
    </Tr>
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
