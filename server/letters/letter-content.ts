import type { Kysely } from 'kysely';
import { bankHolidays, replyCalendar } from '#db/government/bank-holiday.reads.ts';
import { addresseesOn, type RoundOnVersion, roundsOnVersion } from '#db/letters/letter.reads.ts';
import { seatFacts } from '#db/offices/seat.reads.ts';
import { markingFacts } from '#db/positions/marking.reads.ts';
import type { Database } from '#db/schema.ts';
import { endorsementsOf } from '#db/sign-off/round.reads.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { asksOf, blocksOf } from '#shared/documents/document-text.rules.ts';
import type { IssueFacts } from '#shared/letters/issue.rules.ts';
import { type LetterContent, signatureBlock, supportLine } from '#shared/letters/letter.rules.ts';
import { expectedBy, replyTarget } from '#shared/letters/reply-clock.rules.ts';
import { areasBeforeElection } from '#shared/offices/seat.rules.ts';
import { isSigning } from '#shared/sign-off/standing.rules.ts';
import { missingFor, thresholdOf } from '#shared/sign-off/threshold.rules.ts';
import { reservationsWaiting } from './letter-waits.ts';

export type VersionText = {
  id: string;
  number: number;
  title: string;
  hash: string;
  content: DocumentJson;
};

type LetterToBe = { positionId: string; version: VersionText; dated: string; now: Date };

/** The letter this version would make under this date: whom it addresses that day, who signs now. */
export async function letterToBe(
  db: Kysely<Database>,
  { positionId, version, dated, now }: LetterToBe,
) {
  const rounds = await roundsOnVersion(db, version.id);
  const closed = rounds.find((round) => round.closedAt !== null);
  const blocks = blocksOf(version.content);
  const said = closed ? await endorsementsOf(db, version.id, dayInLondon(now)) : [];
  const endorsements = said.filter((each) => isSigning(each, now));
  const signatures = signatureBlock(endorsements, blocks);
  const waits = await reservationsWaiting(db, closed ? [closed.id] : [], now);
  const waiting = (closed && waits.get(closed.id)) ?? null;
  const addressees = await addresseesOn(db, positionId, dated);
  const { marking = 'none' } = (await markingFacts(db, positionId)) ?? {};
  const content: LetterContent = {
    title: version.title,
    dated,
    addressees: addressees.map(({ postId, name, title, department, salutation }) => {
      return { postId, name, title, department, salutation };
    }),
    body: version.content,
    signatures,
    support: supportLine(signatures, blocks),
    versionNumber: version.number,
    versionHash: version.hash,
    ...(marking !== 'none' && { marking }),
  };
  const facts: Omit<IssueFacts, 'issued'> = {
    roundOpen: rounds.some((round) => round.closedAt === null),
    closedOn: closed?.closedAt ? dayInLondon(closed.closedAt) : null,
    signatories: signatures.length,
    thresholdMet: closed === undefined || isMet(closed, endorsements),
    addressees: addressees.length,
    reservationsWait: waiting !== null,
  };
  const asks = asksOf(version.content);
  return { content, facts, roundId: closed?.id ?? null, asks, addressees, waiting };
}

function isMet(round: RoundOnVersion, endorsements: readonly { officeId: string }[]): boolean {
  const { asked } = round;
  const signing = new Set(endorsements.map(({ officeId }) => officeId));
  return missingFor(thresholdOf(round), { asked, signing }).count === 0;
}

/** The same for everyone to see before it is issued: no date, and nobody has signed. */
export function asDraft(content: LetterContent): LetterContent {
  return { ...content, signatures: [], support: null };
}

type Asked = { department: string; replyTargetWorkingDays: number | null };

/** When a reply to a letter of this date is expected, and by whose target. */
export async function replyClock(db: Kysely<Database>, addressees: Asked[], dated: string) {
  const { daysOff } = await replyCalendar(db);
  const target = replyTarget(
    addressees.map(({ department, replyTargetWorkingDays }) => ({
      name: department,
      replyTargetWorkingDays,
    })),
  );
  return { ...target, expectedBy: expectedBy(dated, target, daysOff) };
}

/** The signing areas whose pre-election period the letter's date falls in. */
export async function signingBeforeElection(db: Kysely<Database>, content: LetterContent) {
  const signing = content.signatures.map(({ officeId }) => officeId);
  const [seats, holidays] = await Promise.all([seatFacts(db, signing), bankHolidays(db)]);
  return areasBeforeElection(seats, content.dated, holidays);
}
