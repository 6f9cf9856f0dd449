import { bankHolidays } from '#db/government/bank-holiday.reads.ts';
import { type BoardRow, boardRows, proofOfDecision } from '#db/sign-off/decision.reads.ts';
import {
  addresseePosts,
  coalitionOffices,
  openingFacts,
  type RoundWithText,
  roundWithText,
  versionText,
} from '#db/sign-off/round.reads.ts';
import { type OfficeSeat, seatsOn } from '#server/offices/seat-facts.ts';
import { type Caller, type Context, notFound } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { inWorkingDaysWords } from '#shared/calendar/working-day-words.rules.ts';
import { blocksOf } from '#shared/documents/document-text.rules.ts';
import { isSecretariat, officesOf } from '#shared/people/mandate.policy.ts';
import { changedBlocks } from '#shared/revisions/compare.rules.ts';
import { recordedState, roundState } from '#shared/sign-off/round.rules.ts';
import { canDecideFor } from '#shared/sign-off/sign-off.policy.ts';
import { countAnswers, standingOf } from '#shared/sign-off/standing.rules.ts';
import { type EarlierOnPage, earlierOnPage } from './earlier-on-page.ts';
import { silenceOnPage } from './silence-on-page.ts';

type Asking = Pick<Context, 'db' | 'now'> & { person: Caller };

/**
 * What the office's sign-off page shows: exactly the text that is asked about, what changed in it,
 * and where each of this person's offices stands. That it may be seen has been asked before.
 */
export async function decisionPage(ctx: Asking, positionId: string) {
  const { db } = ctx;
  const [facts, round] = await Promise.all([
    openingFacts(db, positionId),
    roundWithText(db, { positionId, roundNumber: undefined }),
  ]);
  if (!facts) notFound();
  const secretariat = isSecretariat(ctx.person.mandates);
  const page = { positionId, title: facts.title, newestVersion: facts.newestVersion, secretariat };
  if (!round) return { ...page, round: null };
  const day = dayInLondon(ctx.now());
  const [rows, addressees, holidays, changes, coalition, silence] = await Promise.all([
    boardRows(db, round.id, day),
    addresseePosts(db, positionId),
    bankHolidays(db),
    changesSince(db, round),
    coalitionOffices(db, positionId, day),
    silenceOnPage(db, round.id, ctx.now()),
  ]);
  const names = new Map(coalition.map(({ officeId, officeName }) => [officeId, officeName]));
  const mine = officesOf(ctx.person.mandates).filter((officeId) => names.has(officeId));
  const [seats, earlier] = await Promise.all([
    seatsOn(db, mine, day),
    earlierOnPage(db, round, mine),
  ]);
  const offices = mine.map((officeId) => {
    const row = rows.find((asked) => asked.officeId === officeId);
    return officeOnPage(ctx, round, {
      officeId,
      officeName: names.get(officeId) ?? '',
      row,
      seats,
      earlier: earlier.get(officeId) ?? null,
    });
  });
  return {
    ...page,
    round: {
      ...roundOnPage(round, ctx.now(), holidays),
      addressees,
      changes,
      silence,
      askedOffices: rows.map(({ officeId, officeName }) => ({ officeId, officeName })),
    },
    offices: await Promise.all(offices),
    ...countAnswers(rows, ctx.now()),
  };
}

/** What a page needs of a round: its dates in words, its text and hash. */
export function roundOnPage(round: RoundWithText, now: Date, holidays: ReadonlySet<string>) {
  const { content, id: roundId, ...rest } = round;
  const blocks = blocksOf(content);
  return {
    ...rest,
    roundId,
    content,
    state: roundState(round, now),
    recordedState: recordedState(round),
    deadlineWords: inWorkingDaysWords(dayInLondon(now), dayInLondon(round.deadline), holidays),
    asks: blocks.filter(({ kind }) => kind === 'ask').map(ofClause),
    clauses: blocks.filter(({ label }) => label !== null).map(ofClause),
  };
}

function ofClause({ id, label, text }: { id: string; label: string | null; text: string }) {
  return { clauseId: id, label: label ?? '', text };
}

/** Each block that differs from the version before, or null where this is the first. */
async function changesSince(db: Context['db'], round: RoundWithText) {
  if (round.versionNumber === 1) return null;
  const before = await versionText(db, round.positionId, round.versionNumber - 1);
  if (!before) return null;
  return {
    from: before.number,
    blocks: changedBlocks(blocksOf(before.content), blocksOf(round.content)),
  };
}

type OfficeRow = {
  officeId: string;
  officeName: string;
  row: BoardRow | undefined;
  seats: readonly OfficeSeat[];
  earlier: EarlierOnPage | null;
};

async function officeOnPage({ db, person, now }: Asking, round: RoundWithText, office: OfficeRow) {
  const { officeId, officeName, row, seats, earlier } = office;
  const seat = seats.find((each) => each.officeId === officeId);
  const canDecide = canDecideFor(person.mandates, officeId, round.positionId);
  if (!row) return { officeId, officeName, canDecide, asked: false as const };
  const { decisionId, choice, decidedAt, reservations, reason, deciderName, capacity } = row;
  const proof =
    decisionId && (await proofOfDecision(db, { positionId: round.positionId, decisionId }));
  return {
    officeId,
    officeName,
    canDecide,
    asked: true as const,
    holderStyledName: row.holderStyledName,
    /** On an earlier text; said again by one click only where the same mayor still holds the office. */
    earlier: earlier && { ...earlier, ofPredecessor: earlier.decidedFor !== row.holderId },
    /** The poll of the pre-election period the office is in, if it is in one. */
    preElection: seat?.state === 'pre_election' ? seat.election : null,
    standing: standingOf(row, now()),
    decision:
      decisionId && choice && decidedAt
        ? {
            decisionId,
            choice,
            decidedAt,
            reservations,
            reason,
            deciderName,
            capacity,
            condition: row.condition,
            origin: row.origin,
            proof: proof || null,
          }
        : null,
  };
}
