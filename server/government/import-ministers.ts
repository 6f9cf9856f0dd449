import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { z } from 'zod';
import { postsToMatch } from '#db/government/post.reads.ts';
import {
  insertPostImport,
  insertPostRecords,
  insertTenures,
  lockPosts,
  type NewRecord,
  restateTenures,
} from '#db/government/post.writes.ts';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import type { Database } from '#db/schema.ts';
import { forbid, refuse } from '#server/trpc/trpc.ts';
import { dateWords, dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { canRecordHolders } from '#shared/government/government.policy.ts';
import type {
  importMinistersInput,
  ministerListInput,
} from '#shared/government/government.schema.ts';
import {
  changesAnything,
  type ImportPlan,
  type Listed,
  planImport,
} from '#shared/government/minister-list.rules.ts';
import { statedOf } from '#shared/government/tenure-record.rules.ts';
import { briefNewHolders, type Recording } from './brief-new-holders.ts';
import type { Asking } from './post-page.ts';
import { readMinisters } from './read-ministers.ts';

/** Exactly what a list would change, what it says otherwise than the record, and what cannot be read. */
export async function previewMinisters(ctx: Asking, input: z.infer<typeof ministerListInput>) {
  const { rows, unread } = readFor(ctx, input);
  const plan = await planFor(ctx.db, rows, input.asOf);
  return { ...plan, unread, changes: changesAnything(plan), seen: seenOf(plan, input.asOf) };
}

/** Brings in what was shown, all of it or nothing; what the record says already changes nothing. */
export function importMinisters(ctx: Recording, input: z.infer<typeof importMinistersInput>) {
  const { rows } = readFor(ctx, input);
  return ctx.db.transaction().execute(async (trx) => {
    await lockPosts(trx, null);
    const plan = await planFor(trx, rows, input.asOf);
    if (seenOf(plan, input.asOf) !== input.seen) refuse('list_moved');
    if (changesAnything(plan)) await bringIn(ctx, trx, { plan, ...input });
    const { added, ended, confirmed } = plan;
    return { added: added.length, ended: ended.length, confirmed: confirmed.length };
  });
}

function readFor(ctx: Asking, { files, asOf }: z.infer<typeof ministerListInput>) {
  if (!canRecordHolders(ctx.person.mandates)) forbid('secretariat_only');
  if (asOf > dayInLondon(ctx.now())) refuse('list_not_yet');
  return readMinisters(files);
}

async function planFor(db: Kysely<Database>, rows: readonly Listed[], asOf: string) {
  const posts = await postsToMatch(db);
  return planImport(
    posts.map(({ id, ...post }) => ({ ...post, postId: id })),
    rows,
    asOf,
  );
}

/** What somebody looked at: another list or day, or a record that moved meanwhile, has another. */
function seenOf({ added, ended, confirmed }: ImportPlan, asOf: string): string {
  return createHash('sha256')
    .update(JSON.stringify([asOf, added, ended, confirmed]))
    .digest('hex');
}

type Bringing = { plan: ImportPlan; asOf: string; files: readonly Uint8Array[] };

async function bringIn(ctx: Recording, trx: Transaction<Database>, bringing: Bringing) {
  const { plan, asOf, files } = bringing;
  const at = ctx.now();
  const source = sourceWords(asOf);
  const by = { importedBy: ctx.person.id, importedAt: at };
  const filesHash = hashOf(files);
  const importId = await insertPostImport(trx, { filesHash, asOf, ...by });
  const grounds = { source, asOf };
  await restateTenures(trx, [...plan.ended, ...plan.confirmed], grounds);
  const ids = await insertTenures(trx, plan.added, grounds);
  const recorded = { source, importId, recordedBy: ctx.person.id, recordedAt: at };
  const records = recordsOf(plan, ids);
  await insertPostRecords(trx, records, recorded);
  await briefNewHolders(trx, ctx, records);
  await appendLedgerEntry(trx, {
    type: 'post.imported',
    at,
    actorId: ctx.person.id,
    officeId: null,
    positionId: null,
    payload: { importId, filesHash, asOf, source, records },
  });
}

function recordsOf({ added, ended, confirmed }: ImportPlan, ids: readonly string[]): NewRecord[] {
  return [
    ...ended.map(({ postId, tenureId, before, ...after }) => {
      return { postId, tenureId, kind: 'ended' as const, before, after: statedOf(after) };
    }),
    ...confirmed.map(({ postId, tenureId, ...stated }) => {
      const same = statedOf(stated);
      return { postId, tenureId, kind: 'confirmed' as const, before: same, after: same };
    }),
    ...added.map(({ postId, ...stated }, place) => ({
      postId,
      tenureId: ids[place] ?? '',
      kind: 'took_office' as const,
      before: null,
      after: statedOf(stated),
    })),
  ];
}

function sourceWords(asOf: string): string {
  return `Institute for Government Ministers Database (as of ${dateWords(asOf)}), CC BY 4.0, https://github.com/instituteforgov/ifg-ministers-database-public`;
}

function hashOf(files: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const bytes of files) hash.update(createHash('sha256').update(bytes).digest());
  return hash.digest('hex');
}
