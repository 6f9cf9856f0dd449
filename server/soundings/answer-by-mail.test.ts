import type { SendMailOptions } from 'nodemailer';
import { expect, test } from 'vitest';
import { COMPARISONS } from '#db/ledger/bound-tables.reads.ts';
import { REPLY_ABOVE } from '#shared/mail-in/reply-text.rules.ts';
import { aMailIntake } from '#tests/fixtures/mail-intake.ts';
import { aForum, type ScenePerson } from '#tests/fixtures/scene.ts';
import { anOpenSounding, answer } from '#tests/fixtures/sounding.ts';

const OFFICE = 'west-yorkshire';
const BELOW = `\n\nOn Tue, 24 Nov 2026 at 10:00, Concord <concord@example.org> wrote:\n> ${REPLY_ABOVE}`;

/** A sounding that is open, and the mail server at which its offices answer. */
async function anAnsweringMailbox(draft: object = {}) {
  const forum = await aForum();
  const soundingId = await anOpenSounding(forum, draft);
  const intake = await aMailIntake(forum);
  const { db } = forum;
  const mailsTo = ({ email }: ScenePerson) =>
    db
      .selectFrom('mail')
      .where('recipient', '=', email)
      .orderBy('created_at')
      .select(['subject', 'text', 'reply_to as replyTo', 'private_to as privateTo'])
      .execute();
  const writer = forum.official(OFFICE);
  const to = (await mailsTo(writer))[0]?.replyTo ?? '';
  return {
    ...forum,
    soundingId,
    writer,
    to,
    mailsTo,
    /** Replies as the office's official, but for what is said otherwise. */
    reply: (text: string, mail: SendMailOptions = {}) =>
      intake.send({ from: writer.email, to, subject: 'Re: Sounding', text, ...mail }),
    /** What stands for this person's office. */
    standing: async (person: ScenePerson = writer) => {
      const { own } = await forum.as(person).soundings.show({ soundingId });
      return own[0]?.standing ?? null;
    },
    newestTo: async (person: ScenePerson) => (await mailsTo(person)).at(-1),
    [Symbol.asyncDispose]: async () => {
      await intake.close();
      await forum[Symbol.asyncDispose]();
    },
  };
}

test('a reply to the mail of a sounding is the office’s answer, and is confirmed word for word', async () => {
  await using box = await anAnsweringMailbox();
  await box.reply(`Too few tutors.\nAnd rooms.${BELOW}`);

  expect(await box.standing()).toMatchObject({
    response: 'answered',
    words: ['Too few tutors.\nAnd rooms.'],
    attribution: 'anonymous',
    by: box.writer.name,
  });
  const told = await box.newestTo(box.writer);
  expect(told).toMatchObject({
    subject: 'Recorded: your office’s answer on “Skills for retrofit”',
    privateTo: OFFICE,
    replyTo: null,
  });
  expect(told?.text).toContain(
    'What stops colleges from offering it?\nToo few tutors.\nAnd rooms.\n\nHow it is shown to government: not attributed.',
  );
  expect(told?.text).toContain(`https://concord.example.org/soundings/${box.soundingId}/answer`);
  const kept = await box.db.selectFrom('sounding_mail').selectAll().executeTakeFirstOrThrow();
  expect(kept.answer_number).toBe(1);
  expect(kept.bytes.toString()).toContain(REPLY_ABOVE);
  const answers = COMPARISONS.filter(({ tables }) => tables.includes('sounding_answer'));
  for (const { first } of answers) expect(await first(box.db)).toBeUndefined();
});

test('the whole mail that an answer came in is there for its office, and for nobody else even after the close', async () => {
  await using box = await anAnsweringMailbox();
  await box.reply(`Too few tutors.${BELOW}`);
  const { soundingId } = box;
  const asked = { soundingId, officeId: OFFICE, number: 1 };
  box.setNow('2026-11-27T17:00:00Z');
  const { bytes } = await box.as(box.chiefExecutive(OFFICE)).soundings.answerMail(asked);
  expect(bytes.toString()).toContain(REPLY_ABOVE);
  for (const person of [box.official('south-yorkshire'), box.secretariat]) {
    await expect(box.as(person).soundings.answerMail(asked)).rejects.toThrow('NOT_FOUND');
  }
});

test('each office has an address of its own, in what asks for an answer and in nothing else', async () => {
  await using box = await anAnsweringMailbox();
  const other = (await box.mailsTo(box.official('south-yorkshire')))[0];
  expect(box.to).toMatch(/^sounding-[0-9a-f]{20}@replies\.example\.org$/);
  expect(other?.replyTo).toMatch(/^sounding-/);
  expect(other?.replyTo).not.toBe(box.to);
  expect((await box.mailsTo(box.writer))[0]?.text).toMatch(
    new RegExp(`^${REPLY_ABOVE}[^]*What stops colleges from offering it\\?[^]*reply to this mail`),
  );
});

