import { lastSteps } from '#db/clearance/clearance.reads.ts';
import { countContactMail } from '#db/engagement/contact-mail.reads.ts';
import { replyCalendar } from '#db/government/bank-holiday.reads.ts';
import { unreadMentions } from '#db/notifications/notification.reads.ts';
import * as reads from '#db/positions/home.reads.ts';
import { positionList } from '#db/positions/position-list.reads.ts';
import { countWaitingIntake } from '#db/responses/reply-file.reads.ts';
import { letterWaits } from '#server/letters/letter-waits.ts';
import { heldOverOf } from '#server/sign-off/held-over-list.ts';
import { answersOf, standingsOf } from '#server/sign-off/standings.ts';
import { waitingSoundings } from '#server/soundings/waiting-soundings.ts';
import type { Caller, Context } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { inWorkingDaysWords } from '#shared/calendar/working-day-words.rules.ts';
import { canSeeClearance } from '#shared/clearance/clearance.policy.ts';
import { canOpenLog } from '#shared/engagement/engagement.policy.ts';
import { isSecretariat, officesOf } from '#shared/people/mandate.policy.ts';
import { comingUp, type Upcoming, waitingFor } from '#shared/positions/home.rules.ts';
import { awaitedByDay } from '#shared/responses/awaited.rules.ts';
import { canClassifyIntake } from '#shared/responses/intake.policy.ts';
import { owesAnswer } from '#shared/sign-off/reminder.rules.ts';
import { countAnswers } from '#shared/sign-off/standing.rules.ts';
import { listed, sightOf } from './position-facts.ts';

type Asking = Pick<Context, 'db' | 'now'> & { person: Caller };

const POSITIONS_SHOWN = 10;

/** The home page in as many queries as there are kinds of things on it, however many there are of each. */
export async function homePage(asking: Asking) {
  const { db, now, person } = asking;
  const { mandates } = person;
  const sight = sightOf(mandates);
  const secretariat = isSecretariat(mandates);
  const [rows, open, replies, responses, ready, ended, calendar, mentions, heldOver, mail] =
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
      waitingMail(asking),
    ]);
  const moment = now();
  const ids = [...rows, ...open].map(({ roundId }) => roundId);
  const [answers, own, toIssue, soundings] = await Promise.all([
    answersOf(db, ids, moment),
    ownTurns(asking, open),
    lettersFor(asking, ended),
    waitingSoundings(asking, calendar.holidays),
  ]);
  const positions = rows.map((row) => listed(row, { now: moment, calendar, answers }));
  const today = dayInLondon(moment);
  const facts = {
    positions,
    rounds: open.map((round) => ({
      ...round,
      own: own.get(round.roundId) ?? [],
      ...countAnswers(answers.get(round.roundId) ?? [], moment),
    })),
    replies: awaitedByDay(replies, today, calendar.daysOff),
    responses,
    ready,
    toIssue,
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
    mail,
    comingUp: comingUp(facts).map(inWords),
    positions: positions.slice(0, POSITIONS_SHOWN),
    more: positions.length > POSITIONS_SHOWN,
    responses,
  };
}

type InRound = { roundId: string };

/** Of this person's own offices, those that have yet to answer in open rounds, with their last step inside. */
async function ownTurns({ db, now, person }: Asking, open: readonly InRound[]) {
  const { mandates, id } = person;
  const officeIds = officesOf(mandates).filter((officeId) => canSeeClearance(mandates, officeId));
  if (officeIds.length === 0) return new Map<string, never>();
  const roundIds = open.map(({ roundId }) => roundId);
  const [standings, steps] = await Promise.all([
    standingsOf(db, roundIds, now(), officeIds),
    lastSteps(db, { roundIds, officeIds }),
  ]);
  const turns = roundIds.map((roundId) => {
    const owing = (standings.get(roundId) ?? []).filter((office) => owesAnswer(office, now()));
    const own = owing.map(({ officeId }) => {
      const step = steps.find((s) => s.roundId === roundId && s.officeId === officeId);
      const last = step ? { kind: step.kind, mine: step.personId === id } : null;
      return { officeId, last };
    });
    return [roundId, own] as const;
  });
  return new Map(turns);
}

/** Letters to issue, with what each still waits for. */
async function lettersFor<Ended extends InRound>({ db, now }: Asking, ended: readonly Ended[]) {
  const roundIds = ended.map(({ roundId }) => roundId);
  const standings = await standingsOf(db, roundIds, now());
  const waits = await letterWaits(db, { roundIds, standings, now: now() });
  return ended.map((round) => ({ ...round, wait: waits.get(round.roundId) ?? null }));
}

/** How much mail waits for this person: to be classified, or to be completed as a contact. */
async function waitingMail({ db, person: { mandates } }: Asking) {
  const [toClassify, toComplete] = await Promise.all([
    canClassifyIntake(mandates) ? countWaitingIntake(db) : 0,
    countContactMail(db, canOpenLog(mandates) ? officesOf(mandates) : []),
  ]);
  return { toClassify, toComplete };
}
