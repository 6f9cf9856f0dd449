import net from 'node:net';
import { PgBoss } from 'pg-boss';
import { expect, test } from 'vitest';
import { queueMail } from '#db/notifications/mail.writes.ts';
import { aForum } from '#tests/fixtures/scene.ts';
import { startJobs } from './jobs.ts';

/** A mail server that accepts everything and keeps what it was given. */
async function aMailServer() {
  const received: string[] = [];
  const server = net.createServer((socket) => {
    let body: string | null = null;
    socket.write('220 mail.example.org\r\n');
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      const text = chunk.toString();
      if (body !== null) {
        body += text;
        if (!body.endsWith('\r\n.\r\n')) return;
        received.push(body);
        body = null;
        socket.write('250 taken\r\n');
      } else if (/^DATA/i.test(text)) {
        body = '';
        socket.write('354 go on\r\n');
      } else {
        socket.write(/^QUIT/i.test(text) ? '221 bye\r\n' : '250 fine\r\n');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    smtpUrl: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
    received,
    [Symbol.asyncDispose]: async () => {
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

test('a message written with a change reaches the mail server once, though two programs send', async () => {
  await using mail = await aMailServer();
  await using scene = await aForum();
  const options = {
    db: scene.db,
    url: scene.url,
    notifications: scene.notifications,
    env: { smtpUrl: mail.smtpUrl, mailFrom: 'Concord <concord@example.org>', intake: null },
    publicUrl: 'https://concord.example.org',
  };
  const one = startJobs(options);
  const two = startJobs(options);
  await Promise.all([one.started, two.started]);
  const message = {
    recipient: 'ann@example.org',
    subject: 'Your code',
    text: 'Your code is 123456',
  };
  await scene.db.transaction().execute((trx) => queueMail(trx, message));
  await expect.poll(() => mail.received.length, { timeout: 15_000 }).toBe(1);
  const { id } = await scene.db.selectFrom('mail').select('id').executeTakeFirstOrThrow();
  const sent = async () =>
    (await scene.db.selectFrom('mail').select('sent_at').executeTakeFirstOrThrow()).sent_at;
  await expect.poll(sent).toBeInstanceOf(Date);
  await Promise.all([one.close(), two.close()]);
  expect(mail.received).toHaveLength(1);
  expect(mail.received[0]).toContain('To: ann@example.org');
  expect(mail.received[0]).toContain(`Message-ID: <${id}@concord.example.org>`);
  expect(mail.received[0]).toContain('Content-Type: text/plain');
}, 60_000);

test('what an earlier version repeated under another name falls due no more', async () => {
  await using scene = await aForum();
  const boss = new PgBoss({ connectionString: scene.url, max: 1 });
  await boss.start();
  await boss.createQueue('of-an-earlier-version');
  await boss.schedule('of-an-earlier-version', '* * * * *');
  const jobs = startJobs({
    db: scene.db,
    url: scene.url,
    notifications: scene.notifications,
    env: { smtpUrl: '', mailFrom: '', intake: null },
    publicUrl: 'https://concord.example.org',
  });
  await jobs.started;

  const names = (await boss.getSchedules()).map(({ name }) => name);

  expect(names).toContain('erase-expired');
  expect(names).not.toContain('of-an-earlier-version');
  await jobs.close();
  await boss.stop();
}, 60_000);
