import type { Kysely, Transaction } from 'kysely';
import { bankHolidays } from '#db/government/bank-holiday.reads.ts';
import type { Database } from '#db/schema.ts';
import {
  decisionsToCarry,
  type TextPut,
  textLastPut,
  textOfNewest,
} from '#db/sign-off/carry.reads.ts';
import { seatsOn } from '#server/offices/seat-facts.ts';
import { refuse } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { blocksOf } from '#shared/documents/document-text.rules.ts';
import { type Change, classifyChange } from '#shared/sign-off/carry.rules.ts';
import { nextWorkingDayAt } from '#shared/sign-off/deadline.rules.ts';
import { decidesOnlyExplicitly } from '#shared/sign-off/election-clearance.rules.ts';
import { standingOf } from '#shared/sign-off/standing.rules.ts';
import { recordDecision } from './record-decision.ts';

type Opening = {
  positionId: string;
  roundId: string;
  sealed: boolean;
  officeIds: readonly string[];
  openedBy: string;
  openedAt: Date;
};

/**
 * How far the newest version is from the text last put to the offices, and which decisions on that
 * text still stand. Null where no other text was put before.
 */
export async function sinceLastRound(db: Kysely<Database>, positionId: string, now: Date) {
  const newest = await textOfNewest(db, positionId);
  const before = newest && (await textLastPut(db, positionId, newest.versionId));
  if (!newest || !before) return null;
  const said = await decisionsToCarry(db, before.roundId, dayInLondon(now));
  const decisions = said.filter((each) => standingOf(each, now) === 'decided');
  const reserved = decisions.flatMap(({ reservations }) =>
    reservations.flatMap(({ clauseId }) => (clauseId === null ? [] : [clauseId])),
  );
  const change = classifyChange(decidedText(before), decidedText(newest), new Set(reserved));
  return { before, newest, decisions, change };
}

function decidedText({ title, content, manifest }: TextPut) {
  return { title, addressees: manifest.addressees, blocks: blocksOf(content) };
}

/**
 * Carries decisions on the text before over to a round on the same words: at once where only
 * typography changed, provisionally where the secretariat declares the change editorial. Refused
 * with `not_editorial` where it touches the substance.
 */
export async function carryOver(
  trx: Transaction<Database>,
  opening: Opening,
  editorial: boolean,
): Promise<number> {
  const { positionId, openedAt } = opening;
  const since = await sinceLastRound(trx, positionId, openedAt);
  if (editorial && since?.change.class === 'substance') refuse('not_editorial');
  if (!since || !isCarried(since.change, editorial)) return 0;
  // What was sealed when it was superseded was never opened to anybody.
  if (since.before.sealed && since.before.closedAt === null && !opening.sealed) return 0;
  const holidays = await bankHolidays(trx);
  const provisional = since.change.class === 'wording';
  const finalAt = provisional ? nextWorkingDayAt(openedAt, holidays) : null;
  const seats = await seatsOn(trx, opening.officeIds, dayInLondon(openedAt));
  const open = seats.filter(({ state }) => !decidesOnlyExplicitly(state));
  const carriedFor = new Set(open.map(({ officeId }) => officeId));
  const carried = since.decisions.filter(({ officeId }) => carriedFor.has(officeId));
  for (const { decisionId, holderStyledName, ...decision } of carried) {
    await recordDecision(trx, {
      roundId: opening.roundId,
      officeId: decision.officeId,
      holderId: decision.decidedFor,
      choice: decision.choice,
      reservations: decision.reservations,
      reason: null,
      capacity: decision.capacity,
      personId: decision.personId,
      decidedAt: openedAt,
      versionHash: since.newest.hash,
      replaces: null,
      condition: null,
      proof: decision.proof,
      origin: 'carried',
      carriedFrom: decisionId,
      finalAt,
      positionId,
      holder: holderStyledName,
      sealed: opening.sealed,
    });
  }
  return carried.length;
}

function isCarried({ class: how }: Change, editorial: boolean): boolean {
  return how === 'typography' || (how === 'wording' && editorial);
}
