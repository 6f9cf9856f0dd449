import { expect, test } from 'vitest';
import { aRoundWithMail } from '#tests/fixtures/round-mail.ts';

const UNTIL = new Date('2026-11-25T10:00:00Z');

test('home and story say until when reservations are shown, and call the letter ready only then', async () => {
  await using scene = await aRoundWithMail();
  const reservations = [{ clauseId: 'a1', text: 'While the grant lasts.' }];
  await scene.decide('tees-valley', { choice: 'endorse_with_reservations', reservations });
  const { positions, signOff } = scene.as(scene.secretariat);
  await signOff.closeRound(scene);
  const said = async () => {
    const { waiting } = await positions.home();
    const story = await positions.show(scene);
    const office = await scene.as(scene.official('tees-valley')).positions.show(scene);
    return [waiting[0], story.step, story.letterWait, office.step];
  };

  const before = await said();
  scene.setNow(UNTIL);
  const after = await said();

  expect(before).toMatchObject([
    { what: 'await_hours', until: UNTIL },
    'await_hours',
    { for: 'reservations', until: UNTIL },
    'await_hours',
  ]);
  expect(after).toMatchObject([{ what: 'issue' }, 'issue_letter', null, 'await_letter']);
});
