import { tracked } from '@trpc/server';
import { ledgerHead, positionEntriesAfter } from '#db/ledger/ledger.reads.ts';
import { seePosition } from '#server/positions/position-access.ts';
import type { Context } from '#server/trpc/trpc.ts';
import { type Asking, mandatesToSee, SWEEP_MS } from './stream-access.ts';
import { takeStream } from './stream-limit.ts';
import { wakeUps } from './wake-ups.ts';

type Wanted = { positionId: string; lastEventId?: string | null | undefined };

/** Entries read at once for whoever comes back after a long time. */
const BATCH = 100;
/**
 * The tail of the ledger for one position: what was recorded after `lastEventId`, or from now on.
 * It ends when the session does, or when this person may no longer see the position.
 */
export async function* positionEvents(
  ctx: Asking,
  { positionId, lastEventId }: Wanted,
  signal: AbortSignal | undefined,
) {
  await seePosition(ctx, positionId);
  const release = takeStream(ctx.person.id);
  const personId = ctx.person.id;
  // Listening starts before the first look, so that nothing falls between the two.
  const wakes = wakeUps(ctx.notifications, {
    channel: 'ledger',
    isNews: (said) => said.split(' ')[1] === positionId,
    personId,
    sweepMs: SWEEP_MS,
    signal,
  });
  try {
    let after = lastEventId ? Number(lastEventId) : (await ledgerHead(ctx.db)).seq;
    for (let woken = 'news'; woken !== 'stop'; woken = await wakes.next()) {
      if (woken === 'access' && !(await mandatesToSee(ctx, positionId))) return;
      for await (const entry of entriesAfter(ctx.db, positionId, after)) {
        yield tracked(String(entry.seq), entry);
        after = entry.seq;
      }
    }
  } finally {
    wakes.close();
    release();
  }
}

async function* entriesAfter(db: Context['db'], positionId: string, seen: number) {
  for (let after = seen, more = true; more; ) {
    const entries = await positionEntriesAfter(db, { positionId, after, limit: BATCH });
    yield* entries;
    after = entries.at(-1)?.seq ?? after;
    more = entries.length === BATCH;
  }
}
