import { expect, test } from 'vitest';
import { verifyLedger } from '#server/ledger/verify.ts';
import { COALITION } from '#tests/fixtures/frozen-position.ts';
import { aSilentRound, SILENCE_ENDS_AT, SILENCE_RUNS_AT } from '#tests/fixtures/silent-round.ts';
import { settleSilences } from './silence.job.ts';

const DURING = '2026-11-26T09:00:00Z';

const outcomeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error) => error.cause?.code ?? error.code,
  );

type Scene = Awaited<ReturnType<typeof aSilentRound>>;

const settle = ({ db, now }: Scene) =>
  settleSilences(db, { publicUrl: 'https://concord.example.org', at: now() });

const isLocked = async ({ db }: Scene) =>
  (await db.selectFrom('document').select('locked_at').executeTakeFirstOrThrow()).locked_at !==
  null;

test('a round by silence tells everyone asked from when it runs and until when', async () => {
  await using scene = await aSilentRound();

  const round = await scene.db.selectFrom('round').selectAll().executeTakeFirstOrThrow();

  expect(round).toMatchObject({ procedure: 'silence', runs_from: new Date(SILENCE_RUNS_AT) });
  expect(await isLocked(scene)).toBe(true);
  const mails = await scene.db
    .selectFrom('mail')
    .where('subject', 'like', 'Put to your office by silence%')
    .selectAll()
    .execute();
  expect(mails.map(({ recipient }) => recipient)).toContain(scene.official('tees-valley').email);
  expect(mails[0]?.text).toContain('until 1 December 2026 at 5pm is recorded as no objection');
  expect(mails[0]?.text).toContain('Until 25 November 2026 at 10am your office may object');
  const recipients = await scene.db.selectFrom('mail').select('recipient').execute();
  expect(new Set(recipients.map(({ recipient }) => recipient)).size, 'one message each').toBe(
    recipients.length,
  );
});

test('a deadline too near is refused, and an area before its election is left out and named', async () => {
  await using scene = await aSilentRound();
  const api = scene.as(scene.secretariat);
  await api.signOff.reopenDrafting({ positionId: scene.positionId });
  await scene.db
    .updateTable('office')
    .set({ next_election_on: '2026-12-10' })
    .where('id', '=', 'tees-valley')
    .execute();
  const opening = { positionId: scene.positionId, versionNumber: 1, procedure: 'silence' as const };

  const tooNear = await outcomeOf(
    api.signOff.openRound({ ...opening, deadline: new Date('2026-11-30T09:59:00Z') }),
  );
  const opened = await api.signOff.openRound({ ...opening, deadline: new Date(SILENCE_ENDS_AT) });

  expect(tooNear).toBe('silence_too_short');
  expect(opened.asked).toBe(2);
  expect(opened.leftOut.map(({ officeId }) => officeId)).toEqual(['tees-valley']);
});

test('an objection to silence within one working day makes the same round an express one', async () => {
  await using scene = await aSilentRound();
  await scene.decide('west-yorkshire');

  const { state } = await scene.object('tees-valley', 'object_to_silence');
  const again = await outcomeOf(scene.object('greater-manchester', 'object_to_silence'));
  const text = await outcomeOf(scene.object('greater-manchester', 'object'));
  const closed = await scene.as(scene.secretariat).signOff.closeRound(scene);

  expect([state, again, text]).toEqual(['express', 'silence_not_running', 'silence_not_running']);
  expect(closed).toMatchObject({ asked: 3, endorsed: 1 });
  expect(await scene.events()).toEqual(['round.opened', 'round.silence_objected', 'round.closed']);
  expect(await scene.subjects()).toContain('Silence is not used');
});

test('at the last moment silence can be objected to, and from then on only the text', async () => {
  await using scene = await aSilentRound();
  scene.setNow(SILENCE_RUNS_AT);
  expect(await outcomeOf(scene.object('tees-valley', 'object_to_silence'))).toBe(
    'silence_window_over',
  );
  scene.setNow(new Date(Date.parse(SILENCE_RUNS_AT) - 1));
  expect(await outcomeOf(scene.object('tees-valley', 'object_to_silence'))).toBe('done');
});

