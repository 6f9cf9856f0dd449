import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { listMandates } from '#db/people/mandate.reads.ts';
import type { ScenePerson } from '#tests/fixtures/scene.ts';
import { aSignedPosition } from '#tests/fixtures/signed-position.ts';
import { addendumDownload } from './letter-downloads.ts';

/** A letter that two offices signed; a third joined it, then one of the two withdrew. */
async function aLetterWithAnAfterwards() {
  const scene = await aSignedPosition();
  const { positionId, db } = scene;
  const sent = await scene
    .as(scene.secretariat)
    .letters.issue({ positionId, versionNumber: 1, dated: '2026-11-24' });
  const { letterId, letterHash: readHash } = sent;
  scene.setNow('2026-11-30T10:00:00Z');
  const officeId = 'tees-valley';
  await scene.proved(scene.delegate(officeId)).join({ letterId, officeId, readHash });
  scene.setNow('2026-12-01T10:00:00Z');
  const { id } = await db
    .selectFrom('decision')
    .where('office_id', '=', 'west-yorkshire')
    .select('id')
    .executeTakeFirstOrThrow();
  await scene.proved(scene.delegate('west-yorkshire')).withdraw({ decisionId: id });
  return { ...scene, ...sent };
}

type Scene = Awaited<ReturnType<typeof aLetterWithAnAfterwards>>;

async function addendumFor(scene: Scene, person: ScenePerson, version = '1') {
  const app = new Hono();
  const mandates = await listMandates(scene.db, person.id, scene.now());
  addendumDownload(app, async () => ({
    db: scene.db,
    now: scene.now,
    notifications: scene.notifications,
    installation: scene.installation,
    person: { ...person, sessionId: 'session', mandates },
  }));
  return app.request(`/positions/${scene.positionId}/versions/${version}/addendum.pdf`);
}

test('a withdrawal after dispatch stands beside the letter, dated, and the letter as it went', async () => {
  await using scene = await aLetterWithAnAfterwards();

  const found = await scene.as(null).ledger.issuedLetter({ code: scene.verificationCode });
  const desk = await scene.as(scene.official('greater-manchester')).letters.desk(scene);

  const told = [
    { kind: 'joined', line: expect.stringContaining('Tees Valley Mayor'), at: expect.any(Date) },
    { kind: 'withdrew', line: expect.stringContaining('Mayor of West Yorkshire') },
  ];
  expect(found).toMatchObject({ sound: true, afterwards: told });
  expect(found.signatories).toHaveLength(2);
  expect(desk.afterwards?.afterwards).toMatchObject(told);
});

test('the addendum is a file for whoever sees the letter, and absent for everybody else', async () => {
  await using scene = await aLetterWithAnAfterwards();

  const pdf = await addendumFor(scene, scene.official('greater-manchester'));
  const stranger = await addendumFor(scene, scene.official('north-east'));
  const absent = await addendumFor(scene, scene.official('greater-manchester'), '2');

  expect(pdf.status).toBe(200);
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
  expect(new TextDecoder().decode((await pdf.arrayBuffer()).slice(0, 5))).toBe('%PDF-');
  expect([stranger.status, await stranger.text()]).toEqual([absent.status, await absent.text()]);
  expect(stranger.status).toBe(404);
});
