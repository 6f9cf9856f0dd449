import { expect, test } from 'vitest';
import { printedLetter } from '#shared/letters/printed-letter.rules.ts';
import { aSilentRound } from '#tests/fixtures/silent-round.ts';

test('while silence runs every file of the letter says so, with its exact end, and afterwards none does', async () => {
  await using scene = await aSilentRound();
  const api = scene.as(scene.official('tees-valley'));
  const caution = async () => {
    const letter = await api.letters.letter({ positionId: scene.positionId, number: 1 });
    return printedLetter({ ...letter, demonstration: false }).caution;
  };

  const running = await caution();
  await scene.object('tees-valley', 'object');

  expect(running).toBe('Silence procedure until 1 December 2026 at 5pm: not agreed');
  expect(await caution()).toBe('Draft: not issued');
});
