import { expect, test } from 'vitest';
import { aFrozenPosition } from '#tests/fixtures/frozen-position.ts';
import type { ScenePerson } from '#tests/fixtures/scene.ts';

const OFFICE = 'west-yorkshire';

/** A round is open, and an office comes to its decision, one step after the other. */
async function anOfficeThatIsAsked() {
  const scene = await aFrozenPosition();
  const { positionId } = scene;
  const round = await scene.openRound();
  const people = {
    official: scene.official(OFFICE),
    chiefExecutive: scene.chiefExecutive(OFFICE),
    delegate: scene.delegate(OFFICE),
  };
  const { clearance } = scene.as(people.official);
  const answering = async () => {
    const [chain] = await clearance.page({ positionId });
    const preparationId = chain?.preparation?.stepId ?? '';
    return { roundId: round.roundId, officeId: OFFICE, preparationId, remark: 'Reserve on ask 1.' };
  };
  const linesOf = async (person: ScenePerson) => {
    const { waiting } = await scene.as(person).positions.home();
    return waiting.map((item) =>
      'step' in item && item.step ? [item.what, item.step] : item.what,
    );
  };
  return {
    ...scene,
    people,
    prepare: () =>
      clearance.prepare({
        ...round,
        officeId: OFFICE,
        choice: 'endorse',
        reservations: [],
        note: 'We pay a third of it.',
      }),
    clear: async () => scene.as(people.chiefExecutive).clearance.clear(await answering()),
    sendBack: async () => scene.as(people.chiefExecutive).clearance.sendBack(await answering()),
    home: async () => ({
      official: await linesOf(people.official),
      chiefExecutive: await linesOf(people.chiefExecutive),
      delegate: await linesOf(people.delegate),
    }),
    linesOf,
  };
}

test('prepared, sent back, prepared anew and cleared: at home each finds what is theirs to do', async () => {
  await using scene = await anOfficeThatIsAsked();

  const before = await scene.home();
  await scene.prepare();
  const prepared = await scene.home();
  await scene.sendBack();
  const returned = await scene.home();
  await scene.prepare();
  await scene.clear();

  expect(before).toEqual({
    official: ['prepare'],
    chiefExecutive: ['prepare'],
    delegate: ['decide'],
  });
  expect(prepared).toEqual({
    official: [],
    chiefExecutive: [['clear', 'prepared']],
    delegate: [['decide', 'prepared']],
  });
  expect(returned).toEqual({
    official: [['prepare_anew', 'returned']],
    chiefExecutive: [],
    delegate: [['decide', 'returned']],
  });
  expect(await scene.home()).toEqual({
    official: [],
    chiefExecutive: [],
    delegate: [['decide', 'cleared']],
  });
});

test('nobody outside the office finds any of it at home', async () => {
  await using scene = await anOfficeThatIsAsked();
  const others = [scene.secretariat, scene.chiefExecutive('tees-valley'), scene.outsider];
  const homes = () => Promise.all(others.map((person) => scene.as(person).positions.home()));
  const before = await homes();

  await scene.prepare();
  await scene.clear();

  expect(await homes()).toEqual(before);
});

test('on other words an earlier clearing does not stand, and the office starts anew', async () => {
  await using scene = await anOfficeThatIsAsked();
  await scene.prepare();
  await scene.clear();
  const { signOff } = scene.as(scene.secretariat);
  await signOff.reopenDrafting({ positionId: scene.positionId });
  await scene.freezeAnother('Keep the £2 fare for good.');

  await scene.openRound();

  expect(await scene.home()).toEqual({
    official: ['prepare'],
    chiefExecutive: ['prepare'],
    delegate: ['decide'],
  });
});
