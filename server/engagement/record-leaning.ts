import type { Transaction } from 'kysely';
import type { z } from 'zod';
import { departmentMet } from '#db/engagement/engagement.reads.ts';
import { insertFollowUp } from '#db/engagement/engagement.writes.ts';
import { insertLeaning } from '#db/engagement/seat-at-the-table.writes.ts';
import { hasOpenTask, leanings, lockTopic } from '#db/engagement/silo.reads.ts';
import type { Database } from '#db/schema.ts';
import { type Caller, type Context, notFound, refuse } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { topicWords } from '#shared/engagement/engagement-words.rules.ts';
import { canRecordLeaning } from '#shared/engagement/seat-at-the-table.policy.ts';
import type { leaningInput } from '#shared/engagement/seat-at-the-table.schema.ts';
import { conflictsIn, refuseStance } from '#shared/engagement/silo.rules.ts';

type Acting = Pick<Context, 'db' | 'now'> & { person: Caller };
type Said = { by: string; at: Date };

/** Writes down where a department stands; if departments now disagree, that becomes a task. */
export function recordLeaning(ctx: Acting, input: z.infer<typeof leaningInput>) {
  if (!canRecordLeaning(ctx.person.mandates)) notFound();
  return ctx.db.transaction().execute(async (trx) => {
    await lockTopic(trx, input.topic);
    const at = ctx.now();
    const refused = refuseStance(input.saidOn, dayInLondon(at));
    if (refused) refuse(refused);
    const departmentId = await departmentMet(trx, { kind: 'post', id: input.postId });
    if (!departmentId) refuse('stance_of_unknown_post');
    const said = { by: ctx.person.id, at };
    await insertLeaning(trx, { ...input, departmentId, ...said });
    await makeTask(trx, input.topic, said);
    return { topic: input.topic };
  });
}

/** One open task of the secretariat for each topic on which departments disagree. */
async function makeTask(trx: Transaction<Database>, topic: string, { by, at }: Said) {
  const today = dayInLondon(at);
  const known = await leanings(trx, today);
  const conflict = conflictsIn(known, today).find((one) => one.topic === topic);
  if (!conflict || (await hasOpenTask(trx, topic))) return;
  const names = (ids: readonly string[]) =>
    known
      .filter((one) => one.topic === topic && ids.includes(one.departmentId))
      .map(({ abbreviation }) => abbreviation)
      .join(', ');
  await insertFollowUp(trx, {
    officeId: null,
    engagementId: null,
    topic,
    what: `Departments disagree on ${topicWords(topic)}: for it ${names(conflict.supports)}, against it ${names(conflict.opposes)}`,
    who: 'Secretariat',
    dueOn: null,
    by,
    at,
  });
}
