import type { PositionRow } from '#db/positions/position-list.reads.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { inWorkingDaysWords } from '#shared/calendar/working-day-words.rules.ts';
import { isSecretariat, type Mandate, officesOf } from '#shared/people/mandate.policy.ts';
import { nextDue, type PositionFacts, positionState } from '#shared/positions/position.rules.ts';

/** What a procedure knows of the day: whose counting it is depends on bank holidays. */
export type Today = { now: Date; holidays: ReadonlySet<string> };

export function sightOf(mandates: readonly Mandate[]) {
  return { all: isSecretariat(mandates), officeIds: officesOf(mandates) };
}

/** What the rules ask of a row of the list. */
export function factsOf(row: PositionRow): PositionFacts {
  return {
    reconstructed: row.reconstructed,
    latestVersion: row.latestVersion,
    lettersIssued: row.lettersIssued,
    asks: row.asks ?? 0,
    asksAnswered: row.asksAnswered ?? 0,
    round: roundOf(row),
  };
}

function roundOf(row: PositionRow): PositionFacts['round'] {
  const { roundId, versionNumber, deadline, closedAt, supersededAt } = row;
  if (roundId === null || versionNumber === null || deadline === null) return null;
  const { silent, asked, decided, endorsed } = row;
  return {
    versionNumber,
    deadline,
    closedAt,
    supersededAt,
    silent: silent ?? false,
    asked: asked ?? 0,
    decided: decided ?? 0,
    endorsed: endorsed ?? 0,
  };
}

/** One line of a list: the row with its state and the next date that binds someone. */
export function listed(row: PositionRow, { now, holidays }: Today) {
  const facts = factsOf(row);
  const state = positionState(facts);
  const due = nextDue(state, { round: facts.round, replyExpectedBy: row.replyExpectedBy }, now);
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
    due: due && { what: due.what, ...dueDay(due, { now, holidays }) },
    openedAt: row.openedAt,
    lastEvent: row.lastEvent,
    lastEventAt: row.lastEventAt ?? row.openedAt,
  };
}

type Due = NonNullable<ReturnType<typeof nextDue>>;

/** The day in words, and whether it has gone by. */
function dueDay(due: Due, { now, holidays }: Today) {
  const today = dayInLondon(now);
  const day = due.what === 'reply' ? due.on : dayInLondon(due.at);
  const late = due.what === 'reply' ? day < today : due.at <= now;
  return { day, late, words: inWorkingDaysWords(today, day, holidays) };
}
