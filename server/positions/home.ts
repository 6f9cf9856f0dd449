import { bankHolidays } from '#db/government/bank-holiday.reads.ts';
import { unreadMentions } from '#db/notifications/notification.reads.ts';
import * as reads from '#db/positions/home.reads.ts';
import { positionList } from '#db/positions/position-list.reads.ts';
import { heldOverOf } from '#server/sign-off/held-over-list.ts';
import type { Caller, Context } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { inWorkingDaysWords } from '#shared/calendar/working-day-words.rules.ts';
import { isSecretariat, officesOf } from '#shared/people/mandate.policy.ts';
import { comingUp, type Upcoming, waitingFor } from '#shared/positions/home.rules.ts';
import { listed, sightOf } from './position-facts.ts';

type Asking = Pick<Context, 'db' | 'now'> & { person: Caller };

const POSITIONS_SHOWN = 10;

/** The home page in nine queries, however many positions there are. */
export async function homePage({ db, now, person }: Asking) {
  const { mandates } = person;
  const sight = sightOf(mandates);
  const secretariat = isSecretariat(mandates);
  const [rows, rounds, replies, responses, ready, toIssue, holidays, mentions, heldOver] =
    await Promise.all([
      positionList(db, { sight, filter: 'live', page: 1, size: POSITIONS_SHOWN }),
      reads.openRounds(db, sight),
      reads.awaitedReplies(db, sight),
      reads.recentResponses(db, sight),
      secretariat ? reads.versionsReady(db) : [],
      secretariat ? reads.readyToIssue(db) : [],
      bankHolidays(db),
      unreadMentions(db, { personId: person.id, sight }),
      heldOverOf({ db, now }, officesOf(mandates)),
    ]);
  const moment = now();
  const positions = rows.map((row) => listed(row, { now: moment, holidays }));
  const today = dayInLondon(moment);
  const facts = {
    positions,
    rounds,
    replies,
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
    words: inWorkingDaysWords(today, item.day, holidays),
  });
  return {
    secretariat,
    waiting: waitingFor(mandates, facts),
    comingUp: comingUp(facts).map(inWords),
    positions: positions.slice(0, POSITIONS_SHOWN),
    more: positions.length > POSITIONS_SHOWN,
    responses,
  };
}