test.each(['object', 'amend'] as const)(
  'to %s breaks the silence: all are told, the text is unlocked, the same text is not run again',
  async (objection) => {
    await using scene = await aSilentRound();
    await scene.decide('west-yorkshire');
    scene.setNow(DURING);

    await scene.object('tees-valley', objection);

    expect(await isLocked(scene)).toBe(false);
    expect(await scene.events()).toEqual(['round.opened', 'round.broken']);
    const told = await scene.db
      .selectFrom('mail')
      .where('subject', 'like', 'The silence is broken%')
      .select(['recipient', 'text'])
      .execute();
    for (const officeId of COALITION) {
      expect(told.map(({ recipient }) => recipient)).toContain(scene.delegate(officeId).email);
    }
    expect(told[0]?.text).toContain('Ask 2 goes too far.');
    expect(await outcomeOf(scene.decide('greater-manchester'))).toBe('round_superseded');
    expect(await outcomeOf(scene.object('greater-manchester', 'object'))).toBe('silence_is_over');
    scene.setNow('2026-11-24T10:00:00Z');
    expect(await outcomeOf(scene.open())).toBe('silence_broken_before');
    await scene.freezeAnother('Keep the £2 fare until April 2027.');
    const other = { positionId: scene.positionId, versionNumber: 2, procedure: 'silence' as const };
    const deadline = new Date(SILENCE_ENDS_AT);
    const secretariat = scene.as(scene.secretariat);
    expect(await outcomeOf(secretariat.signOff.openRound({ ...other, deadline }))).toBe('done');
  },
);

test('of two offices objecting at once, one breaks the silence and the other is told it is over', async () => {
  await using scene = await aSilentRound();
  scene.setNow(DURING);
  const outcomes = await Promise.all([
    outcomeOf(scene.object('tees-valley', 'object')),
    outcomeOf(scene.object('west-yorkshire', 'amend')),
  ]);
  expect(outcomes.toSorted()).toEqual(['done', 'silence_is_over']);
});

test('only who decides for an office that is asked can object, and on the text they read', async () => {
  await using scene = await aSilentRound();
  const object = (officeId: string, person: Scene['secretariat']) =>
    outcomeOf(scene.object(officeId, 'object', person));
  expect([
    await object('tees-valley', scene.official('tees-valley')),
    await object('tees-valley', scene.delegate('west-yorkshire')),
    await object('greater-london', scene.delegate('greater-london')),
    await object('tees-valley', scene.secretariat),
  ]).toEqual(['not_your_decision', 'not_your_decision', 'NOT_FOUND', 'not_your_decision']);
});

test('at its end no objection is recorded for who said nothing, and no name goes under the letter', async () => {
  await using scene = await aSilentRound();
  await scene.read(...COALITION);
  for (const officeId of ['greater-manchester', 'west-yorkshire']) await scene.decide(officeId);
  await scene.decide('tees-valley', 'decline');
  scene.setNow(SILENCE_ENDS_AT);

  await Promise.all([settle(scene), settle(scene)]);
  await settle(scene);

  expect(await scene.events()).toEqual(['round.opened', 'round.expired']);
  const { payload } = await scene.db
    .selectFrom('ledger_entry')
    .innerJoin('ledger_payload', 'ledger_payload.seq', 'ledger_entry.seq')
    .where('type', '=', 'round.expired')
    .select('payload')
    .executeTakeFirstOrThrow();
  expect(payload).toMatchObject({ asked: 3, answered: 3, endorsed: 2, noObjection: [] });
  const preview = await scene
    .as(scene.secretariat)
    .letters.preview({ positionId: scene.positionId, number: 1 });
  expect(preview.content.signatures.map(({ officeId }) => officeId)).toEqual([
    'greater-manchester',
    'west-yorkshire',
  ]);
  expect(await verifyLedger(scene.db)).not.toHaveProperty('broken');
});

