import type { Transaction } from 'kysely';
import { keptWithIntake, waitingIntakeById } from '#db/responses/reply-file.reads.ts';
import { keepFiles, settleIntake } from '#db/responses/reply-file.writes.ts';
import type { Database } from '#db/schema.ts';
import { type Caller, type Context, refuse } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import type { LogReply } from '#shared/responses/reply-file.schema.ts';
import { logResponse } from './log-response.ts';
import { readReply } from './read-reply.ts';

/** Logs a reply, keeps the file it came in, and settles the mail it is logged from. */
export async function logReply(ctx: Context & { person: Caller }, input: LogReply) {
  const { file, intakeId, ...response } = input;
  const by = { personId: ctx.person.id, now: ctx.now() };
  const read = file && (await readReply(file, dayInLondon(by.now)));
  return ctx.db.transaction().execute(async (trx) => {
    const came = intakeId ? await filesOfWaiting(trx, intakeId, response.positionId) : [];
    const kept = await keepFiles(trx, read?.files ?? [], by.now);
    const logged = await logResponse(trx, response, by, [...came, ...kept]);
    if (intakeId && !(await settleIntake(trx, intakeId, logged, by))) refuse('intake_settled');
    return logged;
  });
}

async function filesOfWaiting(trx: Transaction<Database>, intakeId: string, positionId: string) {
  const mail = await waitingIntakeById(trx, intakeId);
  if (mail?.positionId !== positionId) refuse('intake_settled');
  return keptWithIntake(trx, intakeId);
}
