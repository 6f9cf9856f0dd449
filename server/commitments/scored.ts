import {
  type AskToScore,
  asksToScore,
  type CommitmentToScore,
  commitmentsToScore,
  departmentsInLine,
  MOST_SCORED,
} from '#db/commitments/scorecard.reads.ts';
import { type ReplyCalendar, replyCalendar } from '#db/government/bank-holiday.reads.ts';
import { recordedAnswers } from '#db/responses/ask.reads.ts';
import { sightOf } from '#server/positions/position-facts.ts';
import type { Caller, Context } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import type { Day } from '#shared/calendar/working-day.rules.ts';
import { commitmentState, isOverdue } from '#shared/commitments/commitment.rules.ts';
import type { CommitmentState } from '#shared/commitments/commitment.state.ts';
import { isGiven, type ScoredAsk } from '#shared/commitments/scorecard.rules.ts';
import { askState } from '#shared/responses/ask.rules.ts';

type Asking = Pick<Context, 'db' | 'now'> & { person: Caller };

/** What a scorecard counts of what this person may see, or of one position, in four queries. */
export async function scored(
  { db, now, person: { mandates } }: Asking,
  positionId: string | null = null,
) {
  const sight = { ...sightOf(mandates), pastCases: mandates.length > 0 };
  const today = dayInLondon(now());
  const [askRows, commitmentRows, departments, calendar] = await Promise.all([
    asksToScore(db, { sight, positionId }),
    commitmentsToScore(db, { sight, positionId }),
    departmentsInLine(db),
    replyCalendar(db),
  ]);
  const commitments = commitmentRows.map((row) => stateOf(row, today));
  const promised = statesByAsk(commitments);
  const asks = askRows.map((row) => ({
    id: row.id,
    positionId: row.positionId,
    positionTitle: row.positionTitle,
    reconstructed: row.reconstructed,
    departmentIds: row.departmentIds,
    ...askOf(row, promised.get(row.id) ?? [], { today, calendar }),
  }));
  const cut = askRows.length === MOST_SCORED;
  return { asks, commitments, departments, holidays: calendar.holidays, today, cut };
}

export type Scored = Awaited<ReturnType<typeof scored>>;

function stateOf({ said, ...commitment }: CommitmentToScore, today: Day) {
  const state = commitmentState(said.map((each) => ({ said: each })));
  return { ...commitment, state, overdue: isOverdue({ state, dueOn: commitment.dueOn }, today) };
}

function statesByAsk(commitments: readonly { askIds: string[]; state: CommitmentState }[]) {
  const byAsk = new Map<string, CommitmentState[]>();
  for (const { askIds, state } of commitments) {
    for (const askId of askIds) byAsk.set(askId, [...(byAsk.get(askId) ?? []), state]);
  }
  return byAsk;
}

type Dated = { today: Day; calendar: ReplyCalendar };

function askOf(row: AskToScore, commitments: CommitmentState[], { today, calendar }: Dated) {
  const { clock } = row;
  return {
    askedOn: row.firstAskedOn,
    now: askState({ clock, answers: recordedAnswers(row) }, today, calendar),
    answeredOn: firstAnsweredOn(row),
    held: clock.moves.some(
      ({ kind, receivedOn }) => kind === 'holding' && receivedOn >= row.askedOn,
    ),
    commitments,
  } satisfies ScoredAsk;
}

/** The day of the first written reply that answers the ask, whatever was answered later. */
function firstAnsweredOn({ answers, clock }: AskToScore): Day | null {
  const receivedOn = new Map(clock.moves.map((response) => [response.id, response.receivedOn]));
  const days = answers
    .filter(({ answer, kind }) => kind !== 'oral' && isGiven(answer))
    .flatMap(({ responseId }) => (responseId && receivedOn.get(responseId)) || []);
  return days.toSorted()[0] ?? null;
}
