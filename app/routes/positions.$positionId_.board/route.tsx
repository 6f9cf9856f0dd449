import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { PositionNav } from '#app/positions/position-nav.tsx';
import { listWords } from '#app/positions/position-words.ts';
import { ROUND_STATE_WORDS } from '#app/sign-off/decision-words.ts';
import { LiveLine } from '#app/sign-off/live-line.tsx';
import { SilencePanel } from '#app/sign-off/silence-panel.tsx';
import { roundTag } from '#app/sign-off/silence-words.ts';
import { thresholdWords } from '#app/sign-off/threshold-words.ts';
import { TimeLeft } from '#app/sign-off/time-left.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { momentWords, timeWords } from '#shared/calendar/date-words.rules.ts';
import { positionInput } from '#shared/positions/position.schema.ts';
import { chaseInput, sendAgainInput } from '#shared/sign-off/notice.schema.ts';
import { byPhoneInput, openRoundInput, roundInput } from '#shared/sign-off/round.schema.ts';
import { BoardNotes } from './board-notes.tsx';
import { BoardTable } from './board-table.tsx';
import { Chases } from './chase-offices.tsx';
import type { Board, BoardPage } from './page-types.ts';
import { openingOf } from './read-round.ts';
import { RunRound } from './run-round.tsx';
import { SeatNotes } from './seat-notes.tsx';
import { Undelivered } from './undelivered.tsx';
import { useLanded } from './use-landed.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Board: ${page?.title ?? 'position'} – Concord` },
];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const round = new URL(request.url).searchParams.get('round');
  return pageData(
    context.api.signOff.boardPage({
      positionId: params['positionId'] ?? '',
      ...(round && { roundNumber: Number(round) }),
    }),
  );
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const positionId = params['positionId'] ?? '';
  const { signOff } = context.api;
  const moves = {
    open: () => {
      return runAction(openRoundInput, openingOf(form, positionId), signOff.openRound);
    },
    close: () => runAction(roundInput, { roundId: text('roundId') }, signOff.closeRound),
    phone: () => {
      const told = { roundId: text('roundId'), readHash: text('readHash'), reservations: [] };
      const said = { officeId: text('officeId'), choice: text('choice') || undefined };
      const electionClearance = text('electionClearance');
      return runAction(byPhoneInput, { ...told, ...said, electionClearance }, signOff.logByPhone);
    },
    chase: () => {
      const wanted = { roundId: text('roundId'), officeId: text('chased') || null };
      return runAction(chaseInput, { ...wanted, note: text('note') }, signOff.chase);
    },
    again: () => {
      const wanted = { roundId: text('roundId'), officeId: text('officeId') };
      return runAction(sendAgainInput, wanted, signOff.sendAgain);
    },
    reopen: () => runAction(positionInput, { positionId }, signOff.reopenDrafting),
  };
  const intent = text('intent');
  const move = intent in moves ? moves[intent as keyof typeof moves] : moves.reopen;
  const moved = await move();
  if (!moved.ok) return data({ errors: moved.errors }, { status: moved.status });
  return redirect(
    intent === 'reopen' ? `/positions/${positionId}/draft` : `/positions/${positionId}/board`,
  );
}

export default function BoardOfPosition() {
  const page = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>()?.errors;
  const { positionId, title, board } = page;
  const landed = useLanded(board?.rows);
  const onlyWaiting = useSearchParams()[0].get('show') === 'waiting';
  const state = board && roundTag(board.silence, board.recordedState);
  return (
    <>
      <PageHeader title={title} caption="Sign-off board">
        {state && <Tag tone={state.tone}>{state.word}</Tag>}
      </PageHeader>
      <PositionNav positionId={positionId} current="board" />
      <ErrorSummary errors={errors} />
      <p className="govuk-visually-hidden" aria-live="polite">
        {landed.words}
      </p>
      {newVersionWaits(page) && <RunRound page={page} errors={errors} />}
      {board ? (
        <>
          <SilencePanel silence={board.silence} asked={board.rows.length} />
          {page.now && <RoundSummary board={board} now={page.now} />}
          <Undelivered board={board} />
          <LiveLine positionId={page.positionId} lastSeq={page.lastSeq} />
          <ShownRows board={board} positionId={positionId} onlyWaiting={onlyWaiting} />
          <BoardTable board={board} landed={landed.offices} onlyWaiting={onlyWaiting} />
          <BoardNotes board={board} />
          <Chases board={board} />
        </>
      ) : (
        <NoRound page={page} />
      )}
      {!newVersionWaits(page) && <RunRound page={page} errors={errors} />}
      <OtherRounds page={page} />
    </>
  );
}

/** What comes next stands above what is over. */
function newVersionWaits({ board, secretariat }: BoardPage): boolean {
  const newest = secretariat?.newestVersion ?? 0;
  return board !== null && !secretariat?.roundIsOpen && newest > board.versionNumber;
}

