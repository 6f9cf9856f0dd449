import { tracked } from '@trpc/server';
import { ledgerHead, positionEntriesAfter } from '#db/ledger/ledger.reads.ts';
import { listMandates } from '#db/people/mandate.reads.ts';
import { openSessions } from '#db/people/open-session.reads.ts';
import { positionScope } from '#db/positions/position.reads.ts';
import { seePosition } from '#server/positions/position-access.ts';
import type { Caller, Context } from '#server/trpc/trpc.ts';
import { canSeePosition } from '#shared/positions/position.policy.ts';
import { takeStream } from './stream-limit.ts';
import { wakeUps } from './wake-ups.ts';

type Asking = Pick<Context, 'db' | 'now' | 'notifications'> & { person: Caller };
type Wanted = { positionId: string; lastEventId?: string | null | undefined };

/** Entries read at once for whoever comes back after a long time. */
const BATCH = 100;
/** A session or mandate that runs out by itself tells nobody: every stream looks this often. */
const SWEEP_MS = 15_000;

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
  const wakes = wakeUps(ctx.notifications, { positionId, personId, sweepMs: SWEEP_MS, signal });
  try {
    let after = lastEventId ? Number(lastEventId) : (await ledgerHead(ctx.db)).seq;
    for (let woken = 'news'; woken !== 'stop'; woken = await wakes.next()) {
      if (woken === 'access' && !(await stillAllowed(ctx, positionId))) return;
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

async function stillAllowed({ db, now, person }: Asking, positionId: string): Promise<boolean> {
  const [sessions, mandates, scope] = await Promise.all([
    openSessions(db, [person.sessionId]),
    listMandates(db, person.id, now()),
    positionScope(db, positionId),
  ]);
  return sessions.length > 0 && scope !== undefined && canSeePosition(mandates, scope);
}
