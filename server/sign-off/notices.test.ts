import { expect, test } from 'vitest';
import { COALITION } from '#tests/fixtures/frozen-position.ts';
import { aRoundWithMail } from '#tests/fixtures/round-mail.ts';

test('when a round opens everybody of the offices asked is told once, with a page to open and nothing that decides', async () => {
  await using scene = await aRoundWithMail();

  const mails = await scene.mails('opened');

  expect(await scene.told('opened')).toEqual(COALITION);
  expect(mails).toHaveLength(COALITION.length * 3);
  expect(new Set(mails.map(({ recipient }) => recipient)).size).toBe(mails.length);
  expect(mails[0]?.text).toContain('27 November 2026 at 12pm');
  for (const { text } of mails) {
    const links = text.match(/https?:\S+/g);
    expect(links).toEqual([`https://concord.example.org/positions/${scene.positionId}/sign-off`]);
  }
});

test('a round that opens later is told of when it opens, by one of many processes', async () => {
  await using scene = await aRoundWithMail({ opensAt: new Date('2026-11-25T09:00:00Z') });
  await scene.remind();
  const before = await scene.told('opened');
  scene.setNow('2026-11-25T09:00:00Z');

  await Promise.all([scene.remind(), scene.remind(), scene.remind()]);

  expect([before, await scene.told('opened')]).toEqual([[], COALITION]);
  expect(await scene.mails('opened')).toHaveLength(9);
});

test('at each hour the offices that have not decided are reminded, and each of them once', async () => {
  await using scene = await aRoundWithMail({ reminderHours: [48, 4] });
  await scene.decide('tees-valley');
  scene.setNow('2026-11-25T12:00:00Z');
  await Promise.all([scene.remind(), scene.remind()]);
  await scene.remind();
  await scene.decide('west-yorkshire', { choice: 'decline' });
  scene.setNow('2026-11-27T08:00:00Z');

  await scene.remind();

  expect(await scene.told('reminder')).toEqual([
    'greater-manchester 48',
    'greater-manchester 4',
    'west-yorkshire 48',
  ]);
  expect(await scene.mails('reminder')).toHaveLength(9);
});

test('a server that was down reminds once, of the latest hour, and after the deadline not at all', async () => {
  await using scene = await aRoundWithMail({ reminderHours: [48, 24, 4] });
  scene.setNow('2026-11-27T09:00:00Z');
  await scene.remind();
  const woken = await scene.told('reminder');
  scene.setNow('2026-11-27T12:00:00Z');

  await scene.remind();

  expect(woken).toEqual(COALITION.map((office) => `${office} 4`));
  expect(await scene.told('reminder')).toEqual(woken);
});

test('a process that dies between the reminder and its mail leaves neither, and the next sends both', async () => {
  await using scene = await aRoundWithMail({ reminderHours: [48] });
  scene.setNow('2026-11-25T12:00:00Z');
  await scene.asOwner(`
    create function die() returns trigger language plpgsql as
      $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$;
    create trigger die before insert on mail for each row execute function die();
  `);
  await expect(scene.remind()).rejects.toThrow(/terminat/i);
  const left = await scene.told('reminder');
  await scene.asOwner('drop trigger die on mail');

  await scene.remind();

  expect([left, await scene.told('reminder')]).toEqual([
    [],
    COALITION.map((office) => `${office} 48`),
  ]);
  expect(await scene.mails('reminder')).toHaveLength(9);
});

test('a closed or superseded round reminds nobody; those it asked are told', async () => {
  await using closed = await aRoundWithMail({ reminderHours: [48] });
  await closed.as(closed.secretariat).signOff.closeRound(closed);
  await using superseded = await aRoundWithMail({ reminderHours: [48] });
  await superseded.as(superseded.secretariat).signOff.reopenDrafting(superseded);
  for (const scene of [closed, superseded]) {
    scene.setNow('2026-11-25T12:00:00Z');
    await scene.remind();
    expect(await scene.told('reminder')).toEqual([]);
  }
  expect(await closed.told('closed')).toEqual(COALITION);
  expect(await superseded.told('superseded')).toEqual(COALITION);
});

test('a round that never began is called off without a word', async () => {
  await using scene = await aRoundWithMail({ opensAt: new Date('2026-11-25T09:00:00Z') });

  await scene.as(scene.secretariat).signOff.reopenDrafting(scene);

  expect(await scene.told('superseded')).toEqual([]);
});

test('an endorsement on a condition spares its own office the reminder, and nobody else can tell', async () => {
  await using scene = await aRoundWithMail({ reminderHours: [48] });
  await scene.decide('tees-valley', { condition: { kind: 'offices', count: 3 } });
  scene.setNow('2026-11-25T12:00:00Z');
  const others = [scene.secretariat, scene.official('west-yorkshire')];
  const seen = async () => {
    const pages = others.map((person) => [
      scene.as(person).signOff.boardPage(scene),
      scene.as(person).ledger.page({}),
      scene.as(person).positions.show(scene),
    ]);
    return JSON.stringify(await Promise.all(pages.flat()));
  };
  const before = await seen();

  await scene.remind();

  expect(await scene.told('reminder')).toEqual(['greater-manchester 48', 'west-yorkshire 48']);
  expect(await seen()).toBe(before);
  const outbox = await scene.as(scene.official('west-yorkshire')).people.outbox();
  const reminders = outbox.filter(({ subject }) => subject.startsWith('48 hours'));
  expect(reminders.map(({ recipient }) => recipient)).toEqual(
    (await scene.mails('reminder'))
      .filter(({ privateTo }) => privateTo === 'west-yorkshire')
      .map(({ recipient }) => recipient)
      .toSorted(),
  );
});

test('who withdraws after the letter went is told to its co-signers and the secretariat', async () => {
  await using scene = await aRoundWithMail();
  const { decisionId } = await scene.decide('tees-valley');
  await scene.decide('west-yorkshire');
  const secretariat = scene.as(scene.secretariat);
  await secretariat.signOff.closeRound(scene);
  await scene.db
    .insertInto('position_addressee')
    .values({ position_id: scene.positionId, post_id: 'transport-secretary', place: 1 })
    .execute();
  await secretariat.letters.issue({
    positionId: scene.positionId,
    versionNumber: 1,
    dated: '2026-11-24',
  });

  await scene.proved(scene.delegate('tees-valley')).withdraw({ decisionId });

  expect(await scene.told('issued')).toEqual(COALITION);
  expect(await scene.told('withdrawn')).toEqual(['west-yorkshire', 'secretariat']);
  const [mail] = await scene.mails('withdrawn');
  expect(mail?.subject).toMatch(/^Tees Valley has withdrawn/);
});
