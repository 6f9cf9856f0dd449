import type { z } from 'zod';
import { lockEngagement } from '#db/engagement/engagement.reads.ts';
import { insertFollowUp, insertFollowUpMark } from '#db/engagement/engagement.writes.ts';
import { lockFollowUp } from '#db/engagement/follow-up.reads.ts';
import { type Caller, type Context, notFound, refuse } from '#server/trpc/trpc.ts';
import { canDoFollowUp, canLogFor } from '#shared/engagement/engagement.policy.ts';
import { ruleOnFollowUp } from '#shared/engagement/engagement.rules.ts';
import type { addFollowUpInput, markFollowUpInput } from '#shared/engagement/engagement.schema.ts';

type Acting = Pick<Context, 'db' | 'now'> & { person: Caller };

/** Adds what is to be done after a contact: a task of the office that logged it. */
export function addFollowUp(ctx: Acting, input: z.infer<typeof addFollowUpInput>) {
  const { engagementId, followUp: what, followUpWho: who, followUpBy: dueOn } = input;
  return ctx.db.transaction().execute(async (trx) => {
    const standing = await lockEngagement(trx, engagementId);
    if (!standing || !canLogFor(ctx.person.mandates, standing.officeId)) notFound();
    const { officeId } = standing;
    const task = { officeId, engagementId, topic: null, what, who, dueOn };
    await insertFollowUp(trx, { ...task, by: ctx.person.id, at: ctx.now() });
    return { engagementId };
  });
}

/** Says that a task is done, or open again. */
export function markFollowUp(ctx: Acting, { followUpId, move }: z.infer<typeof markFollowUpInput>) {
  return ctx.db.transaction().execute(async (trx) => {
    const task = await lockFollowUp(trx, followUpId);
    if (!task || !canDoFollowUp(ctx.person.mandates, task.officeId)) notFound();
    const ruling = ruleOnFollowUp(task.state, move);
    if ('refused' in ruling) refuse(ruling.refused);
    const mark = { followUpId, state: ruling.to, by: ctx.person.id, at: ctx.now() };
    await insertFollowUpMark(trx, mark);
    return { state: ruling.to };
  });
}
