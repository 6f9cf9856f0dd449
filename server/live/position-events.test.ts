import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { listMandates } from '#db/people/mandate.reads.ts';
import { tellAccessChanged } from '#db/people/session.writes.ts';
import { createCaller } from '#server/trpc/app.router.ts';
import { eachOf } from '#tests/fixtures/event-stream.ts';
import { aFrozenPosition } from '#tests/fixtures/frozen-position.ts';
import type { ScenePerson } from '#tests/fixtures/scene.ts';
import { MAX_STREAMS } from './stream-limit.ts';

type Scene = Awaited<ReturnType<typeof aFrozenPosition>>;

/** A stream as this person's browser would open it, in a session of its own. */
async function aStream(scene: Scene, person: ScenePerson, lastEventId?: string) {
  const { db, now, notifications, installation, positionId } = scene;
  const sessionId = randomUUID();
  await db
    .insertInto('session')
    .values({
      id: sessionId,
      token: sessionId,
      userId: person.id,
      expiresAt: new Date('2099-01-01'),
    })
    .execute();
  const closing = new AbortController();
  const mandates = await listMandates(db, person.id, now());
  const caller = { ...person, sessionId, mandates };
  const context = { db, now, notifications, installation, person: caller };
  const api = createCaller(context, { signal: closing.signal });
  const events = await api.signOff.live({ positionId, lastEventId });
  const stream = eachOf(events);
  const close = async () => {
    closing.abort();
    await stream.close();
  };
  return { ...stream, close, sessionId };
}

const decide = (scene: Scene, round: { roundId: string; readHash: string }, officeId: string) =>
  scene
    .proved(scene.delegate(officeId))
    .decide({ ...round, officeId, choice: 'endorse', reservations: [] });

test('a decision reaches every open stream of its coalition at once', async () => {
  await using scene = await aFrozenPosition();
  const round = await scene.openRound();
  const streams = await Promise.all([
    aStream(scene, scene.secretariat),
    aStream(scene, scene.official('tees-valley')),
  ]);
  const heard = streams.map((stream) => stream.next());
  await new Promise((resolve) => setTimeout(resolve, 300));

  const { entry } = await decide(scene, round, 'west-yorkshire');

  for (const event of await Promise.all(heard)) {
    expect(event?.id).toBe(String(entry.seq));
    expect(event?.data).toMatchObject({ type: 'decision.recorded', officeId: 'west-yorkshire' });
  }
  await Promise.all(streams.map((stream) => stream.close()));
});

test('who comes back is told first what was missed', async () => {
  await using scene = await aFrozenPosition();
  const round = await scene.openRound();
  const before = await decide(scene, round, 'west-yorkshire');
  const missed = await decide(scene, round, 'tees-valley');

  const stream = await aStream(scene, scene.secretariat, String(before.entry.seq));

  expect((await stream.next())?.id).toBe(String(missed.entry.seq));
  await stream.close();
  expect(await stream.next()).toBeUndefined();
});

test('a stream ends when its session does', async () => {
  await using scene = await aFrozenPosition();
  const person = scene.official('west-yorkshire');
  const stream = await aStream(scene, person);
  const next = stream.next();
  await new Promise((resolve) => setTimeout(resolve, 300));

  await scene.db.deleteFrom('session').where('id', '=', stream.sessionId).execute();
  await tellAccessChanged(scene.db, person.id);

  expect(await next).toBeUndefined();
});

test('a stream ends when its person’s mandate does', async () => {
  await using scene = await aFrozenPosition();
  const person = scene.official('west-yorkshire');
  const stream = await aStream(scene, person);
  const next = stream.next();
  await new Promise((resolve) => setTimeout(resolve, 300));

  await scene.db
    .updateTable('mandate')
    .set({ ends_at: scene.now() })
    .where('person_id', '=', person.id)
    .execute();
  await tellAccessChanged(scene.db, person.id);

  expect(await next).toBeUndefined();
});

test('a stream of another office’s position does not open', async () => {
  await using scene = await aFrozenPosition();

  const stream = await aStream(scene, scene.delegate('greater-london'));

  await expect(stream.next()).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('one person has so many streams and no more, and may open another when one is closed', async () => {
  await using scene = await aFrozenPosition();
  const round = await scene.openRound();
  const person = scene.official('tees-valley');
  const streams = await Promise.all(
    Array.from({ length: MAX_STREAMS }, () => aStream(scene, person)),
  );
  const waiting = streams.map((stream) => stream.next());
  await new Promise((resolve) => setTimeout(resolve, 500));

  const refused = (await aStream(scene, person)).next();
  await expect(refused).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' });
  await streams[0]?.close();
  const freed = await aStream(scene, person);
  const another = freed.next();
  await new Promise((resolve) => setTimeout(resolve, 300));
  await decide(scene, round, 'west-yorkshire');

  expect((await another)?.data.officeId).toBe('west-yorkshire');
  await Promise.all(waiting.slice(1));
  await freed.close();
  await Promise.all(streams.map((stream) => stream.close()));
});