type ShownProps = { board: Board; positionId: string; onlyWaiting: boolean };

/** All offices, or those still to answer. */
function ShownRows({ board, positionId, onlyWaiting }: ShownProps) {
  if (board.waiting.length === 0 && !onlyWaiting) return null;
  const to = `/positions/${positionId}/board?round=${board.number}`;
  return (
    <nav className="filters" aria-label="Offices shown">
      <ul>
        <li>
          <Link to={to} aria-current={onlyWaiting ? undefined : 'page'}>
            All offices
          </Link>
        </li>
        <li>
          <Link to={`${to}&show=waiting`} aria-current={onlyWaiting ? 'page' : undefined}>
            Still to answer
          </Link>
        </li>
      </ul>
    </nav>
  );
}

function RoundSummary({ board, now }: { board: Board; now: Date }) {
  const { rows, waiting, leftOut, recordedState } = board;
  return (
    <div className="board-summary">
      <p className="board-summary__count">
        <strong>
          {board.answered} of {rows.length}
        </strong>{' '}
        offices have answered
      </p>
      <p>
        {datesInWords(board)}{' '}
        {board.state === 'open' && <TimeLeft deadline={board.deadline} now={now} />}
      </p>
      <p>{thresholdWords(board.threshold, officeNames(board))}</p>
      {board.sealed && recordedState === 'open' && (
        <p>
          This round is sealed: until it closes each office sees its own decision and how many have
          answered.
        </p>
      )}
      {waiting.length > 0 && recordedState === 'open' && (
        <p>
          <strong>Still to answer:</strong> {listWords(waiting)}.
        </p>
      )}
      <SeatNotes seats={board.seats} />
      {leftOut.length > 0 && (
        <p>
          <strong>Not asked:</strong> {listWords(leftOut.map(({ officeName }) => officeName))}.{' '}
          {board.silence
            ? 'The seat was vacant, or the area is before an election, when only what its office answers binds it.'
            : 'The seat was vacant when the round opened.'}
        </p>
      )}
      {recordedState === 'open' && <DeadlineWarning warnings={board.warnings} />}
    </div>
  );
}

function officeNames({ rows }: Board) {
  return new Map(rows.map(({ officeId, officeName }) => [officeId, officeName]));
}

function DeadlineWarning({ warnings: { notWorkingDay, beforeElection } }: Pick<Board, 'warnings'>) {
  if (!notWorkingDay && beforeElection.length === 0) return null;
  return (
    <Notice tone="warning">
      {notWorkingDay && (
        <p>The deadline is not a working day: offices may answer late or not at all.</p>
      )}
      {beforeElection.length > 0 && (
        <p>
          The deadline falls in the pre-election period of{' '}
          {listWords(beforeElection.map(({ officeName }) => officeName))}. Whoever decides there
          needs clearance by name; everyone else goes on.
        </p>
      )}
    </Notice>
  );
}

/** When answers are due, or how the round ended. */
function datesInWords(board: Board): string {
  const { deadline, deadlineWords, recordedState, state, closedAt, opensAt } = board;
  if (board.silence?.said && recordedState === 'superseded') {
    return 'What was said here is on record and counts no more.';
  }
  if (recordedState === 'superseded') {
    return 'Drafting was reopened: what was said here is on record and counts no more.';
  }
  if (recordedState === 'closed') return `Closed on ${momentWords(closedAt ?? deadline)}.`;
  if (state === 'scheduled' && opensAt) {
    return `Opens on ${momentWords(opensAt)}; answers are due on ${momentWords(deadline)}.`;
  }
  return state === 'open'
    ? `Answers are due ${deadlineWords} at ${timeWords(deadline)}.`
    : `Answers were due on ${momentWords(deadline)}. The secretariat has not closed the round yet.`;
}

function NoRound({ page }: { page: BoardPage }) {
  if (page.secretariat?.newestVersion) return null;
  return (
    <EmptyState title="Nothing has been put to the offices">
      {page.secretariat
        ? 'Freeze the draft first; then put that version to the offices here.'
        : 'Once the secretariat puts a version to the offices, each answer appears here.'}
    </EmptyState>
  );
}

function OtherRounds({ page: { rounds, board, positionId } }: { page: BoardPage }) {
  const others = rounds.filter(({ number }) => number !== board?.number);
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="rounds-heading">
      <h2 id="rounds-heading">Other rounds</h2>
      <ul>
        {others.map(({ number, versionNumber, state }) => (
          <li key={number}>
            <Link to={`/positions/${positionId}/board?round=${number}`}>
              Round {number}, on version {versionNumber}
            </Link>{' '}
            ({ROUND_STATE_WORDS[state].word.toLowerCase()})
          </li>
        ))}
      </ul>
    </section>
  );
}
