import { tracked } from '@trpc/server';
import { ledgerHead, newestEntryAfter } from '#db/ledger/ledger.reads.ts';
import { sightOf } from '#server/positions/position-facts.ts';
import { type Asking, mandatesOfSession, SWEEP_MS } from './stream-access.ts';
import { takeStream } from './stream-limit.ts';
import { wakeUps } from './wake-ups.ts';

/**
 * That something was recorded on a position this person may see, after `lastEventId` or from now
 * on: the number of the newest entry and nothing else. It ends when the session does.
 */
export async function* roundEvents(
  ctx: Asking,
  { lastEventId }: { lastEventId?: string | null | undefined },
  signal: AbortSignal | undefined,
) {
  const release = takeStream(ctx.person.id);
  // Listening starts before the first look, so that nothing falls between the two.
  const wakes = wakeUps(ctx.notifications, {
    channel: 'ledger',
    isNews: (said) => said.split(' ')[1] !== '',
    personId: ctx.person.id,
    sweepMs: SWEEP_MS,
    signal,
  });
  let sight = sightOf(ctx.person.mandates);
  try {
    let after = lastEventId ? Number(lastEventId) : (await ledgerHead(ctx.db)).seq;
    for (let woken = 'news'; woken !== 'stop'; woken = await wakes.next()) {
      if (woken === 'access') {
        const mandates = await mandatesOfSession(ctx);
        if (!mandates) return;
        sight = sightOf(mandates);
      }
      const seq = await newestEntryAfter(ctx.db, { sight, after });
      if (seq === null) continue;
      yield tracked(String(seq), { seq });
      after = seq;
    }
  } finally {
    wakes.close();
    release();
  }
}
