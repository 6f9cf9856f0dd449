import type { Transaction } from 'kysely';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import { versionForLetter } from '#db/letters/letter.reads.ts';
import { addAsks, addLetter, addSendings } from '#db/letters/letter.writes.ts';
import type { Database } from '#db/schema.ts';
import { lockPosition } from '#db/sign-off/round.reads.ts';
import { tellThoseTold } from '#server/sign-off/tell-offices.ts';
import { notFound, refuse } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { ruleOnIssue } from '#shared/letters/issue.rules.ts';
import { type LetterContent, letterHash, verificationCode } from '#shared/letters/letter.rules.ts';
import type { IssueInput } from '#shared/letters/letter.schema.ts';
import { letterToBe } from './letter-content.ts';

type Issuing = IssueInput & { personId: string; now: Date; publicUrl: string };

/** The letter, its recipients of that day, its asks with their clock and its ledger entry, or a refusal. */
export async function issueLetter(trx: Transaction<Database>, issuing: Issuing) {
  const { positionId, versionNumber, dated, channel, personId, now, publicUrl } = issuing;
  await lockPosition(trx, positionId);
  const version = await versionForLetter(trx, positionId, versionNumber);
  if (!version) notFound();

  const letter = await letterToBe(trx, { positionId, version, dated, now });
  const facts = { ...letter.facts, issued: version.letterId !== null };
  const refusal = ruleOnIssue(facts, dated, dayInLondon(now));
  if (refusal || !letter.roundId) refuse(refusal ?? 'not_signed_off');

  const hash = await letterHash(letter.content);
  const printed = { letterHash: hash, verificationCode: verificationCode(hash) };
  const letterId = await addLetter(trx, {
    positionId,
    versionId: version.id,
    roundId: letter.roundId,
    issuedBy: personId,
    issuedAt: now,
    content: letter.content,
    ...printed,
  });
  await addSendings(trx, {
    letterId,
    channel,
    sentOn: dated,
    receivedOn: null,
    sentBy: personId,
    recordedAt: now,
    to: letter.addressees,
  });
  await addAsks(trx, { id: letterId, positionId, dated }, letter.asks);
  await tellThoseTold(trx, { roundId: letter.roundId, kind: 'issued', now, publicUrl });
  await appendLedgerEntry(trx, {
    type: 'letter.issued',
    at: now,
    actorId: personId,
    officeId: null,
    positionId,
    payload: {
      letter: letterId,
      letterHash: hash,
      round: letter.roundId,
      channel,
      ...committed(letter.content),
    },
  });
  return { letterId, ...printed };
}

/** What of a letter its ledger entry commits to, beside its hash. */
function committed({ versionNumber, versionHash, dated, addressees, signatures }: LetterContent) {
  return {
    version: versionNumber,
    versionHash,
    dated,
    recipients: addressees.map((addressee) => addressee.postId),
    signatories: signatures.map((signature) => signature.officeId),
  };
}
