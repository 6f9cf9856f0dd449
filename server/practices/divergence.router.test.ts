import { expect, test } from 'vitest';
import { grantMandate } from '#db/people/mandate.writes.ts';
import { aForum } from '#tests/fixtures/scene.ts';
import { watchDivergence } from './divergence.job.ts';

const OFFICE = 'west-yorkshire';
const OTHER = 'tees-valley';
const VALUE = {
  officeId: OFFICE as string | null,
  value: '£1.50',
  starts: '2026-01-01',
  ends: 'on' as const,
  endsOn: '2027-01-15' as string | null,
  source: 'https://example.org/fares',
};

async function aWatchedMeasure() {
  const forum = await aForum();
  const secretariat = forum.as(forum.secretariat).divergence;
  const { measureId } = await secretariat.addMeasure({ measureTitle: 'Night fare (example)' });
  const ours = forum.as(forum.official(OFFICE)).divergence;
  return {
    ...forum,
    measureId,
    ours,
    theirs: forum.as(forum.official(OTHER)).divergence,
    secretariatsOwn: secretariat,
    record: (changed: object = {}) => ours.record({ measureId, ...VALUE, ...changed }),
    shown: async () => {
      const { measures } = await ours.page();
      return measures.find((measure) => measure.measureId === measureId);
    },
    watch: (at: string) =>
      watchDivergence(forum.db, { publicUrl: 'https://concord.example.org', at: new Date(at) }),
    mails: () =>
      forum.db
        .selectFrom('mail')
        .where('subject', 'like', 'Lapses on %')
        .orderBy('recipient')
        .select(['recipient', 'subject', 'text'])
        .execute(),
  };
}

function outcomeOf(outcome: Promise<unknown>): Promise<string> {
  return outcome.then(
    () => 'done',
    (error: { message: string; code: string }) =>
      error.code === 'NOT_FOUND' ? error.code : error.message,
  );
}

test('an office records its own value, and the secretariat any and the national one', async () => {
  await using scene = await aWatchedMeasure();
  const { measureId } = scene;
  const national = { measureId, ...VALUE, officeId: null };

  expect(await outcomeOf(scene.record())).toBe('done');
  expect(await outcomeOf(scene.theirs.record({ measureId, ...VALUE }))).toBe('NOT_FOUND');
  expect(await outcomeOf(scene.ours.record(national))).toBe('NOT_FOUND');
  expect(await outcomeOf(scene.secretariatsOwn.record(national))).toBe('done');
  expect(await outcomeOf(scene.ours.addMeasure({ measureTitle: 'Another' }))).toBe('NOT_FOUND');
  const again = scene.secretariatsOwn.addMeasure({ measureTitle: 'Night fare (example)' });
  expect(await outcomeOf(again)).toBe('measure_there');
  const values = (await scene.shown())?.values ?? [];
  expect(values.map(({ officeId }) => officeId)).toEqual([null, OFFICE]);
});

test('sixty days before it lapses, office and secretariat are told, each person once', async () => {
  await using scene = await aWatchedMeasure();
  await scene.record();
  await scene.watch('2026-11-15T12:00:00Z');
  expect(await scene.mails()).toEqual([]);

  await scene.watch('2026-11-16T12:00:00Z');
  const mails = await scene.mails();
  const recipients = mails.map(({ recipient }) => recipient);
  const told = [scene.official(OFFICE), scene.chiefExecutive(OFFICE), scene.secretariat];
  expect(recipients).toEqual(expect.arrayContaining(told.map(({ email }) => email)));
  expect(new Set(recipients).size).toBe(recipients.length);
  expect(recipients).not.toContain(scene.official(OTHER).email);
  expect(mails[0]?.text).toContain('£1.50 holds until 15 January 2027');

  await Promise.all([scene.watch('2026-11-17T12:00:00Z'), scene.watch('2027-01-15T12:00:00Z')]);
  expect(await scene.mails()).toEqual(mails);
});

test('two watches at the same time tell everybody once', async () => {
  await using scene = await aWatchedMeasure();
  await scene.record();
  await Promise.all(Array.from({ length: 4 }, () => scene.watch('2026-12-01T12:00:00Z')));

  const recipients = (await scene.mails()).map(({ recipient }) => recipient);
  expect(recipients.length).toBeGreaterThan(0);
  expect(new Set(recipients).size).toBe(recipients.length);
});

