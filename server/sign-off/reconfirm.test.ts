import { expect, test } from 'vitest';
import { changeMayor } from '#tests/fixtures/change-of-mayor.ts';
import { aFrozenPosition } from '#tests/fixtures/frozen-position.ts';

const OFFICE = 'tees-valley';
const RESERVATIONS = [{ clauseId: 'a1', text: 'While the grant lasts.' }];

type Before = { condition?: { kind: 'offices'; count: number }; withdrawn?: boolean };

/** Tees Valley has endorsed version 1, on a condition or withdrawn again if so said; version 2 is open now. */
async function aSecondRound({ condition, withdrawn = false }: Before = {}) {
  const scene = await aFrozenPosition();
  const first = await scene.openRound();
  const api = scene.proved(scene.delegate(OFFICE));
  const { decisionId } = await api.decide({
    ...first,
    officeId: OFFICE,
    choice: 'endorse_with_reservations',
    reservations: RESERVATIONS,
    condition,
  });
  if (withdrawn) await api.withdraw({ decisionId });
  await scene.as(scene.secretariat).signOff.reopenDrafting(scene);
  await scene.freezeAnother('Keep the £2 fare until April 2030.');
  const round = await scene.openRound();
  const officeFor = async (person: typeof scene.secretariat) => {
    const { signOff } = scene.as(person);
    const page = await signOff.decisionPage({ positionId: scene.positionId });
    return 'offices' in page ? page.offices.find((office) => office.asked) : undefined;
  };
  return { ...scene, round, officeFor };
}

test('an office that decided on an earlier version is shown its decision and only what changed', async () => {
  await using scene = await aSecondRound();

  const office = await scene.officeFor(scene.delegate(OFFICE));

  expect(office).toMatchObject({
    decision: null,
    earlier: {
      versionNumber: 1,
      choice: 'endorse_with_reservations',
      reservations: [{ ...RESERVATIONS[0], label: 'Ask 1' }],
      condition: null,
      ofPredecessor: false,
    },
  });
  const changed = office?.earlier?.blocks ?? [];
  expect(changed.map(({ id, change }) => [id, change])).toEqual([['a1', 'changed']]);
  expect(changed[0]?.parts.filter(({ op }) => op !== 'same')).toEqual([
    { op: 'removed', text: '2028' },
    { op: 'added', text: '2030' },
  ]);
});

test('an earlier condition is shown to its own office and to nobody else', async () => {
  const condition = { kind: 'offices' as const, count: 3 };
  await using scene = await aSecondRound({ condition });

  const own = await scene.officeFor(scene.official(OFFICE));
  const other = await scene.officeFor(scene.delegate('west-yorkshire'));
  const board = await scene.as(scene.secretariat).signOff.board(scene.round);

  expect(own?.earlier).toMatchObject({ condition });
  expect(other?.earlier).toBe(null);
  expect(board.rows.map(({ earlier }) => earlier)).toEqual([null, null, null]);
});

test('what was withdrawn is not there to be said again', async () => {
  await using scene = await aSecondRound({ withdrawn: true });

  const office = await scene.officeFor(scene.delegate(OFFICE));

  expect(office).toMatchObject({ decision: null, earlier: null });
});

test('a decision under an earlier mayor is told as theirs', async () => {
  await using scene = await aSecondRound();
  await changeMayor(scene, OFFICE);

  const office = await scene.officeFor(scene.official(OFFICE));

  expect(office?.earlier).toMatchObject({ versionNumber: 1, ofPredecessor: true });
});
