import { expect, test } from 'vitest';
import { queueMail } from '#db/notifications/mail.writes.ts';
import { anAwaitedReply } from '#tests/fixtures/awaited-reply.ts';
import { asOwner } from '#tests/fixtures/frozen-position.ts';
import { aMailIntake } from '#tests/fixtures/mail-intake.ts';
import { aForum } from '#tests/fixtures/scene.ts';
import { eraseExpired } from './expired.writes.ts';

const DAY_MS = 86_400_000;
const after = (from: Date, days: number) => new Date(from.getTime() + days * DAY_MS);

/** A mail that came to a position's address with one enclosure, and was discarded. */
async function aDiscardedMail() {
  const scene = await anAwaitedReply();
  const { positionId, api } = scene;
  const intake = await aMailIntake(scene);
  const address = (await api.responses.asks({ positionId })).address ?? '';
  await intake.send({
    from: scene.official('west-yorkshire').email,
    to: address,
    subject: 'Fwd: Lunch',
    text: 'A private word.',
    attachments: [{ filename: 'menu.pdf', content: Buffer.from('%PDF-1.7 a menu') }],
  });
  await intake.close();
  const [mail] = await api.intake.waiting();
  await api.intake.discard({ intakeId: mail?.id ?? '', reason: 'No reply' });
  const read = async () => ({
    mail: await scene.db
      .selectFrom('intake')
      .select(['sender', 'subject', 'words'])
      .executeTakeFirstOrThrow(),
    files: await scene.db.selectFrom('reply_file').select('name').execute(),
    reason: await scene.db.selectFrom('intake_outcome').select('reason').executeTakeFirst(),
  });
  return { scene, read };
}

test('mail that was discarded is erased a year later; that it came and why it went stays', async () => {
  const { scene, read } = await aDiscardedMail();
  await using _ = scene;
  await eraseExpired(scene.db, after(scene.now(), 364));
  expect(await read()).toMatchObject({ mail: { words: 'A private word.' } });
  expect((await read()).files).toHaveLength(2);

  await eraseExpired(scene.db, after(scene.now(), 366));

  expect(await read()).toEqual({
    mail: { sender: '', subject: '', words: '' },
    files: [],
    reason: { reason: 'No reply' },
  });
});

test('of a mail that was logged for one position and discarded for another every file stays, however often the job runs', async () => {
  await using scene = await anAwaitedReply();
  const { api, positionId } = scene;
  const intake = await aMailIntake(scene);
  const other = await api.positions.open({
    title: 'Trams at night',
    coalitionKind: 'forum',
    officeIds: [],
    postIds: ['transport-secretary'],
  });
  const addresses = await Promise.all(
    [positionId, other.positionId].map((id) => api.responses.asks({ positionId: id })),
  );
  await intake.send({
    from: scene.official('west-yorkshire').email,
    to: addresses.map(({ address }) => address ?? ''),
    subject: 'Fwd: Your letter',
    text: 'We agree.',
    attachments: [{ filename: 'letter.pdf', content: Buffer.from('%PDF-1.7 a letter') }],
  });
  await intake.close();
  const waiting = await api.intake.waiting();
  const idOf = (id: string) => waiting.find((mail) => mail.positionId === id)?.id ?? '';
  await api.intake.discard({ intakeId: idOf(other.positionId), reason: 'Not about this' });
  const reply = { receivedOn: '2026-11-24', kind: 'substantive' as const, summary: 'We agree.' };
  await api.responses.log({ ...reply, positionId, answers: [], intakeId: idOf(positionId) });
  const later = after(scene.now(), 366);
  const words = () => scene.db.selectFrom('intake').select('words').orderBy('words').execute();

  await Promise.all([eraseExpired(scene.db, later), eraseExpired(scene.db, later)]);
  await eraseExpired(scene.db, later);

  expect(await words()).toEqual([{ words: '' }, { words: 'We agree.' }]);
  expect(await scene.db.selectFrom('reply_file').select('id').execute()).toHaveLength(2);
  expect(await scene.db.selectFrom('response_file').select('file_id').execute()).toHaveLength(2);
});

test('the program itself can erase nothing else of what came in', async () => {
  const { scene } = await aDiscardedMail();
  await using _ = scene;
  const denied = 'permission denied';
  await expect(scene.db.updateTable('intake').set({ words: '' }).execute()).rejects.toThrow(denied);
  await expect(scene.db.deleteFrom('reply_file').execute()).rejects.toThrow(denied);
});

test('words that could not be sent go after a week, and after a year to whom a message went', async () => {
  await using forum = await aForum();
  const message = { recipient: 'ann@example.org', subject: 'Your code', text: 'It is 123456' };
  await forum.db.transaction().execute((trx) => queueMail(trx, message));
  await asOwner(forum.url, `update mail set created_at = '2026-11-24T09:00:00Z'`);
  const written = new Date('2026-11-24T09:00:00Z');
  const read = () => forum.db.selectFrom('mail').select(['recipient', 'subject', 'text']).execute();
  await eraseExpired(forum.db, after(written, 6));
  expect(await read()).toEqual([message]);

  await eraseExpired(forum.db, after(written, 8));
  expect(await read()).toEqual([{ ...message, text: '' }]);
  await eraseExpired(forum.db, after(written, 366));
  expect(await read()).toEqual([{ recipient: '', subject: '', text: '' }]);
});

test('who is signed in stays so until the session ends', async () => {
  await using forum = await aForum();
  const at = (moment: string) => new Date(moment);
  const session = { userId: forum.secretariat.id, createdAt: at('2026-11-24T09:00:00Z') };
  const rows = ['2026-11-25T09:00:00Z', '2026-12-25T09:00:00Z'].map((expires, nth) => ({
    ...session,
    token: `token-${nth}`,
    expiresAt: at(expires),
    updatedAt: session.createdAt,
  }));
  await forum.db.insertInto('session').values(rows).execute();

  await eraseExpired(forum.db, at('2026-12-01T09:00:00Z'));

  const left = await forum.db
    .selectFrom('session')
    .where('token', 'like', 'token-%')
    .select('token')
    .execute();
  expect(left).toEqual([{ token: 'token-1' }]);
});
