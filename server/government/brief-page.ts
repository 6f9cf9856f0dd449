import type { z } from 'zod';
import { contactsWithPost } from '#db/engagement/engagement.reads.ts';
import { briefHead, briefsOf, externalBrief } from '#db/government/brief.reads.ts';
import { setBriefWords, settleBrief } from '#db/government/brief.writes.ts';
import { forbid, notFound, refuse } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { CHANNEL_WORDS, FORMALITY_WORDS } from '#shared/engagement/engagement-words.rules.ts';
import type { InternalBrief } from '#shared/government/brief.rules.ts';
import { canRecordHolders } from '#shared/government/government.policy.ts';
import type { settleBriefInput, writeBriefInput } from '#shared/government/government.schema.ts';
import type { Asking } from './post-page.ts';

/** What waits for the secretariat: a change of holder drafted each of these. */
export function openBriefs({ db, person }: Pick<Asking, 'db' | 'person'>) {
  return canRecordHolders(person.mandates) ? briefsOf(db, null) : [];
}

/** What government may read, by queries that select nothing else. */
export async function briefForGovernment(ctx: Asking, briefId: string) {
  mayBrief(ctx);
  const brief = (await externalBrief(ctx.db, briefId)) ?? notFound();
  return { brief, today: dayInLondon(ctx.now()) };
}

/** The same beside what the secretariat keeps: its note, and contacts as far as offices show them. */
export async function briefInside(ctx: Asking, briefId: string) {
  const { brief: external, today } = await briefForGovernment(ctx, briefId);
  const head = (await briefHead(ctx.db, briefId)) ?? notFound();
  const viewer = { officeIds: [], secretariat: true };
  const known = await contactsWithPost(ctx.db, viewer, head.postId);
  const contacts = known.map(({ happenedOn, officeName, channel, formality, gist }) => {
    return {
      happenedOn,
      officeName,
      channel: CHANNEL_WORDS[channel],
      formality: FORMALITY_WORDS[formality].toLowerCase(),
      gist,
    };
  });
  const inside: InternalBrief = { external, note: head.note, contacts };
  return { ...head, inside, today };
}

export function writeBrief(ctx: Asking, input: z.infer<typeof writeBriefInput>) {
  mayBrief(ctx);
  return ctx.db.transaction().execute(async (trx) => {
    if (!(await briefHead(trx, input.briefId))) notFound();
    if (!(await setBriefWords(trx, input.briefId, input))) refuse('brief_settled');
    return { briefId: input.briefId };
  });
}

export function closeBrief(ctx: Asking, { briefId, as }: z.infer<typeof settleBriefInput>) {
  mayBrief(ctx);
  return ctx.db.transaction().execute(async (trx) => {
    if (!(await briefHead(trx, briefId))) notFound();
    const settled = { as, by: ctx.person.id, at: ctx.now() };
    if (!(await settleBrief(trx, briefId, settled))) refuse('brief_settled');
    return { briefId };
  });
}

function mayBrief({ person }: Asking) {
  if (!canRecordHolders(person.mandates)) forbid('secretariat_only');
}
