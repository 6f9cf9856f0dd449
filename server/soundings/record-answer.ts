import type { Transaction } from 'kysely';
import type { z } from 'zod';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import type { Database } from '#db/schema.ts';
import { standingAnswer } from '#db/soundings/answer.reads.ts';
import { insertAnswer } from '#db/soundings/answer.writes.ts';
import { type Caller, type Context, forbid, notFound, refuse } from '#server/trpc/trpc.ts';
import { type AnswerMade, refuseAnswer, settledAnswer } from '#shared/soundings/answer.rules.ts';
import { answerHash } from '#shared/soundings/return.rules.ts';
import { answerRank, canSeeSounding } from '#shared/soundings/sounding.policy.ts';
import { soundingState } from '#shared/soundings/sounding.rules.ts';
import type { answerSoundingInput } from '#shared/soundings/sounding.schema.ts';
import type { AnsweredVia } from '#shared/soundings/sounding.state.ts';
import { settleSounding } from './settle-sounding.ts';
import { type Telling, tellingOf } from './tell-soundings.ts';

type Asking = Pick<Context, 'db' | 'now' | 'installation'> & { person: Caller };

/** An office's answer from its page. */
export function answerSounding(
  { db, now, person, installation }: Asking,
  input: z.infer<typeof answerSoundingInput>,
) {
  const telling = tellingOf(installation, now());
  return db
    .transaction()
    .execute((trx) => recordAnswer(trx, { ...input, person, via: 'page' }, telling));
}

export type Answering = AnswerMade & {
  soundingId: string;
  officeId: string;
  /** Who answers, with what they may do now. */
  person: Pick<Caller, 'id' | 'mandates'>;
  via: AnsweredVia;
};

/**
 * Records what an office says, as the next version of its answer, however it reached us. That
 * another version stands already is seen under the sounding's lock.
 */
export async function recordAnswer(
  trx: Transaction<Database>,
  { soundingId, officeId, person, via, ...made }: Answering,
  telling: Telling,
): Promise<{ number: number }> {
  const sounding = await settleSounding(trx, soundingId, telling);
  if (!sounding?.officeIds.includes(officeId)) notFound();
  const state = soundingState(sounding, telling.at);
  if (!canSeeSounding(person.mandates, { ...sounding, state })) notFound();
  const rank = answerRank(person.mandates, officeId) ?? forbid('not_yours_to_answer');
  const standing = await standingAnswer(trx, { soundingId, officeId });
  const questions = sounding.questions.length;
  const facts = { state, offered: sounding.offered, questions, standing: standing?.rank ?? null };
  const refused = refuseAnswer(facts, made, rank);
  if (refused) refuse(refused);

  const answer = {
    soundingId,
    officeId,
    number: (standing?.number ?? 0) + 1,
    ...settledAnswer(made, questions),
  };
  const kept = { ...answer, answerHash: await answerHash(answer), personId: person.id, rank, via };
  await insertAndEnter(trx, { ...kept, at: telling.at });
  return { number: answer.number };
}

/** The ledger commits to what was said by its hash alone: the words stand in one place. */
async function insertAndEnter(
  trx: Transaction<Database>,
  answer: Parameters<typeof insertAnswer>[1],
): Promise<void> {
  const { soundingId, officeId, number, personId, rank, via, at } = answer;
  const soundingAnswerId = await insertAnswer(trx, answer);
  await appendLedgerEntry(trx, {
    type: 'sounding.answered',
    at,
    actorId: personId,
    officeId,
    positionId: null,
    payload: {
      soundingId,
      soundingAnswerId,
      answeringOfficeId: officeId,
      number,
      answerHash: answer.answerHash,
      rank,
      via,
    },
  });
}
