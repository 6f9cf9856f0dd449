import { expect, test } from 'vitest';
import { printedLetter } from '#shared/letters/printed-letter.rules.ts';
import { aSilentRound, SILENCE_ENDS_AT } from '#tests/fixtures/silent-round.ts';

test('while silence runs every file of the letter says so, with its exact end, and afterwards none does', async () => {
  await using scene = await aSilentRound();
  const api = scene.as(scene.official('tees-valley'));
  const caution = async () => {
    const letter = await api.letters.letter({ positionId: scene.positionId, number: 1 });
    return printedLetter({ ...letter, demonstration: false }).caution;
  };

  const untilOnPages = async () => {
    const at = { positionId: scene.positionId, number: 1 };
    const version = await api.documents.version(at);
    const preview = await scene.as(scene.secretariat).letters.preview(at);
    return [version.silentUntil, preview.silentUntil];
  };

  const running = await caution();
  const onPages = await untilOnPages();
  await scene.object('tees-valley', 'object');

  expect(running).toBe('Silence procedure until 1 December 2026 at 5pm: not agreed');
  expect(await caution()).toBe('Draft: not issued');
  expect(onPages).toEqual([new Date(SILENCE_ENDS_AT), new Date(SILENCE_ENDS_AT)]);
  expect(await untilOnPages()).toEqual([null, null]);
});
