import { SMTPServer } from 'smtp-server';
import { expect, test } from 'vitest';
import { sendNext } from '#db/notifications/mail.writes.ts';
import { smtpSender } from '#server/mail/transport.ts';
import { aMailIntake, INTAKE_DOMAIN } from '#tests/fixtures/mail-intake.ts';
import { aRoundWithMail } from '#tests/fixtures/round-mail.ts';

type Report = { action?: string; type?: string; words?: string };

/** A report as a mail server writes it, with the message it is about. */
function aReport({ action = 'failed', type = 'delivery-status', words = '' }: Report = {}) {
  return [
    'From: Mail Delivery System <mailer-daemon@mx.example.org>',
    'Date: Tue, 24 Nov 2026 11:00:00 +0000',
    'Subject: Undelivered mail returned to sender',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=${type};`,
    '\tboundary="part"',
    '',
    '--part',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Your message could not be delivered.',
    '',
    '--part',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.org',
    '',
    'Final-Recipient: rfc822; somebody@example.org',
    `Action: ${action}`,
    'Status: 5.1.1',
    `Diagnostic-Code: smtp; 550 5.1.1 No such mailbox${words}`,
    '',
    '--part',
    'Content-Type: message/rfc822',
    '',
    'From: Concord <concord@example.org>',
    'Date: Tue, 24 Nov 2026 10:00:00 +0000',
    'Subject: Please decide',
    '',
    'Dear Ann,',
    '',
    '--part--',
    '',
  ].join('\r\n');
}

/** A mail server that takes everything, and tells where each mail would come back to. */
async function aRelay() {
  const envelopes: { from: string; to: string[]; source: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, { envelope }, done) => {
      const from = envelope.mailFrom ? envelope.mailFrom.address : '';
      const to = envelope.rcptTo.map(({ address }) => address);
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        envelopes.push({ from, to, source: Buffer.concat(chunks).toString() });
        done();
      });
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  await new Promise<void>((resolve) => listening.once('listening', resolve));
  const address = listening.address();
  return {
    smtpUrl: `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    envelopes,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** A round whose offices were told by mail, which went out and can come back. */
async function aRoundThatWasTold() {
  const scene = await aRoundWithMail();
  const { db, installation, now } = scene;
  const [relay, intake] = await Promise.all([aRelay(), aMailIntake(scene)]);
  const sender = {
    mailFrom: 'Concord <concord@example.org>',
    intake: { port: 2525, domain: INTAKE_DOMAIN },
    publicUrl: installation.publicUrl,
  };
  const send = smtpSender(relay.smtpUrl, sender);
  const sendAll = async () => {
    while (await sendNext(db, new Date(), send));
  };
  await sendAll();
  const person = scene.delegate('west-yorkshire');
  const sent = relay.envelopes.find(({ to }) => to.includes(person.email));
  return {
    ...scene,
    relay,
    person,
    sent,
    sendAll,
    /** What a mail server sends back to where the person's message came from, if not said otherwise. */
    comesBack: (raw: string, { from = '', to = sent?.from ?? '' } = {}) =>
      intake.send({ envelope: { from, to: [to] }, raw }),
    undelivered: async () => {
      const { undelivered } = await scene.as(scene.secretariat).signOff.board({
        roundId: scene.roundId,
      });
      return undelivered.map(({ personName }) => personName);
    },
    inOutbox: () =>
      db
        .selectFrom('mail')
        .where('recipient', '=', person.email)
        .select(['failure', 'failed_at as failedAt', 'sent_at as sentAt'])
        .executeTakeFirstOrThrow(),
    now,
    [Symbol.asyncDispose]: async () => {
      await Promise.all([relay.close(), intake.close()]);
      await scene[Symbol.asyncDispose]();
    },
  };
}

test('a message that comes back is shown on the board as one that was refused at once', async () => {
  await using round = await aRoundThatWasTold();
  expect(round.sent?.from).toMatch(/^bounces\+[0-9a-f]{20}@replies\.example\.org$/);
  expect(new Set(round.relay.envelopes.map(({ from }) => from)).size).toBe(
    round.relay.envelopes.length,
  );
  expect(round.sent?.source).toContain('From: Concord <concord@example.org>');
  expect(await round.undelivered()).toEqual([]);

  await round.comesBack(aReport());
  expect(await round.undelivered()).toEqual([round.person.name]);
  expect(await round.inOutbox()).toMatchObject({
    failure: '550 5.1.1 No such mailbox',
    failedAt: round.now(),
  });
  const before = round.relay.envelopes.length;
  await round.sendAll();
  expect(round.relay.envelopes).toHaveLength(before);
});

test('a report that holds a character nobody can store is taken like any other', async () => {
  await using round = await aRoundThatWasTold();
  await round.comesBack(aReport({ words: '\u0000!' }));
  expect(await round.inOutbox()).toMatchObject({ failure: '550 5.1.1 No such mailbox!' });
});

test.each([
  ['that it is delayed', aReport({ action: 'delayed' })],
  ['that it was delivered', aReport({ action: 'delivered' })],
  ['of another kind', aReport({ type: 'disposition-notification' })],
  [
    'of somebody who is away',
    'From: a@example.org\r\nDate: Tue, 24 Nov 2026 11:00:00 +0000\r\nAuto-Submitted: auto-replied\r\n\r\nAction: failed\r\n',
  ],
])('a report %s marks nothing', async (_, raw) => {
  await using round = await aRoundThatWasTold();
  await round.comesBack(raw);
  expect(await round.inOutbox()).toMatchObject({ failure: null, failedAt: null });
});

test('a report on a message nobody knows is taken and dropped, and one from a person is refused', async () => {
  await using round = await aRoundThatWasTold();
  await round.comesBack(aReport(), { to: `bounces+00000000000000000000@${INTAKE_DOMAIN}` });
  const from = round.person.email;
  await expect(round.comesBack(aReport(), { from })).rejects.toMatchObject({ responseCode: 550 });
  expect(await round.undelivered()).toEqual([]);
});
