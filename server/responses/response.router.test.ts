import { expect, test } from 'vitest';
import { aSignedPosition } from '#tests/fixtures/signed-position.ts';

/** A position whose letter of 24 November went to the Treasury, so a reply is expected by 22 December. */
async function anIssuedPosition() {
  const scene = await aSignedPosition({ postIds: ['chancellor'] });
  const { positionId } = scene;
  const api = scene.as(scene.secretariat);
  await api.letters.issue({ positionId, versionNumber: 1, dated: '2026-11-24' });
  scene.setNow('2026-12-11T10:00:00Z');
  const { asks } = await api.responses.asks({ positionId });
  const [first = '', second = ''] = asks.map((ask) => ask.id);
  return { ...scene, api, first, second };
}

const REPLY = { receivedOn: '2026-12-10', summary: 'The Treasury has written.' };

test('one reply answers many asks, each in its own way, and all of it is in the ledger', async () => {
  await using scene = await anIssuedPosition();
  const { positionId, api, first, second } = scene;
  await api.responses.log({
    ...REPLY,
    positionId,
    kind: 'substantive',
    postId: 'chancellor',
    answers: [
      { askId: first, answer: 'declined', note: 'No money.' },
      { askId: second, answer: 'agreed' },
    ],
  });
  const { asks, responses } = await api.responses.asks({ positionId });
  expect(asks.map((ask) => ask.now)).toMatchObject([
    { state: 'answered', answer: 'declined' },
    { state: 'answered', answer: 'agreed' },
  ]);
  expect(responses).toMatchObject([{ kind: 'substantive', department: 'HM Treasury' }]);
  const types = await scene.db.selectFrom('ledger_entry').select('type').orderBy('seq').execute();
  expect(types.map(({ type }) => type)).toEqual([
    'letter.issued',
    'response.logged',
    'ask.answered',
    'ask.answered',
  ]);
});

test('a holding reply holds its asks until the day it promises, then they are overdue', async () => {
  await using scene = await anIssuedPosition();
  const { positionId, api } = scene;
  await api.responses.log({
    ...REPLY,
    positionId,
    kind: 'holding',
    reason: 'It waits for the spending review.',
    newExpectedOn: '2027-01-15',
    answers: [],
  });
  const stateOn = async (moment: string) => {
    scene.setNow(moment);
    return (await api.responses.asks({ positionId })).asks[0]?.now;
  };
  expect(await stateOn('2026-12-31T10:00:00Z')).toMatchObject({ state: 'held' });
  expect((await api.responses.overdue()).overdue).toEqual([]);
  expect(await stateOn('2027-01-19T10:00:00Z')).toMatchObject({ state: 'overdue', workingDays: 2 });
});

test('a transfer begins the time of the department that takes it over', async () => {
  await using scene = await anIssuedPosition();
  const { positionId, api } = scene;
  await api.responses.log({
    ...REPLY,
    positionId,
    kind: 'transfer',
    postId: 'chancellor',
    transferredTo: 'transport-secretary',
    answers: [],
  });
  const { asks } = await api.responses.asks({ positionId });
  expect(asks[0]).toMatchObject({
    askedOn: '2026-11-24',
    now: { state: 'awaiting', expectedBy: '2026-12-21' },
  });
});

test('overdue asks are listed oldest first to whoever may see them, and to nobody else', async () => {
  await using scene = await anIssuedPosition();
  scene.setNow('2027-01-12T10:00:00Z');
  const seen = await scene.as(scene.official('west-yorkshire')).responses.overdue();
  expect(seen.overdue.map((ask) => [ask.number, ask.now.workingDays])).toEqual([
    [1, 12],
    [2, 12],
  ]);
  expect(seen.canLog).toBe(false);
  expect((await scene.api.responses.overdue()).overdue).toHaveLength(2);
  const stranger = await scene.as(scene.official('north-east')).responses.overdue();
  expect(stranger).toMatchObject({ overdue: [], unclassified: [] });
});

