import { expect, test } from 'vitest';
import { aFrozenPosition } from '#tests/fixtures/frozen-position.ts';
import type { ScenePerson } from '#tests/fixtures/scene.ts';

const OFFICE = 'west-yorkshire';
const NOTE = 'We pay a third of it.';

/** A round is open, and the office has an official, a chief executive and a delegate. */
async function anOfficeThatIsAsked() {
  const scene = await aFrozenPosition();
  const { positionId } = scene;
  let asked = await scene.openRound();
  const reserved = () => ({
    ...asked,
    officeId: OFFICE,
    choice: 'endorse_with_reservations' as const,
    reservations: [{ clauseId: 'a1', text: 'While the grant lasts.' }],
  });
  const official = scene.official(OFFICE);
  const chiefExecutive = scene.chiefExecutive(OFFICE);
  const chainAs = async (person: ScenePerson) =>
    (await scene.as(person).clearance.page({ positionId }))[0];
  /** Of what the office's people read last. */
  const answering = async (remark: string) => {
    const preparation = (await chainAs(official))?.preparation;
    const preparationId = preparation?.stepId ?? positionId;
    return { roundId: asked.roundId, officeId: OFFICE, preparationId, remark };
  };
  return {
    ...scene,
    official,
    chiefExecutive,
    delegate: scene.delegate(OFFICE),
    ally: scene.chiefExecutive('tees-valley'),
    chainAs,
    answering,
    prepare: (person = official, changed: object = {}) =>
      scene.as(person).clearance.prepare({ ...reserved(), note: NOTE, ...changed }),
    clear: async (person = chiefExecutive) => scene.as(person).clearance.clear(await answering('')),
    sendBack: async (person: ScenePerson, remark: string) =>
      scene.as(person).clearance.sendBack(await answering(remark)),
    decide: () => scene.proved(scene.delegate(OFFICE)).decide(reserved()),
    /** Reopens drafting and puts other words to the offices. */
    askAnew: async (words: string) => {
      await scene.as(scene.secretariat).signOff.reopenDrafting({ positionId });
      await scene.freezeAnother(words);
      asked = await scene.openRound();
    },
    mails: async () => {
      const rows = await scene.db
        .selectFrom('mail')
        .where('private_to', '=', OFFICE)
        .orderBy('created_at')
        .select(['recipient', 'subject', 'text'])
        .execute();
      return rows.filter(({ text }) => text.includes('Only your office can see this.'));
    },
  };
}

function refusalOf(outcome: Promise<unknown>): Promise<string> {
  return outcome.then(
    () => 'done',
    (error: { message: string; code: string }) =>
      error.code === 'NOT_FOUND' ? `${error.code} ${error.message}` : error.message,
  );
}

test('prepared, returned, prepared anew, cleared and decided: every step stays, with its writer', async () => {
  await using scene = await anOfficeThatIsAsked();

  await scene.prepare(scene.official, { choice: 'endorse', reservations: [] });
  await scene.sendBack(scene.chiefExecutive, 'Reserve on the first ask.');
  await scene.prepare();
  await scene.clear();
  const cleared = await scene.chainAs(scene.delegate);
  await scene.decide();

  expect(cleared?.state).toBe('cleared');
  expect(cleared?.preparation).toMatchObject({
    note: NOTE,
    choice: 'endorse_with_reservations',
    reservations: [{ clauseId: 'a1', text: 'While the grant lasts.' }],
  });
  const record = await scene.chainAs(scene.official);
  expect(record).toMatchObject({ state: 'decided', skipped: false, canPrepare: false });
  expect(record?.steps.map(({ kind, name, note }) => [kind, name, note])).toEqual([
    ['prepared', scene.official.name, NOTE],
    ['returned', scene.chiefExecutive.name, 'Reserve on the first ask.'],
    ['prepared', scene.official.name, NOTE],
    ['cleared', scene.chiefExecutive.name, ''],
  ]);
  expect(await refusalOf(scene.prepare())).toBe('already_decided');
});

test('whoever decides waits for nobody, and the office’s own record says so', async () => {
  await using scene = await anOfficeThatIsAsked();
  await scene.prepare();

  await scene.decide();

  expect(await scene.chainAs(scene.chiefExecutive)).toMatchObject({
    state: 'decided',
    skipped: true,
    canClear: false,
  });
  expect(await refusalOf(scene.clear())).toBe('already_decided');
});

