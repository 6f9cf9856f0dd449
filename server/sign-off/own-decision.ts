import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import {
  decisionToAnswer,
  lockRoundOfDecision,
  roundOfDecision,
} from '#db/sign-off/decision.reads.ts';
import { type Caller, type Context, notFound } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { rightToDecide } from './right-to-decide.ts';
import { settleSilence } from './settle-silence.ts';

type Asking = Pick<Context, 'now' | 'installation'> & { person: Caller };

/**
 * One decision of this person's own office, with its round held until the transaction ends; a
 * silence that is due has ended before. What another office decided is as one that is not there.
 */
export async function holdDecision(ctx: Asking, trx: Transaction<Database>, decisionId: string) {
  const found = await roundOfDecision(trx, decisionId);
  if (!found) notFound();
  const { publicUrl } = ctx.installation;
  await settleSilence(trx, found.roundId, { publicUrl, at: ctx.now() });
  await lockRoundOfDecision(trx, decisionId);
  const decision = await decisionToAnswer(trx, { decisionId, day: dayInLondon(ctx.now()) });
  if (!decision) notFound();
  const { officeId } = decision;
  return { ...decision, ...(await rightToDecide(ctx, trx, { officeId, position: decision })) };
}