test('a substantive reply waits in the queue until it is said what it answers', async () => {
  await using scene = await anIssuedPosition();
  const { positionId, api, first } = scene;
  const { responseId } = await api.responses.log({
    ...REPLY,
    positionId,
    kind: 'substantive',
    answers: [],
  });
  expect((await api.responses.overdue()).unclassified).toMatchObject([{ id: responseId }]);
  await api.responses.classify({ askId: first, responseId, answer: 'agreed_in_part' });
  expect((await api.responses.overdue()).unclassified).toEqual([]);
  const { asks } = await api.responses.asks({ positionId });
  expect(asks[0]?.now).toMatchObject({ state: 'answered', answer: 'agreed_in_part' });
});

test('a correction points to the original, which is kept, and the newest answer stands', async () => {
  await using scene = await anIssuedPosition();
  const { positionId, api, first } = scene;
  const original = await api.responses.log({
    ...REPLY,
    positionId,
    kind: 'substantive',
    answers: [{ askId: first, answer: 'agreed' }],
  });
  scene.setNow('2026-12-11T11:00:00Z');
  await api.responses.log({
    ...REPLY,
    positionId,
    kind: 'correction',
    correctsId: original.responseId,
    answers: [{ askId: first, answer: 'declined' }],
  });
  const { asks, responses } = await api.responses.asks({ positionId });
  expect(responses.map((response) => response.kind)).toEqual(['correction', 'substantive']);
  expect(asks[0]?.now).toMatchObject({ answer: 'declined' });
  expect(asks[0]?.answers.map((answer) => answer.answer)).toEqual(['agreed', 'declined']);
});

test('what was said by word of mouth is kept as unconfirmed', async () => {
  await using scene = await anIssuedPosition();
  const { positionId, api, first } = scene;
  await api.responses.log({
    ...REPLY,
    positionId,
    kind: 'oral',
    answers: [{ askId: first, answer: 'agreed' }],
  });
  const { asks } = await api.responses.asks({ positionId });
  expect(asks[0]?.now).toMatchObject({ state: 'awaiting', told: 'agreed' });
});

test.each([
  ['received_in_future', { receivedOn: '2026-12-12' }],
  ['received_before_letter', { receivedOn: '2026-11-23' }],
  ['addressee_unknown', { postId: 'nobody' }],
  ['new_date_not_later', { newExpectedOn: '2026-12-10' }],
])('a reply is refused and nothing is kept: %s', async (refusal, more) => {
  await using scene = await anIssuedPosition();
  const { positionId, api } = scene;
  const reply = { ...REPLY, positionId, kind: 'substantive' as const, answers: [], ...more };
  await expect(api.responses.log(reply)).rejects.toThrow(refusal);
  expect((await api.responses.asks({ positionId })).responses).toEqual([]);
});

test('nothing is logged on a position without a letter', async () => {
  await using scene = await aSignedPosition();
  const { positionId } = scene;
  const reply = { ...REPLY, positionId, kind: 'substantive' as const, answers: [] };
  await expect(scene.as(scene.secretariat).responses.log(reply)).rejects.toThrow('not_issued');
});

test('the coalition sees replies and the secretariat logs them; others find nothing', async () => {
  await using scene = await anIssuedPosition();
  const { positionId, first } = scene;
  const reply = { ...REPLY, positionId, kind: 'substantive' as const, answers: [] };
  const answer = { askId: first, responseId: null, answer: 'withdrawn' as const };
  const insider = scene.as(scene.delegate('west-yorkshire'));
  expect((await insider.responses.asks({ positionId })).canLog).toBe(false);
  await expect(insider.responses.log(reply)).rejects.toThrow('secretariat_only');
  await expect(insider.responses.classify(answer)).rejects.toThrow('secretariat_only');
  const stranger = scene.as(scene.delegate('north-east'));
  for (const call of [
    () => stranger.responses.asks({ positionId }),
    () => stranger.responses.log(reply),
    () => stranger.responses.classify(answer),
  ]) {
    await expect(call()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }
});
