import type { SendMailOptions } from 'nodemailer';
import { expect, test } from 'vitest';
import { aMailIntake, INTAKE_DOMAIN } from '#tests/fixtures/mail-intake.ts';
import { aForum } from '#tests/fixtures/scene.ts';

const OFFICE = 'west-yorkshire';
const TEXT = `We met after this, my mobile is 07700 900123.

From: Pat Example <pat.example@dft.gov.uk>
Sent: 20 November 2026 17:05
To: ann@example.org
Subject: Bus franchising

We will write again. Call me at home: pat@home.example.`;

/** An office with an address for its log, behind a real mail server. */
async function anAddressOfTheOffice() {
  const forum = await aForum();
  const intake = await aMailIntake(forum);
  const writer = forum.official(OFFICE);
  const { contactMail, engagement } = forum.as(writer);
  await contactMail.replaceAddress({ officeId: OFFICE });
  const addressNow = async () => (await contactMail.page()).offices[0]?.address ?? '';
  const to = await addressNow();
  return {
    ...forum,
    writer,
    contactMail,
    engagement,
    to,
    addressNow,
    forward: (mail: SendMailOptions = {}) =>
      intake.send({ from: writer.email, to, subject: 'Fwd: Bus franchising', text: TEXT, ...mail }),
    waiting: async () => (await contactMail.page()).waiting,
    [Symbol.asyncDispose]: async () => {
      await intake.close();
      await forum[Symbol.asyncDispose]();
    },
  };
}

test('a forwarded mail waits for its office as a contact filled in, without private numbers, and is none yet', async () => {
  await using box = await anAddressOfTheOffice();
  await box.forward();
  expect(await box.waiting()).toMatchObject([
    {
      officeId: OFFICE,
      sentBy: box.writer.name,
      subject: 'Bus franchising',
      words:
        'We met after this, my mobile is [phone number left out].\n\nWe will write again. Call me at home: [email address left out].',
      happenedOn: '2026-11-20',
      suggested: ['department:dft'],
    },
  ]);
  expect(await box.engagement.list()).toEqual([]);
  const stored = await box.db.selectFrom('contact_mail').selectAll().execute();
  expect(JSON.stringify(stored)).not.toMatch(/07700|home\.example|pat\.example/);
});

test('a mail sent on as a blind copy, or as an enclosed mail, is read as what it is', async () => {
  await using box = await anAddressOfTheOffice();
  const { to } = box;
  const sent = {
    to: 'pat.example@dft.gov.uk',
    bcc: to,
    subject: 'Depots',
    text: 'Thank you, Pat.',
  };
  await box.forward({ ...sent, date: new Date('2026-11-23T09:00:00Z') });
  const raw = `From: Pat Example <pat@hmtreasury.gov.uk>\r\nDate: Thu, 19 Nov 2026 09:00:00 +0000\r\nSubject: The levy\r\n\r\nNot this year.\r\n`;
  const enclosed = { filename: 'levy.eml', content: raw, contentType: 'message/rfc822' };
  await box.forward({ text: 'See attached.', attachments: [enclosed] });
  expect(await box.waiting()).toMatchObject([
    {
      subject: 'Depots',
      words: 'Thank you, Pat.',
      happenedOn: '2026-11-23',
      suggested: ['department:dft'],
    },
    {
      subject: 'The levy',
      words: 'Not this year.',
      happenedOn: '2026-11-19',
      suggested: ['department:hmt'],
    },
  ]);
});

test('a contact completed from a mail settles it, once, and nothing of the mail stays beside it', async () => {
  await using box = await anAddressOfTheOffice();
  await box.forward();
  const mailId = (await box.waiting())[0]?.mailId ?? '';
  const contact = {
    officeId: OFFICE,
    met: 'post:transport-secretary',
    happenedOn: '2026-11-20',
    gist: 'They will write again.',
    mailId,
  };
  const { engagementId } = await box.engagement.log(contact);
  expect(await box.waiting()).toEqual([]);
  await expect(box.engagement.log(contact)).rejects.toThrow('contact_mail_settled');
  expect(await box.contactMail.show({ mailId })).toMatchObject({ words: '', settledAt: box.now() });
  expect(await box.engagement.list()).toHaveLength(1);
  expect(await box.db.selectFrom('contact_mail').selectAll().execute()).toMatchObject([
    { subject: '', words: '', suggested: [], engagement_id: engagementId },
  ]);
});

test('a mail is discarded once, and one that comes twice waits once', async () => {
  await using box = await anAddressOfTheOffice();
  const messageId = '<one@example.org>';
  await box.forward({ messageId });
  await box.forward({ messageId });
  const [mail, ...more] = await box.waiting();
  const mailId = mail?.mailId ?? '';
  expect(more).toEqual([]);
  await box.contactMail.discard({ mailId });
  await expect(box.contactMail.discard({ mailId })).rejects.toThrow('contact_mail_settled');
  await box.forward({ messageId });
  expect(await box.waiting()).toEqual([]);
  expect(await box.engagement.list()).toEqual([]);
});

test('another office and the secretariat find no mail there, whatever they ask', async () => {
  await using box = await anAddressOfTheOffice();
  await box.forward();
  const mailId = (await box.waiting())[0]?.mailId ?? '';
  const contact = {
    met: 'post:transport-secretary',
    happenedOn: '2026-11-20',
    gist: 'An example.',
  };
  for (const person of [box.official('north-east'), box.secretariat]) {
    const api = box.as(person);
    const { offices, waiting } = await api.contactMail.page();
    expect([waiting, JSON.stringify(offices).includes(box.to)]).toEqual([[], false]);
    await expect(api.contactMail.show({ mailId })).rejects.toThrow('NOT_FOUND');
    await expect(api.contactMail.discard({ mailId })).rejects.toThrow('NOT_FOUND');
    await expect(api.contactMail.replaceAddress({ officeId: OFFICE })).rejects.toThrow('NOT_FOUND');
  }
  const theirs = box.as(box.official('north-east')).engagement;
  const taken = theirs.log({ ...contact, officeId: 'north-east', mailId });
  await expect(taken).rejects.toThrow('NOT_FOUND');
  expect(await box.waiting()).toHaveLength(1);
});

test('only the office’s own people write there, only at its newest address, and no program does', async () => {
  await using box = await anAddressOfTheOffice();
  const refused = { responseCode: 550, command: 'RCPT TO' };
  const strangers = [
    'stranger@example.org',
    box.official('north-east').email,
    box.secretariat.email,
  ];
  for (const from of strangers) await expect(box.forward({ from })).rejects.toMatchObject(refused);
  const nowhere = `contact-00000000000000000000@${INTAKE_DOMAIN}`;
  await expect(box.forward({ to: nowhere })).rejects.toMatchObject(refused);
  await box.forward({ headers: { 'Auto-Submitted': 'auto-replied' } });
  expect(await box.waiting()).toEqual([]);

  await box.contactMail.replaceAddress({ officeId: OFFICE });
  expect(await box.addressNow()).toMatch(/^contact-[0-9a-f]{20}@replies\.example\.org$/);
  await expect(box.forward()).rejects.toMatchObject(refused);
  await box.forward({ to: await box.addressNow() });
  expect(await box.waiting()).toHaveLength(1);
});
