import { Form, Link } from '@remix-run/react';
import { StanceCell } from '#app/sign-off/stance-cell.tsx';
import { TimeLeft } from '#app/sign-off/time-left.tsx';
import { Button } from '#app/ui/button.tsx';
import { TableScroll } from '#app/ui/table-scroll.tsx';
import { momentWords } from '#shared/calendar/date-words.rules.ts';
import type { OpenRound, OpenRounds } from './page-types.ts';

/** Rounds by offices: who is still to answer what, and how long is left. */
export function RoundsTable({ page }: { page: OpenRounds }) {
  const { rounds, columns, officeId, now, canChase } = page;
  return (
    <TableScroll label="Rounds by office">
      <table className={`data-table board rounds${officeId === null ? '' : ' rounds--one'}`}>
        <caption>Rounds that are running, the next deadline first</caption>
        <thead>
          <tr>
            <th scope="col">Round</th>
            <th scope="col">Answered</th>
            {columns.map(({ officeId, officeName }) => (
              <th scope="col" key={officeId}>
                {officeName}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rounds.map((round) => (
            <tr key={round.roundId}>
              <th scope="row">
                <Link to={`/positions/${round.positionId}/board`}>{round.title}</Link>
                <span className="board__note">
                  <Due round={round} now={now} />
                </span>
              </th>
              <td>
                {round.answered} of {round.asked}
                {canChase && round.state === 'open' && round.answered < round.asked && (
                  <ChaseAll round={round} />
                )}
              </td>
              {columns.map(({ officeId }) => (
                <td key={officeId}>
                  <Stance round={round} officeId={officeId} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function Due({ round, now }: { round: OpenRound; now: Date }) {
  const { state, deadline, versionNumber } = round;
  if (state === 'scheduled') return <>Not open yet; due on {momentWords(deadline)}</>;
  if (state === 'closed') return <>Was due on {momentWords(deadline)}; not closed yet</>;
  return (
    <>
      Version {versionNumber}, due on {momentWords(deadline)}.{' '}
      <TimeLeft deadline={deadline} now={now} />
    </>
  );
}

function Stance({ round, officeId }: { round: OpenRound; officeId: string }) {
  const stance = round.stances[officeId];
  if (stance) return <StanceCell stance={stance} />;
  return <span className="board__note">Not asked</span>;
}

function ChaseAll({ round: { roundId, title } }: { round: OpenRound }) {
  return (
    <Form method="post">
      <input type="hidden" name="roundId" value={roundId} />
      <Button variant="secondary">
        Chase all<span className="govuk-visually-hidden"> still to answer on {title}</span>
      </Button>
    </Form>
  );
}