test('nothing of an answer by mail reaches another office or the secretariat before the close', async () => {
  await using box = await anAnsweringMailbox();
  const others = [box.official('south-yorkshire'), box.secretariat];
  const seen = () =>
    Promise.all(
      others.map(async (person) => {
        const { soundings } = box.as(person);
        const { soundingId } = box;
        const page = await soundings.show({ soundingId });
        return JSON.stringify([
          page.own,
          await box.as(person).people.outbox(),
          await box.mailsTo(person),
        ]);
      }),
    );
  const before = await seen();
  await box.reply('Too few tutors.');
  expect(await seen()).toEqual(before);
});

test('to several questions a reply answers by number, and is sent back where it has none', async () => {
  await using box = await anAnsweringMailbox({
    questions: ['What stops them?', 'What would help?'],
  });
  await box.reply('Too few tutors.');
  expect(await box.standing()).toBe(null);
  expect((await box.newestTo(box.writer))?.text).toContain('begin each answer with the number');

  await box.reply(`Hello,\n2. Two more years.${BELOW}`);
  expect(await box.standing()).toMatchObject({ words: ['', 'Two more years.'] });
  const text = (await box.newestTo(box.writer))?.text;
  expect(text).toContain('What stops them?\nNothing was said on this.');
  expect(text).toContain('Left out, as it answers no question:\nHello,');
});

test('a reply changes what stands as the page does: shown as before, and never above whoever answered', async () => {
  await using box = await anAnsweringMailbox();
  await answer(box, box.soundingId, OFFICE, { attribution: 'by_type' });
  await box.reply('Rooms, rather.');
  expect(await box.standing()).toMatchObject({ words: ['Rooms, rather.'], attribution: 'by_type' });
  await box.reply('No view.', { from: box.delegate(OFFICE).email });
  await box.reply('Tutors after all.');
  expect(await box.standing()).toMatchObject({ response: 'no_view' });
  expect((await box.newestTo(box.writer))?.text).toContain('somebody above you');
});

test.each([
  ['with nothing of its own', BELOW, 'No words of your own'],
  ['that is too long', 'tutors '.repeat(201), '200 words at most'],
  ['of too many letters', 'tutor'.repeat(600), '200 words at most'],
])('a reply %s records nothing, says so and is not kept', async (_, text, why) => {
  await using box = await anAnsweringMailbox();
  await box.reply(text);
  expect(await box.standing()).toBe(null);
  const told = await box.newestTo(box.writer);
  expect(told).toMatchObject({ privateTo: OFFICE });
  expect(told?.text).toContain(why);
  const kept = await box.db.selectFrom('sounding_mail').selectAll().executeTakeFirstOrThrow();
  expect([kept.bytes.length, kept.answer_number]).toEqual([0, null]);
});

test('a reply after the close records nothing and says so', async () => {
  await using box = await anAnsweringMailbox();
  box.setNow('2026-11-27T17:00:00Z');
  await box.reply('Too few tutors.');
  expect(await box.standing()).toBe(null);
  expect((await box.newestTo(box.writer))?.text).toContain('It is closed');
});

test('somebody of another office is told that it is not theirs, and not whose or what', async () => {
  await using box = await anAnsweringMailbox();
  const stranger = box.official('north-east');
  await box.reply('Too few tutors.', { from: stranger.email });
  expect(await box.standing()).toBe(null);
  const told = await box.newestTo(stranger);
  expect(told).toMatchObject({ subject: 'Not recorded: your mail to an answering address' });
  expect(JSON.stringify(told)).not.toMatch(/west|retrofit/i);
});

test('a stranger is refused and told nothing, also at an address that is there', async () => {
  await using box = await anAnsweringMailbox();
  const mails = () => box.db.selectFrom('mail').select('id').execute();
  const before = await mails();
  const refused = { responseCode: 550, command: 'RCPT TO' };
  for (const from of ['stranger@example.org', box.outsider.email]) {
    await expect(box.reply('Tutors.', { from })).rejects.toMatchObject(refused);
  }
  expect(await mails()).toEqual(before);
});

test.each([
  ['Auto-Submitted', 'auto-replied'],
  ['Auto-Submitted', 'auto-generated; type=notice'],
  ['Precedence', 'bulk'],
  ['List-Id', '<all.example.org>'],
])('a mail with %s: %s records nothing and is not answered', async (key, value) => {
  await using box = await anAnsweringMailbox();
  const before = await box.mailsTo(box.writer);
  await box.reply('I am away until Monday.', { headers: { [key]: value } });
  expect(await box.standing()).toBe(null);
  expect(await box.mailsTo(box.writer)).toEqual(before);
});

test('a reply that comes twice is recorded and confirmed once', async () => {
  await using box = await anAnsweringMailbox();
  const messageId = '<one@example.org>';
  await Promise.all([
    box.reply('Too few tutors.', { messageId }),
    box.reply('Too few tutors.', { messageId }),
  ]);
  await box.reply('Too few tutors.', { messageId });
  expect(await box.db.selectFrom('sounding_answer').select('number').execute()).toHaveLength(1);
  expect(await box.mailsTo(box.writer)).toHaveLength(2);
});

test('a reply in HTML alone is read as its text', async () => {
  await using box = await anAnsweringMailbox();
  const html = '<p>Too few <b>tutors</b>.</p><br>-----Original Message-----<br><p>Dear Ann,</p>';
  await box.reply('', { html });
  expect(await box.standing()).toMatchObject({ words: ['Too few tutors.'] });
});
