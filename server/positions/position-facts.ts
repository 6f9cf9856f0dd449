import type { ReplyCalendar } from '#db/government/bank-holiday.reads.ts';
import type { PositionRow } from '#db/positions/position-list.reads.ts';
import type { AnswersByRound } from '#server/sign-off/standings.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { inWorkingDaysWords } from '#shared/calendar/working-day-words.rules.ts';
import { isSecretariat, type Mandate, officesOf } from '#shared/people/mandate.policy.ts';
import { nextDue, type PositionFacts, positionState } from '#shared/positions/position.rules.ts';
import { isLate, soonestExpected } from '#shared/responses/ask.rules.ts';
import { countAnswers } from '#shared/sign-off/standing.rules.ts';

/** What a list needs besides its rows: the day, how it is counted, and what offices say in its rounds. */
export type Today = {
  now: Date;
  calendar: ReplyCalendar;
  answers: AnswersByRound;
};

export function sightOf(mandates: readonly Mandate[]) {
  return { all: isSecretariat(mandates), officeIds: officesOf(mandates) };
}

/** What the rules ask of a row of the list. */
function factsOf(row: PositionRow, today: Today): PositionFacts {
  return {
    reconstructed: row.reconstructed,
    latestVersion: row.latestVersion,
    lettersIssued: row.lettersIssued,
    asks: row.asks ?? 0,
    asksAnswered: row.asksAnswered ?? 0,
    round: roundOf(row, today),
  };
}

function roundOf(row: PositionRow, { now, answers }: Today): PositionFacts['round'] {
  const { roundId, versionNumber, deadline, closedAt, supersededAt } = row;
  if (roundId === null || versionNumber === null || deadline === null) return null;
  return {
    versionNumber,
    deadline,
    closedAt,
    supersededAt,
    silent: row.silent ?? false,
    endorsed: row.endorsed ?? 0,
    ...countAnswers(answers.get(roundId) ?? [], now),
  };
}

/** One line of a list: the row with its state and the next date that binds someone. */
export function listed(row: PositionRow, today: Today) {
  const { now } = today;
  const facts = factsOf(row, today);
  const state = positionState(facts);
  const replyExpectedBy = soonestExpected(row.openClocks ?? [], today.calendar.daysOff);
  const due = nextDue(state, { round: facts.round, replyExpectedBy }, now);
  return {
    positionId: row.id,
    title: row.title,
    state,
    latestVersion: row.latestVersion,
    round: facts.round,
    coalitionKind: row.coalitionKind,
    coalition: row.coalition,
    addressees: row.addressees,
    outcome: row.outcome,
    asks: facts.asks,
    asksAnswered: facts.asksAnswered,
    due: due && { what: due.what, ...dueDay(due, today) },
    openedAt: row.openedAt,
    lastEvent: row.lastEvent,
    lastEventAt: row.lastEventAt ?? row.openedAt,
  };
}

type Due = NonNullable<ReturnType<typeof nextDue>>;

/** The day in words, and whether it has gone by. */
function dueDay(due: Due, { now, calendar }: Today) {
  const today = dayInLondon(now);
  const day = due.what === 'reply' ? due.on : dayInLondon(due.at);
  const late = due.what === 'reply' ? isLate(day, today, calendar.daysOff) : due.at <= now;
  return { day, late, words: inWorkingDaysWords(today, day, calendar.holidays) };
}
