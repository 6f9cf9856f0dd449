import type { Transaction } from 'kysely';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import { holdersOn, sendingsOf, versionForLetter } from '#db/letters/letter.reads.ts';
import { addSendings } from '#db/letters/letter.writes.ts';
import type { Database } from '#db/schema.ts';
import { lockPosition } from '#db/sign-off/round.reads.ts';
import { notFound, refuse } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import type { SendInput } from '#shared/letters/letter.schema.ts';
import { ruleOnSending } from '#shared/letters/sending.rules.ts';

type By = { personId: string; now: Date };

/** An issued letter goes to further posts, or again to a new holder: rows, and a ledger entry for it. */
export async function sendLetter(trx: Transaction<Database>, input: SendInput, by: By) {
  const { positionId, versionNumber, postIds, channel, sentOn, receivedOn } = input;
  await lockPosition(trx, positionId);
  const version = await versionForLetter(trx, positionId, versionNumber);
  if (!version) notFound();
  const posts = await holdersOn(trx, postIds, sentOn);
  const sent = (await sendingsOf(trx, positionId)).filter(
    ({ letterId }) => letterId === version.letterId,
  );
  const facts = { dated: version.dated, posts, sent };
  const refusal = ruleOnSending(input, facts, dayInLondon(by.now));
  if (refusal || version.letterId === null) refuse(refusal ?? 'not_issued');

  const went = { letterId: version.letterId, channel, sentOn, receivedOn: receivedOn ?? null };
  await addSendings(trx, { ...went, sentBy: by.personId, recordedAt: by.now, to: posts });
  await appendLedgerEntry(trx, {
    type: 'letter.sent',
    at: by.now,
    actorId: by.personId,
    officeId: null,
    positionId,
    payload: {
      letter: version.letterId,
      channel,
      sentOn,
      receivedOn: receivedOn ?? null,
      recipients: posts.map(({ postId, name }) => ({ postId, holder: name })),
    },
  });
}