test('a new version needs preparing anew, from what was prepared before', async () => {
  await using scene = await anOfficeThatIsAsked();
  await scene.prepare();
  await scene.clear();
  const before = await scene.answering('');

  await scene.askAnew('Keep the £2 fare until April 2029.');

  const chain = await scene.chainAs(scene.official);
  expect(chain).toMatchObject({
    state: 'none',
    steps: [],
    preparation: null,
    earlier: { versionNumber: 1, note: NOTE },
  });
  expect(await refusalOf(scene.clear())).toBe('nothing_prepared');
  expect(await refusalOf(scene.as(scene.chiefExecutive).clearance.clear(before))).toBe(
    'round_superseded',
  );
  expect(await refusalOf(scene.prepare(scene.official, { readHash: 'ab'.repeat(32) }))).toBe(
    'version_differs',
  );
  await scene.prepare();
  expect((await scene.chainAs(scene.official))?.earlier).toBeNull();
});

test('a preparation that was replaced while it was read is not cleared unread', async () => {
  await using scene = await anOfficeThatIsAsked();
  await scene.prepare();
  const read = await scene.answering('');
  await scene.prepare(scene.official, { choice: 'decline', reservations: [] });

  const outcome = scene.as(scene.chiefExecutive).clearance.clear(read);

  expect(await refusalOf(outcome)).toBe('preparation_changed');
});

test('of clearing and returning at once, one is recorded or both in turn, never a clearing of what was returned', async () => {
  await using scene = await anOfficeThatIsAsked();
  await scene.prepare();

  const [cleared] = await Promise.all([
    refusalOf(scene.clear(scene.chiefExecutive)),
    refusalOf(scene.sendBack(scene.delegate, 'Not yet.')),
  ]);

  const kinds = (await scene.chainAs(scene.official))?.steps.map(({ kind }) => kind);
  expect(kinds).toEqual(
    cleared === 'done' ? ['prepared', 'cleared', 'returned'] : ['prepared', 'returned'],
  );
});

test('officials and chief executives prepare, chief executive and delegate clear, and nobody else', async () => {
  await using scene = await anOfficeThatIsAsked();

  expect(await refusalOf(scene.prepare(scene.delegate))).toBe('not_yours_to_prepare');
  expect(await refusalOf(scene.prepare(scene.chiefExecutive))).toBe('done');
  expect(await refusalOf(scene.clear(scene.official))).toBe('not_yours_to_clear');
  expect(await refusalOf(scene.clear(scene.delegate))).toBe('done');
});

test('to another office and the secretariat it is as an office that is not there', async () => {
  await using scene = await anOfficeThatIsAsked();
  await scene.prepare();
  const nowhere = await refusalOf(scene.prepare(scene.ally, { officeId: 'nowhere' }));

  for (const person of [scene.ally, scene.secretariat]) {
    expect([
      await refusalOf(scene.prepare(person)),
      await refusalOf(scene.clear(person)),
      await refusalOf(scene.sendBack(person, 'No.')),
    ]).toEqual([nowhere, nowhere, nowhere]);
  }
  expect(await scene.as(scene.secretariat).clearance.page(scene)).toEqual([]);
  expect((await scene.chainAs(scene.ally))?.steps).toEqual([]);
});

test('each step is mailed to whoever is next, and says nothing of what was written', async () => {
  await using scene = await anOfficeThatIsAsked();
  await scene.prepare();
  await scene.sendBack(scene.chiefExecutive, 'Reserve more.');
  await scene.prepare();
  await scene.clear();

  const mails = await scene.mails();
  expect(mails.map(({ recipient, subject }) => [recipient, subject.split(':')[0]])).toEqual([
    [scene.chiefExecutive.email, 'To clear'],
    [scene.official.email, 'Returned'],
    [scene.chiefExecutive.email, 'To clear'],
    [scene.delegate.email, 'To decide'],
  ]);
  expect(mails.map(({ text }) => text).join()).not.toMatch(/third|Reserve more|grant/);
});

test('no step is ever changed or taken away, and none is in the ledger', async () => {
  await using scene = await anOfficeThatIsAsked();
  const entries = () => scene.db.selectFrom('ledger_entry').select('type').orderBy('seq').execute();
  const before = await entries();
  await scene.prepare();

  expect(await entries()).toEqual(before);
  const denied = /permission denied/;
  await expect(scene.db.updateTable('clearance_step').set({ note: '' }).execute()).rejects.toThrow(
    denied,
  );
  await expect(scene.db.deleteFrom('clearance_step').execute()).rejects.toThrow(denied);
});
