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

test('what a mail server refuses for good is given up at once, and what it only defers after some hours', async () => {
  await using scene = await freshDatabase();
  await scene.db.transaction().execute(async (trx) => {
    for (const name of ['gone', 'full', 'locked-out']) {
      await queueMail(trx, { ...message, recipient: `${name}@example.org` });
    }
  });
  const answers: Record<string, object> = {
    'gone@example.org': { code: 'EENVELOPE', responseCode: 550 },
    'full@example.org': { code: 'EENVELOPE', responseCode: 452 },
    'locked-out@example.org': { code: 'EAUTH', responseCode: 535 },
  };
  const send = async ({ recipient }: WaitingMessage) => {
    throw Object.assign(new Error('refused'), answers[recipient]);
  };
  const start = Date.now();
  const given = async (minutes: number) => {
    const now = new Date(start + minutes * 60_000);
    while (await sendNext(scene.db, now, send));
    const rows = await scene.db
      .selectFrom('mail')
      .where('failed_at', 'is not', null)
      .selectAll()
      .execute();
    return rows.map(({ recipient, attempts }) => `${recipient} ${attempts}`).toSorted();
  };

  const atOnce = await given(0);
  for (const minute of [1, 3, 7, 15, 31, 63]) await given(minute);

  expect(atOnce).toEqual(['gone@example.org 1']);
  expect(await given(126)).toEqual(atOnce);
  expect(await given(127)).toEqual([
    'full@example.org 8',
    'gone@example.org 1',
    'locked-out@example.org 8',
  ]);
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