test('with fewer than four in five answers the silence has failed, and drafting goes on', async () => {
  await using scene = await aSilentRound();
  await scene.read(...COALITION);
  await scene.decide('west-yorkshire');
  await scene.decide('tees-valley');
  scene.setNow(SILENCE_ENDS_AT);

  await settle(scene);

  expect(await scene.events()).toEqual(['round.opened', 'round.floor_failed']);
  expect(await isLocked(scene)).toBe(false);
  const ended = await scene.db.selectFrom('silence_end').selectAll().executeTakeFirstOrThrow();
  expect(ended).toMatchObject({ outcome: 'failed_floor', asked: 3, answered: 2 });
});

test('where nobody of an office saw the text, the end moves by one working day, once', async () => {
  await using scene = await aSilentRound();
  await scene.read('greater-manchester', 'west-yorkshire');
  scene.setNow(SILENCE_ENDS_AT);

  await settle(scene);
  const late = await outcomeOf(scene.decide('tees-valley'));
  scene.setNow('2026-12-02T17:00:00Z');
  await settle(scene);

  expect(late).toBe('done');
  expect(await scene.events()).toEqual([
    'round.opened',
    'round.silence_paused',
    'round.floor_failed',
  ]);
  const pause = await scene.db.selectFrom('silence_pause').selectAll().executeTakeFirstOrThrow();
  expect(pause).toMatchObject({
    office_ids: ['tees-valley'],
    moved_from: new Date(SILENCE_ENDS_AT),
    moved_to: new Date('2026-12-02T17:00:00Z'),
  });
});

test('whoever comes first after the end settles it: a late answer is refused, or a pause lets it in', async () => {
  await using seen = await aSilentRound();
  await seen.read(...COALITION);
  seen.setNow(SILENCE_ENDS_AT);
  expect(await outcomeOf(seen.decide('tees-valley'))).toBe('round_superseded');

  await using unseen = await aSilentRound();
  unseen.setNow(SILENCE_ENDS_AT);
  const board = await unseen.as(unseen.delegate('tees-valley')).signOff.board(unseen);
  expect(board.silence).toMatchObject({ state: 'extended' });
  expect(await outcomeOf(unseen.object('tees-valley', 'object'))).toBe('done');
  expect(await unseen.events()).toEqual(['round.opened', 'round.silence_paused', 'round.broken']);
});

test('what was told by telephone and not confirmed is no answer, on the board and for the floor', async () => {
  await using scene = await aSilentRound();
  await scene.read(...COALITION);
  await scene.decide('west-yorkshire');
  await scene.decide('tees-valley');
  const api = scene.as(scene.secretariat).signOff;
  const said = { ...scene.round, officeId: 'greater-manchester', choice: 'endorse' as const };

  await api.logByPhone({ ...said, reservations: [] });
  const { answered } = await api.board(scene);
  scene.setNow(SILENCE_ENDS_AT);
  const late = await outcomeOf(api.logByPhone({ ...said, reservations: [] }));
  await settle(scene);

  expect([answered, late]).toEqual([2, 'round_superseded']);
  expect(await scene.events()).toEqual(['round.opened', 'round.floor_failed']);
});

test('nobody cuts a silence short, but the secretariat can take the text back', async () => {
  await using scene = await aSilentRound();
  const api = scene.as(scene.secretariat);
  expect(await outcomeOf(api.signOff.closeRound(scene))).toBe('silence_runs');
  await api.signOff.reopenDrafting({ positionId: scene.positionId });
  expect(await outcomeOf(scene.object('tees-valley', 'object'))).toBe('silence_is_over');
  scene.setNow('2026-12-03T17:00:00Z');
  await settle(scene);
  expect(await scene.events()).toEqual(['round.opened', 'round.superseded']);
});

test('the application cannot rewrite what was said against a silence', async () => {
  await using scene = await aSilentRound();
  await scene.object('tees-valley', 'amend');
  await expect(
    scene.db.updateTable('silence_objection').set({ words: 'Nothing.' }).execute(),
  ).rejects.toThrow('permission denied');
  await scene.asOwner("update silence_objection set words = 'Nothing.'");
  expect(await verifyLedger(scene.db)).toMatchObject({
    broken: expect.stringContaining('Objection in a round by silence'),
  });
});
