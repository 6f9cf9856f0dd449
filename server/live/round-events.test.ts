import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { listMandates } from '#db/people/mandate.reads.ts';
import { tellAccessChanged } from '#db/people/session.writes.ts';
import { createCaller } from '#server/trpc/app.router.ts';
import { eachOf } from '#tests/fixtures/event-stream.ts';
import { aRoundWithMail } from '#tests/fixtures/round-mail.ts';
import type { ScenePerson } from '#tests/fixtures/scene.ts';

type Scene = Awaited<ReturnType<typeof aRoundWithMail>>;

/** What the page of all rounds follows, in a session of its own. */
async function aStream({ db, now, notifications, installation }: Scene, person: ScenePerson) {
  const sessionId = randomUUID();
  const expiresAt = new Date('2099-01-01');
  await db
    .insertInto('session')
    .values({ id: sessionId, token: sessionId, userId: person.id, expiresAt })
    .execute();
  const mandates = await listMandates(db, person.id, now());
  const caller = { ...person, sessionId, mandates };
  const context = { db, now, notifications, installation, person: caller };
  const { signOff } = createCaller(context, { signal: AbortSignal.timeout(20_000) });
  const { lastSeq } = await signOff.openRounds({});
  const events = await signOff.liveRounds({ lastEventId: String(lastSeq) });
  const stream = eachOf(events);
  return { ...stream, sessionId };
}

/** What came of waiting a little. */
const soon = <Value>(waited: Promise<Value>) =>
  Promise.race([waited, new Promise((resolve) => setTimeout(resolve, 500, 'nothing'))]);

test('a decision in any round wakes whoever may see it, with nothing of what was decided', async () => {
  await using scene = await aRoundWithMail();
  const seeing = await aStream(scene, scene.official('west-yorkshire'));
  const outside = await aStream(scene, scene.official('north-east'));
  const heard = [seeing.next(), outside.next()] as const;

  const { entry } = await scene.decide('tees-valley');

  expect(await heard[0]).toEqual({ id: String(entry.seq), data: { seq: entry.seq } });
  expect(await soon(heard[1])).toBe('nothing');
  await seeing.close();
});

test('it ends with the session', async () => {
  await using scene = await aRoundWithMail();
  const { next, sessionId } = await aStream(scene, scene.official('west-yorkshire'));
  const waiting = next();
  await new Promise((resolve) => setTimeout(resolve, 300));

  await scene.db.deleteFrom('session').where('id', '=', sessionId).execute();
  await tellAccessChanged(scene.db, scene.official('west-yorkshire').id);

  expect(await waiting).toBeUndefined();
});
