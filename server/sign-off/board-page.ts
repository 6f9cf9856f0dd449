import { bankHolidays } from '#db/government/bank-holiday.reads.ts';
import { ledgerHead } from '#db/ledger/ledger.reads.ts';
import { seatFacts } from '#db/offices/seat.reads.ts';
import { type BoardRow, boardRows } from '#db/sign-off/decision.reads.ts';
import {
  coalitionOffices,
  openingFacts,
  type RoundWithText,
  roundList,
  roundWithText,
} from '#db/sign-off/round.reads.ts';
import { seatsOf } from '#server/offices/seat-facts.ts';
import { type Caller, type Context, notFound } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import type { Mandate } from '#shared/people/mandate.policy.ts';
import {
  type Stance,
  stanceOnClause,
  stanceOnWhole,
  tally,
  veilOver,
} from '#shared/sign-off/board.rules.ts';
import { proposedDeadline } from '#shared/sign-off/deadline.rules.ts';
import { deadlineWarnings, MAX_ROUND_DAYS, recordedState } from '#shared/sign-off/round.rules.ts';
import { canOpenRound, canReadReason, eyesOf } from '#shared/sign-off/sign-off.policy.ts';
import { countAnswers, standingOf } from '#shared/sign-off/standing.rules.ts';
import { thresholdOf } from '#shared/sign-off/threshold.rules.ts';
import { boardNotices } from './board-notices.ts';
import { sinceLastRound } from './carry-over.ts';
import { roundOnPage } from './decision-page.ts';
import { afterSilence, silenceOnPage } from './silence-on-page.ts';

type Asking = Pick<Context, 'db' | 'now'> & { person: Caller };

/** The board's page: the round asked for with its rows, and what the secretariat can do now. */
export async function boardPage(
  ctx: Asking,
  { positionId, roundNumber }: { positionId: string; roundNumber?: number | undefined },
) {
  const { db } = ctx;
  // Read first: whatever comes after it is sent to the page again.
  const head = await ledgerHead(db);
  const day = dayInLondon(ctx.now());
  const [facts, round, rounds, holidays, coalition] = await Promise.all([
    openingFacts(db, positionId),
    roundWithText(db, { positionId, roundNumber }),
    roundList(db, positionId),
    bankHolidays(db),
    coalitionOffices(db, positionId, day),
  ]);
  if (!facts || (roundNumber && !round)) notFound();
  const board = round ? await boardOf(ctx, round, { day, holidays, coalition }) : null;
  return {
    positionId,
    title: facts.title,
    lastSeq: head.seq,
    /** What the hours left are counted from; null where there is nothing to count. */
    now: board && ctx.now(),
    board,
    rounds: rounds.map((r) => ({
      number: r.number,
      versionNumber: r.versionNumber,
      state: recordedState(r),
    })),
    secretariat: canOpenRound(ctx.person.mandates)
      ? await opening(ctx, { positionId, facts, day, holidays, coalition })
      : null,
  };
}

/** One round's board by its id, for callers that have it. */
export async function boardOfRound(ctx: Asking, round: RoundWithText) {
  const day = dayInLondon(ctx.now());
  const [holidays, coalition] = await Promise.all([
    bankHolidays(ctx.db),
    coalitionOffices(ctx.db, round.positionId, day),
  ]);
  return boardOf(ctx, round, { day, holidays, coalition });
}

type Coalition = Awaited<ReturnType<typeof coalitionOffices>>;
type Around = { day: string; holidays: ReadonlySet<string>; coalition: Coalition };

