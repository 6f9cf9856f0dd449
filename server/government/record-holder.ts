import type { Transaction } from 'kysely';
import type { z } from 'zod';
import { postPage } from '#db/government/post.reads.ts';
import {
  insertPostRecords,
  insertTenures,
  lockPosts,
  type NewRecord,
  restateTenures,
} from '#db/government/post.writes.ts';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import type { Database } from '#db/schema.ts';
import { forbid, notFound, refuse } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { canRecordHolders } from '#shared/government/government.policy.ts';
import type {
  correctTenureInput,
  endTenureInput,
  takeOfficeInput,
} from '#shared/government/government.schema.ts';
import {
  ruleOnCorrecting,
  ruleOnEnding,
  ruleOnTakingOffice,
  statedOf,
} from '#shared/government/tenure-record.rules.ts';
import { briefNewHolders, type Recording } from './brief-new-holders.ts';

/** Records who took a post; whoever held it until then leaves it the same day. */
export function takeOffice(ctx: Recording, input: z.infer<typeof takeOfficeInput>) {
  return recording(ctx, input, async (trx, { tenures, today }) => {
    const { postId } = input;
    const taken = statedOf({ ...input, endsOn: null });
    const ruling = ruleOnTakingOffice(tenures, taken, today);
    if ('refused' in ruling) return refuse(ruling.refused);
    const grounds = { source: input.source, asOf: today };
    const { leaves } = ruling;
    const left = leaves && { ...statedOf(leaves), endsOn: input.startsOn };
    if (leaves && left) await restateTenures(trx, [{ ...left, tenureId: leaves.id }], grounds);
    const [tenureId = ''] = await insertTenures(trx, [{ ...taken, postId }], grounds);
    const ended: NewRecord[] =
      leaves && left
        ? [{ postId, tenureId: leaves.id, kind: 'ended', before: statedOf(leaves), after: left }]
        : [];
    return [...ended, { postId, tenureId, kind: 'took_office', before: null, after: taken }];
  });
}

/** Records that a post was left, and stands vacant from that day. */
export function endTenure(ctx: Recording, input: z.infer<typeof endTenureInput>) {
  return recording(ctx, input, async (trx, { tenures, today }) => {
    const ruling = ruleOnEnding(tenures, input.endsOn, today);
    if ('refused' in ruling) return refuse(ruling.refused);
    const before = statedOf(ruling.ends);
    const after = { ...before, endsOn: input.endsOn };
    const tenureId = ruling.ends.id;
    const grounds = { source: input.source, asOf: today };
    await restateTenures(trx, [{ ...after, tenureId }], grounds);
    return [{ postId: input.postId, tenureId, kind: 'ended', before, after }];
  });
}

/** Restates a tenure; what the record said before stays readable beside it. */
export function correctTenure(ctx: Recording, input: z.infer<typeof correctTenureInput>) {
  return recording(ctx, input, async (trx, { tenures, today }) => {
    const after = statedOf(input);
    const ruling = ruleOnCorrecting(tenures, { ...after, id: input.tenureId }, today);
    if ('refused' in ruling) {
      return ruling.refused === 'absent' ? notFound() : refuse(ruling.refused);
    }
    const { tenureId, postId } = input;
    await restateTenures(trx, [{ ...after, tenureId }], { source: input.source, asOf: today });
    return [{ postId, tenureId, kind: ruling.kind, before: statedOf(ruling.before), after }];
  });
}

type Held = {
  tenures: NonNullable<Awaited<ReturnType<typeof postPage>>>['tenures'];
  today: string;
};
type Change = (trx: Transaction<Database>, held: Held) => Promise<NewRecord[]>;

/** The change, what was recorded of it and its ledger entry commit together. */
function recording(ctx: Recording, input: { postId: string; source: string }, change: Change) {
  if (!canRecordHolders(ctx.person.mandates)) forbid('secretariat_only');
  return ctx.db.transaction().execute(async (trx) => {
    const { postId, source } = input;
    await lockPosts(trx, postId);
    const at = ctx.now();
    const { tenures } = (await postPage(trx, postId)) ?? notFound();
    const records = await change(trx, { tenures, today: dayInLondon(at) });
    const by = { source, importId: null, recordedBy: ctx.person.id, recordedAt: at };
    await insertPostRecords(trx, records, by);
    await briefNewHolders(trx, ctx, records);
    await appendLedgerEntry(trx, {
      type: 'post.recorded',
      at,
      actorId: ctx.person.id,
      officeId: null,
      positionId: null,
      payload: { postId, source, records },
    });
    return { postId };
  });
}
