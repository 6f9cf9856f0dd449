import { lastSteps } from '#db/clearance/clearance.reads.ts';
import { replyCalendar } from '#db/government/bank-holiday.reads.ts';
import { unreadMentions } from '#db/notifications/notification.reads.ts';
import * as reads from '#db/positions/home.reads.ts';
import { positionList } from '#db/positions/position-list.reads.ts';
import { letterWaits } from '#server/letters/letter-waits.ts';
import { heldOverOf } from '#server/sign-off/held-over-list.ts';
import { type Standings, standingsOf } from '#server/sign-off/standings.ts';
import { waitingSoundings } from '#server/soundings/waiting-soundings.ts';
import type { Caller, Context } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { inWorkingDaysWords } from '#shared/calendar/working-day-words.rules.ts';
import { canSeeClearance } from '#shared/clearance/clearance.policy.ts';
import { isSecretariat, officesOf } from '#shared/people/mandate.policy.ts';
import { comingUp, type Upcoming, waitingFor } from '#shared/positions/home.rules.ts';
import { awaitedByDay } from '#shared/responses/awaited.rules.ts';
import { owesAnswer } from '#shared/sign-off/reminder.rules.ts';
import { countAnswers } from '#shared/sign-off/standing.rules.ts';
import { listed, sightOf } from './position-facts.ts';

type Asking = Pick<Context, 'db' | 'now'> & { person: Caller };

const POSITIONS_SHOWN = 10;

/** The home page in fourteen queries, however many positions there are. */
export async function homePage({ db, now, person }: Asking) {
  const { mandates } = person;
  const sight = sightOf(mandates);
  const secretariat = isSecretariat(mandates);
  const [rows, open, replies, responses, ready, ended, calendar, mentions, heldOver, soundings] =
    await Promise.all([
      positionList(db, { sight, filter: 'live', page: 1, size: POSITIONS_SHOWN }),
      reads.openRounds(db, sight),
      reads.awaitedReplies(db, sight),
      reads.recentResponses(db, sight),
      secretariat ? reads.versionsReady(db) : [],
      secretariat ? reads.readyToIssue(db) : [],
      replyCalendar(db),
      unreadMentions(db, { personId: person.id, sight }),
      heldOverOf({ db, now }, officesOf(mandates)),
      waitingSoundings({ db, now, person }),
    ]);
  const moment = now();
  const ids = [...rows, ...open, ...ended].map(({ roundId }) => roundId);
  const standings = await standingsOf(db, ids, moment);
  const positions = rows.map((row) => listed(row, { now: moment, calendar, standings }));
  const today = dayInLondon(moment);
  const asking = { db, person, now: moment, standings };
  const facts = {
    positions,
    rounds: await roundsFor(asking, open),
    replies: awaitedByDay(replies, today, calendar.daysOff),
    responses,
    ready,
    toIssue: await lettersFor(asking, ended),
    mentions,
    heldOver,
    today,
    now: moment,
  };
  const inWords = (item: Upcoming) => ({
    ...item,
    words: inWorkingDaysWords(today, item.day, calendar.holidays),
  });
  return {
    secretariat,
    waiting: waitingFor(mandates, facts),
    soundings,
    comingUp: comingUp(facts).map(inWords),
    positions: positions.slice(0, POSITIONS_SHOWN),
    more: positions.length > POSITIONS_SHOWN,
    responses,
  };
}

type Looking = Pick<Asking, 'db' | 'person'> & {
  now: Date;
  standings: ReadonlyMap<string, Standings>;
};

/** Open rounds with how many have answered, and where this person's own offices stand in them. */
async function roundsFor<Round extends { roundId: string }>(
  { db, person, now, standings }: Looking,
  rounds: readonly Round[],
) {
  const { mandates, id } = person;
  const officeIds = officesOf(mandates).filter((officeId) => canSeeClearance(mandates, officeId));
  const roundIds = rounds.map(({ roundId }) => roundId);
  const steps = officeIds.length === 0 ? [] : await lastSteps(db, { roundIds, officeIds });
  return rounds.map((round) => {
    const said = standings.get(round.roundId) ?? [];
    const owing = said.filter(
      (office) => officeIds.includes(office.officeId) && owesAnswer(office, now),
    );
    const own = owing.map(({ officeId }) => {
      const step = steps.find((s) => s.roundId === round.roundId && s.officeId === officeId);
      const last = step ? { kind: step.kind, mine: step.personId === id } : null;
      return { officeId, last };
    });
    return { ...round, own, ...countAnswers(said, now) };
  });
}

/** Letters to issue, with what each still waits for. */
async function lettersFor<Ended extends { roundId: string }>(
  { db, now, standings }: Looking,
  ended: readonly Ended[],
) {
  const roundIds = ended.map(({ roundId }) => roundId);
  const waits = await letterWaits(db, { roundIds, standings, now });
  return ended.map((round) => ({ ...round, wait: waits.get(round.roundId) ?? null }));
}
