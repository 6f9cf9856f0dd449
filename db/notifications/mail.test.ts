import { expect, test } from 'vitest';
import { freshDatabase } from '#tests/fixtures/fresh-database.ts';
import { queueMail, sendNext, type WaitingMessage } from './mail.writes.ts';

const message = { recipient: 'ann@example.org', subject: 'Hello', text: 'A secret code' };

test('a message is there if, and only if, its transaction commits', async () => {
  await using scene = await freshDatabase();
  const undone = scene.db.transaction().execute(async (trx) => {
    await queueMail(trx, message);
    throw new Error('changed my mind');
  });
  await expect(undone).rejects.toThrow('changed my mind');
  expect(await scene.db.selectFrom('mail').selectAll().execute()).toEqual([]);
});

test('of many senders at once, each message goes out by one of them, and its text is forgotten', async () => {
  await using scene = await freshDatabase();
  await scene.db.transaction().execute(async (trx) => {
    for (let n = 0; n < 5; n += 1) await queueMail(trx, { ...message, subject: `Number ${n}` });
  });
  const sent: string[] = [];
  const send = async ({ subject }: WaitingMessage) => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    sent.push(subject);
  };
  const empty = async () => {
    while (await sendNext(scene.db, new Date(), send));
  };
  await Promise.all([empty(), empty(), empty()]);
  expect(sent.toSorted()).toEqual([0, 1, 2, 3, 4].map((n) => `Number ${n}`));
  const kept = await scene.db.selectFrom('mail').select(['text', 'sent_at']).execute();
  expect(kept.every((row) => row.text === '' && row.sent_at)).toBe(true);
});

test('what could not be sent waits a minute, then is tried again, and holds up nothing else', async () => {
  await using scene = await freshDatabase();
  await scene.db.transaction().execute(async (trx) => {
    await queueMail(trx, { ...message, recipient: 'broken@example.org' });
    await queueMail(trx, message);
  });
  const tried: string[] = [];
  const send = async ({ recipient }: WaitingMessage) => {
    tried.push(recipient);
    if (recipient.startsWith('broken')) throw new Error('no such mailbox');
  };
  const now = new Date();
  while (await sendNext(scene.db, now, send));
  expect(tried).toEqual(['broken@example.org', 'ann@example.org']);
  const later = new Date(now.getTime() + 61_000);
  while (await sendNext(scene.db, later, send));
  expect(tried).toHaveLength(3);
  const failed = await scene.db
    .selectFrom('mail')
    .select(['failure', 'attempts'])
    .where('sent_at', 'is', null)
    .execute();
  expect(failed).toEqual([{ failure: 'no such mailbox', attempts: 2 }]);
});

test('a line break cannot begin a header of its own', async () => {
  await using scene = await freshDatabase();
  for (const injected of [
    { ...message, subject: 'Hello\r\nBcc: everybody@example.org' },
    { ...message, recipient: 'ann@example.org\nBcc: everybody@example.org' },
  ]) {
    const queued = scene.db.transaction().execute((trx) => queueMail(trx, injected));
    await expect(queued).rejects.toThrow('one line');
  }
});
