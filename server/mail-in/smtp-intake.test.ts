import { expect, test } from 'vitest';
import { anAwaitedReply } from '#tests/fixtures/awaited-reply.ts';
import { aMailIntake, INTAKE_DOMAIN } from '#tests/fixtures/mail-intake.ts';
import { aPdf } from '#tests/fixtures/pdf-file.ts';
import { MAILS_PER_HOUR, takeMail } from './take-mail.ts';

const LETTER = aPdf(['The Treasury does not agree.']);

/** A position that awaits a reply, behind a real mail server on this machine. */
async function aMailbox() {
  const scene = await anAwaitedReply();
  const { positionId, api } = scene;
  const intake = await aMailIntake(scene);
  const address = (await api.responses.asks({ positionId })).address ?? '';
  const official = scene.official('west-yorkshire').email;
  return {
    ...scene,
    address,
    taking: intake.taking,
    /** Sends a mail as it is forwarded by an office of the coalition, but for what is said otherwise. */
    send: (mail: { from?: string; to?: string; text?: string; messageId?: string } = {}) =>
      intake.send({
        from: official,
        to: address,
        subject: 'Fwd: Your letter',
        text: 'See attached.',
        attachments: [{ filename: 'letter.pdf', content: Buffer.from(LETTER) }],
        ...mail,
      }),
    sendRaw: (raw: string) => intake.send({ envelope: { from: official, to: [address] }, raw }),
    [Symbol.asyncDispose]: async () => {
      await intake.close();
      await scene[Symbol.asyncDispose]();
    },
  };
}

test('mail from an office of the coalition waits with its attachment, whose words are read, and is no response', async () => {
  await using box = await aMailbox();
  await box.send();
  const [mail, ...more] = await box.api.intake.waiting();
  expect(more).toEqual([]);
  expect(mail).toMatchObject({
    subject: 'Fwd: Your letter',
    words: 'See attached.\n\nThe Treasury does not agree.',
    fromName: null,
    positionId: box.positionId,
    files: [{ name: 'Fwd: Your letter.eml' }, { name: 'letter.pdf', size: LETTER.length }],
  });
  expect((await box.api.responses.asks({ positionId: box.positionId })).responses).toEqual([]);
  const stranger = box.as(box.official('west-yorkshire'));
  await expect(stranger.intake.waiting()).rejects.toThrow('NOT_FOUND');
});

test('mail is refused at once from whoever is not known, and for what is not there', async () => {
  await using box = await aMailbox();
  const refused = { responseCode: 550, command: 'RCPT TO' };
  await expect(box.send({ from: 'stranger@example.org' })).rejects.toMatchObject(refused);
  await expect(box.send({ from: box.outsider.email })).rejects.toMatchObject(refused);
  const outside = box.official('north-east').email;
  await expect(box.send({ from: outside })).rejects.toMatchObject(refused);
  for (const to of [
    `position-000000000000@${INTAKE_DOMAIN}`,
    `anyone@${INTAKE_DOMAIN}`,
    'a@example.net',
  ]) {
    await expect(box.send({ to })).rejects.toMatchObject(refused);
  }
  expect(await box.api.intake.waiting()).toEqual([]);
});

test('a mail that is too large is refused, and the next one is taken', async () => {
  await using box = await aMailbox();
  const text = 'a line of a long letter\n'.repeat(300_000);
  await expect(box.send({ text })).rejects.toMatchObject({ responseCode: 552 });
  await box.send();
  expect(await box.api.intake.waiting()).toHaveLength(1);
});

test('a mail that comes twice waits once, also when it was settled in between', async () => {
  await using box = await aMailbox();
  const messageId = '<one@treasury.example.org>';
  await box.send({ messageId });
  const [mail] = await box.api.intake.waiting();
  await box.api.intake.discard({ intakeId: mail?.id ?? '', reason: 'It came by post as well' });
  await box.send({ messageId });
  expect(await box.api.intake.waiting()).toEqual([]);
  expect(await box.db.selectFrom('reply_file').select('id').execute()).toHaveLength(2);
});

test('a mail whose sender’s name holds a character that nobody can store is taken like any other', async () => {
  await using box = await aMailbox();
  const raw = [
    'From: =?utf-8?Q?Pat=00Example?= <pat.example@dft.gov.uk>',
    'Date: Tue, 24 Nov 2026 09:00:00 +0000',
    'Subject: Your letter',
    '',
    'We agree.',
  ].join('\r\n');
  await box.sendRaw(raw);
  expect(await box.api.intake.waiting()).toMatchObject([{ words: 'We agree.' }]);
});

test('one address sends thirty mails in an hour at most', async () => {
  await using box = await aMailbox();
  const { taking, official } = box;
  const envelope = { sender: official('west-yorkshire').email, recipients: ['a@example.net'] };
  const take = () => takeMail(taking, envelope, new Uint8Array());
  for (let sent = 0; sent < MAILS_PER_HOUR; sent += 1) await take();
  await expect(box.send()).rejects.toMatchObject({ responseCode: 451 });
});

test('a reply logged from a mail keeps its files and settles it, once', async () => {
  await using box = await aMailbox();
  const { api, positionId } = box;
  await box.send();
  const [mail] = await api.intake.waiting();
  const intakeId = mail?.id ?? '';
  const reply = { kind: 'substantive', receivedOn: '2026-12-10', summary: 'No.' } as const;
  await api.responses.log({ ...reply, positionId, intakeId });
  expect(await api.intake.waiting()).toEqual([]);
  const { files } = await api.responses.asks({ positionId });
  expect(files.map(({ name }) => name)).toEqual(['Fwd: Your letter.eml', 'letter.pdf']);
  const again = api.responses.log({ ...reply, positionId, intakeId });
  await expect(again).rejects.toThrow('intake_settled');
  expect((await api.responses.asks({ positionId })).responses).toHaveLength(1);
});
