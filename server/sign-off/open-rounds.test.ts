import { expect, test } from 'vitest';
import { aRoundWithMail } from '#tests/fixtures/round-mail.ts';

type Scene = Awaited<ReturnType<typeof aRoundWithMail>>;

async function stancesAs(scene: Scene, person: Scene['secretariat']) {
  const { rounds } = await scene.as(person).signOff.openRounds({ page: 1 });
  return rounds[0];
}

test('one page shows every open round by office, with how many have answered', async () => {
  await using scene = await aRoundWithMail();
  await scene.decide('tees-valley', { choice: 'decline' });

  const seen = await stancesAs(scene, scene.official('west-yorkshire'));
  const outside = await stancesAs(scene, scene.official('north-east'));

  expect(seen).toMatchObject({ roundId: scene.roundId, state: 'open', asked: 3, answered: 1 });
  expect(seen?.stances).toEqual({
    'greater-manchester': 'no_reply',
    'tees-valley': 'declines',
    'west-yorkshire': 'no_reply',
  });
  expect(outside).toBeUndefined();
});

test('a round that closed is not there any more', async () => {
  await using scene = await aRoundWithMail();

  await scene.as(scene.secretariat).signOff.closeRound(scene);

  expect(await stancesAs(scene, scene.secretariat)).toBeUndefined();
});

test('of a sealed round an office sees its own stance and the count, whatever the others said', async () => {
  await using scene = await aRoundWithMail({ sealed: true });
  await scene.decide('west-yorkshire');
  const other = scene.official('tees-valley');
  const before = await stancesAs(scene, other);

  await scene.decide('greater-manchester', { choice: 'decline' });

  expect(before?.stances).toEqual({
    'greater-manchester': 'sealed',
    'tees-valley': 'no_reply',
    'west-yorkshire': 'sealed',
  });
  expect(await stancesAs(scene, other)).toEqual({ ...before, answered: 2 });
});

test('a condition shows as no reply to everyone but its own office', async () => {
  await using scene = await aRoundWithMail();
  const eyes = [scene.secretariat, scene.official('west-yorkshire')];
  const seen = () => Promise.all(eyes.map((person) => stancesAs(scene, person)));
  const before = await seen();

  await scene.decide('tees-valley', { condition: { kind: 'offices', count: 3 } });

  expect(await seen()).toEqual(before);
  const own = await stancesAs(scene, scene.official('tees-valley'));
  expect(own?.stances['tees-valley']).toBe('endorses');
});

test('filtered, it shows the rounds that ask one office, and that office’s column alone', async () => {
  await using scene = await aRoundWithMail();
  await scene.decide('tees-valley', { choice: 'decline' });
  const { signOff } = scene.as(scene.secretariat);

  const one = await signOff.openRounds({ officeId: 'tees-valley' });
  const none = await signOff.openRounds({ officeId: 'north-east' });

  expect(one.columns).toEqual([{ officeId: 'tees-valley', officeName: 'Tees Valley' }]);
  expect(one.rounds).toMatchObject([{ roundId: scene.roundId, answered: 1, asked: 3 }]);
  expect(one.offices).toHaveLength(3);
  expect([none.rounds, none.columns]).toEqual([[], []]);
});

test('an office outside the coalition is not told by a filter whom a round asks', async () => {
  await using scene = await aRoundWithMail();
  const { signOff } = scene.as(scene.official('north-east'));

  const seen = await signOff.openRounds({ officeId: 'tees-valley' });

  expect([seen.rounds, seen.offices, seen.columns]).toEqual([[], [], []]);
});