async function boardOf(ctx: Asking, round: RoundWithText, { day, holidays, coalition }: Around) {
  const [found, silence, notices] = await Promise.all([
    boardRows(ctx.db, round.id, day),
    silenceOnPage(ctx.db, round.id, ctx.now()),
    boardNotices(ctx, round.id),
  ]);
  const { content: _, asks, clauses, ...about } = roundOnPage(round, ctx.now(), holidays);
  const closed = round.closedAt !== null;
  const look = { mandates: ctx.person.mandates, asks, now: ctx.now() };
  const rows = found.map((row) =>
    afterSilence(boardRow(row, { sealed: round.sealed, closed }, look), silence),
  );
  const asked = new Set(rows.map(({ officeId }) => officeId));
  const seats = await seatFacts(ctx.db, [...asked]);
  return {
    ...about,
    silence,
    threshold: thresholdOf({
      ...round,
      named: found.filter(({ named }) => named).map(({ officeId }) => officeId),
    }),
    asks,
    clauses: clauses.map(({ clauseId, label }) => ({ clauseId, label })),
    rows,
    ...notices,
    totals: {
      whole: tally(rows.map(({ whole }) => whole)),
      asks: asks.map((_ask, place) =>
        tally(rows.map(({ stances }) => stances[place] ?? 'no_reply')),
      ),
    },
    answered: countAnswers(found, ctx.now()).answered,
    waiting: rows.filter(({ whole }) => whole === 'no_reply').map(({ officeName }) => officeName),
    seats: seatsOf(seats, day, holidays).filter(({ state }) => state !== 'held'),
    leftOut: coalition.filter(({ officeId }) => !asked.has(officeId)),
    warnings: deadlineWarnings(round.deadline, seats, holidays),
  };
}

type Look = { mandates: readonly Mandate[]; asks: readonly { clauseId: string }[]; now: Date };

/** One office's row as this person may see it. Behind a veil there is nothing but the veil. */
function boardRow(row: BoardRow, round: { sealed: boolean; closed: boolean }, look: Look) {
  const { officeId, officeName, holderStyledName, earlier, named } = row;
  const { mandates, asks, now } = look;
  const office = { officeId, officeName, holderStyledName, named };
  const veil = veilOver({ standing: standingOf(row, now), round }, eyesOf(mandates, officeId));
  if (veil)
    return { ...office, ...behind(veil, asks), earlier: veil === 'no_reply' ? earlier : null };
  const { choice, reservations, decidedAt, deciderName, capacity } = row;
  const decision = choice && { choice, reservations };
  const reason = canReadReason(mandates, officeId) ? row.reason : null;
  return {
    ...office,
    whole: stanceOnWhole(decision),
    stances: asks.map(({ clauseId }) => stanceOnClause(decision, clauseId)),
    choice,
    decidedAt,
    deciderName,
    capacity,
    reservations,
    reason,
    earlier,
  };
}

function behind(veil: Stance, asks: readonly unknown[]) {
  const stances = asks.map(() => veil);
  const said = { choice: null, decidedAt: null, deciderName: null, capacity: null, reason: null };
  return { whole: veil, stances, ...said, reservations: [] };
}

/** What changed since the text last put to the offices, and what could be carried over by it. */
async function sinceOnPage({ db, now }: Asking, positionId: string) {
  const since = await sinceLastRound(db, positionId, now());
  if (!since || since.decisions.length === 0) return null;
  const { before, change, decisions } = since;
  return { versionNumber: before.versionNumber, change, decisions: decisions.length };
}

/** Offices that will decide explicitly or not at all, and name who cleared it. */
async function inPreElection({ db }: Asking, { day, holidays, coalition }: Around) {
  const officeIds = coalition.map(({ officeId }) => officeId);
  const seats = seatsOf(await seatFacts(db, officeIds), day, holidays);
  return seats.filter(({ state }) => state === 'pre_election');
}

type OpeningPage = Around & {
  positionId: string;
  facts: NonNullable<Awaited<ReturnType<typeof openingFacts>>>;
};

/** What the form that opens a round proposes, and whether there is anything to open. */
async function opening(ctx: Asking, { positionId, facts, ...around }: OpeningPage) {
  const { newestVersion, roundIsOpen, letterIssued } = facts;
  const { holidays, coalition } = around;
  // While a round runs or once the letter has gone there is no such form.
  const [preElection, since] =
    roundIsOpen || letterIssued
      ? [[], null]
      : await Promise.all([inPreElection(ctx, around), sinceOnPage(ctx, positionId)]);
  return {
    preElection,
    since,
    newestVersion,
    roundIsOpen,
    letterIssued,
    proposed: proposedDeadline(ctx.now(), holidays),
    maxDays: MAX_ROUND_DAYS,
    willBeAsked: coalition.filter(({ holderStyledName }) => holderStyledName !== null),
    willBeLeftOut: coalition.filter(({ holderStyledName }) => holderStyledName === null),
  };
}
