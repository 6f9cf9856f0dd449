import { expect, test } from 'vitest';
import { COALITION } from '#tests/fixtures/frozen-position.ts';
import { aCode } from '#tests/fixtures/prove.ts';
import { aSilentRound, SILENCE_ENDS_AT } from '#tests/fixtures/silent-round.ts';
import { remindOffices } from './reminders.job.ts';

const OFFICE = 'tees-valley';

/** Everybody has endorsed, a minute before the silence ends. */
async function aSilenceAboutToEnd() {
  const scene = await aSilentRound();
  await scene.read(...COALITION);
  for (const officeId of COALITION) await scene.decide(officeId);
  scene.setNow(new Date(Date.parse(SILENCE_ENDS_AT) - 60_000));
  const { id: decisionId } = await scene.db
    .selectFrom('decision')
    .where('office_id', '=', OFFICE)
    .select('id')
    .executeTakeFirstOrThrow();
  return { ...scene, decisionId };
}

test('a withdrawal after the end comes after what the silence came to, and changes nothing of it', async () => {
  await using scene = await aSilenceAboutToEnd();
  const { db, decisionId } = scene;
  const api = scene.as(scene.delegate(OFFICE));
  const proof = await aCode({ api, db }, { act: 'withdraw', decisionId });
  scene.setNow(SILENCE_ENDS_AT);

  await api.signOff.withdraw({ decisionId, proof });

  const entries = await db.selectFrom('ledger_entry').orderBy('seq').select('type').execute();
  expect(entries.map(({ type }) => type).slice(-2)).toEqual([
    'round.expired',
    'decision.withdrawn',
  ]);
  const end = await db.selectFrom('silence_end').select(['outcome', 'answered']).execute();
  expect(end).toEqual([{ outcome: 'expired', answered: 3 }]);
});

test('asking to prove a withdrawal settles a silence that is due as well', async () => {
  await using scene = await aSilenceAboutToEnd();
  const { db, decisionId } = scene;
  scene.setNow(SILENCE_ENDS_AT);

  await aCode({ api: scene.as(scene.delegate(OFFICE)), db }, { act: 'withdraw', decisionId });

  expect(await scene.events()).toEqual(['round.opened', 'round.expired']);
});

test('an objection to an editorial change comes after the end of a silence, and finds it over', async () => {
  await using scene = await aSilentRound();
  await scene.read(...COALITION);
  scene.setNow(SILENCE_ENDS_AT);
  const { signOff } = scene.as(scene.delegate(OFFICE));

  const objecting = signOff.objectToEditorial({ roundId: scene.roundId, officeId: OFFICE });

  await expect(objecting).rejects.toMatchObject({ cause: { code: 'round_superseded' } });
});

async function textsOf({ db }: Awaited<ReturnType<typeof aSilentRound>>, kind: string) {
  const mails = await db
    .selectFrom('mail')
    .innerJoin('notice', 'notice.id', 'mail.notice_id')
    .where('notice.kind', '=', kind as 'reminder')
    .select(['subject', 'text'])
    .execute();
  return mails.map(({ subject, text }) => `${subject}\n${text}`);
}

test('a reminder of a silence asks to object or to say nothing, and never for an endorsement by an hour', async () => {
  await using scene = await aSilentRound();
  scene.setNow(new Date(Date.parse(SILENCE_ENDS_AT) - 3_600_000));
  const publicUrl = 'https://concord.example.org';
  await remindOffices({ db: scene.db, now: scene.now, publicUrl });
  const { chase } = scene.as(scene.secretariat).signOff;
  await chase({ roundId: scene.roundId, officeId: null, note: 'We meet on Friday.' });

  const [reminder] = await textsOf(scene, 'reminder');
  const [chased] = await textsOf(scene, 'chased');

  expect(reminder).toContain('4 hours until silence ends');
  expect(chased).toContain('asks whether you object');
  expect(chased).toContain('We meet on Friday.');
  for (const words of [reminder, chased]) {
    expect(words).toContain(
      'If it says nothing, no objection is recorded, which is not agreement.',
    );
    expect(words).not.toMatch(/due by/);
  }
});

test('once an office objected to silence, a reminder asks for an answer as in any round', async () => {
  await using scene = await aSilentRound();
  await scene.object(OFFICE, 'object_to_silence');
  scene.setNow(new Date(Date.parse(SILENCE_ENDS_AT) - 3_600_000));

  await remindOffices({ db: scene.db, now: scene.now, publicUrl: 'https://concord.example.org' });

  const [reminder] = await textsOf(scene, 'reminder');
  expect(reminder).toContain('are due by');
  expect(reminder).not.toContain('no objection');
});