test('a value that is renewed in time is alerted to nobody, and what it said stays readable', async () => {
  await using scene = await aWatchedMeasure();
  const { valueId: replacesId } = await scene.record();
  expect((await scene.shown())?.values[0]?.state).toBe('lapsing');
  await scene.record({ endsOn: '2028-01-15', replacesId });
  await scene.watch('2026-12-01T12:00:00Z');

  expect(await scene.mails()).toEqual([]);
  const shown = await scene.shown();
  expect(shown?.values).toMatchObject([{ endsOn: '2028-01-15', state: 'in_force' }]);
  expect(shown?.replaced).toMatchObject([{ valueId: replacesId, endsOn: '2027-01-15' }]);
  const again = scene.record({ endsOn: '2029-01-15', replacesId });
  expect(await outcomeOf(again)).toBe('value_replaced');
});

test('a value that the next one goes on from is alerted to nobody', async () => {
  await using scene = await aWatchedMeasure();
  await scene.record();
  await scene.record({ value: '£2', starts: '2027-01-16', ends: 'open', endsOn: null });
  await scene.watch('2026-12-01T12:00:00Z');

  expect(await scene.mails()).toEqual([]);
});

test('no value ends before it starts, and none replaces that of another area', async () => {
  await using scene = await aWatchedMeasure();
  const { measureId } = scene;
  const { valueId: replacesId } = await scene.record();

  expect(await outcomeOf(scene.record({ endsOn: '2025-01-01' }))).toBe('value_ends_before_start');
  expect(await outcomeOf(scene.record({ endsOn: null }))).toBe('value_end_needed');
  const others = scene.theirs.record({ measureId, ...VALUE, officeId: OTHER, replacesId });
  expect(await outcomeOf(others)).toBe('value_replaced');
});

test('sixty days before a national value lapses, every office and the secretariat are told, a person once', async () => {
  await using scene = await aWatchedMeasure();
  const { measureId } = scene;
  const second = {
    personId: scene.official(OFFICE).id,
    officeId: OTHER,
    role: 'official',
  } as const;
  await scene.db
    .transaction()
    .execute((trx) => grantMandate(trx, { ...second, from: new Date('2026-11-01T09:00:00Z') }));
  await scene.secretariatsOwn.record({ measureId, ...VALUE, officeId: null });
  await scene.watch('2026-11-15T12:00:00Z');
  expect(await scene.mails()).toEqual([]);

  await Promise.all([scene.watch('2026-11-16T12:00:00Z'), scene.watch('2026-11-16T12:00:00Z')]);
  await scene.watch('2026-12-16T12:00:00Z');

  const mails = await scene.mails();
  const recipients = mails.map(({ recipient }) => recipient);
  const told = [scene.official(OFFICE), scene.official(OTHER), scene.secretariat];
  expect(recipients).toEqual(expect.arrayContaining(told.map(({ email }) => email)));
  expect(new Set(recipients).size).toBe(recipients.length);
  expect(mails[0]?.subject).toBe('Lapses on 15 January 2027: Night fare (example) nationally');
});

test('what lapses soon is on the home of its own office, and what lapses nationally on everybody’s', async () => {
  await using scene = await aWatchedMeasure();
  const { measureId } = scene;
  const homes = async () => {
    const apis = [scene.ours, scene.theirs, scene.secretariatsOwn];
    const lapses = await Promise.all(apis.map((api) => api.home()));
    return lapses.map((of) => of.map(({ officeName }) => officeName));
  };
  scene.setNow('2026-11-15T12:00:00Z');
  await scene.record();
  await scene.secretariatsOwn.record({ measureId, ...VALUE, officeId: null, endsOn: '2027-01-10' });
  const early = await scene.ours.home();

  scene.setNow('2026-11-16T12:00:00Z');

  expect(early.map(({ endsOn }) => endsOn)).toEqual(['2027-01-10']);
  expect(await homes()).toEqual([[null, 'West Yorkshire'], [null], [null]]);
  expect(await scene.as(scene.outsider).divergence.home()).toEqual([]);
});
