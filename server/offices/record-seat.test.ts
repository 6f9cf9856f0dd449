import { expect, test } from 'vitest';
import { verifyLedger } from '#server/ledger/verify.ts';
import {
  callByElection,
  changeMayor,
  reElect,
  refusalOf,
} from '#tests/fixtures/change-of-mayor.ts';
import { asOwner } from '#tests/fixtures/frozen-position.ts';
import { aForum } from '#tests/fixtures/scene.ts';

const OFFICE = 'tees-valley';
const SOURCE = 'Letter of resignation';
type Forum = Awaited<ReturnType<typeof aForum>>;

const seatOf = async (forum: Forum) =>
  (await forum.as(forum.secretariat).offices.show({ officeId: OFFICE })).seat;

const vacate = (forum: Forum, endsOn: string, correcting = false) =>
  forum.as(forum.secretariat).offices.vacateSeat({
    officeId: OFFICE,
    endsOn,
    howEnded: 'resignation',
    source: SOURCE,
    correcting,
  });

const eventsOf = async ({ db }: Forum) => {
  const rows = await db
    .selectFrom('ledger_entry')
    .where('type', 'like', 'seat.%')
    .where('office', '=', OFFICE)
    .orderBy('seq')
    .select('type')
    .execute();
  return rows.map(({ type }) => type);
};

test('a mayoralty is held, in its pre-election period, vacant, and held again', async () => {
  await using forum = await aForum();
  const states = [(await seatOf(forum)).state];
  await callByElection(forum, OFFICE);
  forum.setNow('2027-01-10T10:00:00Z');
  states.push((await seatOf(forum)).state);
  await vacate(forum, '2027-01-10');
  states.push((await seatOf(forum)).state);
  forum.setNow('2027-02-08T10:00:00Z');
  const [election] = (await seatOf(forum)).recording?.held ?? [];
  await forum.as(forum.secretariat).offices.fillSeat({
    officeId: OFFICE,
    outcome: 'new_holder',
    electionId: election?.electionId ?? '',
    startsOn: '2027-02-08',
    source: 'Declaration of the result',
    personName: 'A Successor',
    styledName: 'A Successor, Tees Valley Mayor',
    title: 'Tees Valley Mayor',
    party: 'Independent',
  });

  const seat = await seatOf(forum);
  expect([...states, seat.state]).toEqual(['held', 'pre_election', 'vacant', 'held']);
  expect(seat.styledName).toBe('A Successor, Tees Valley Mayor');
  expect(await eventsOf(forum)).toEqual(['seat.election_called', 'seat.vacated', 'seat.filled']);
  expect('broken' in (await verifyLedger(forum.db))).toBe(false);
});

test('with a mayor’s term ends what the mayor delegated, and nothing else', async () => {
  await using forum = await aForum();
  const delegate = forum.delegate(OFFICE);
  const rolesOf = async (person: typeof delegate) =>
    ((await forum.as(person).people.me())?.mandates ?? []).map(({ role }) => role);

  await changeMayor(forum, OFFICE);

  expect(await rolesOf(delegate)).toEqual([]);
  expect(await rolesOf(forum.official(OFFICE))).toEqual(['official']);
  expect(await rolesOf(forum.delegate('west-yorkshire'))).toEqual(['delegate']);
  const ended = await forum.db
    .selectFrom('ledger_entry')
    .where('type', '=', 'delegation.ended')
    .select('office')
    .execute();
  expect(ended).toEqual([{ office: OFFICE }]);
});

test('until the day a term ends, its mayor’s delegate goes on', async () => {
  await using forum = await aForum();
  const { id } = forum.delegate(OFFICE);

  await vacate(forum, '2026-12-01');

  const { ends_at } = await forum.db
    .selectFrom('standing_mandate')
    .where('id', '=', id)
    .select('ends_at')
    .executeTakeFirstOrThrow();
  expect(ends_at).toEqual(new Date('2026-12-01T00:00:00Z'));
  expect((await seatOf(forum)).state).toBe('held');
});

test('a mayor who is re-elected begins a new term and keeps the delegate', async () => {
  await using forum = await aForum();
  const before = await seatOf(forum);

  await reElect(forum, OFFICE);

  const after = await seatOf(forum);
  expect(after.styledName).toBe(before.styledName);
  expect(after.holderId).not.toBe(before.holderId);
  const me = await forum.as(forum.delegate(OFFICE)).people.me();
  expect(me?.mandates).toMatchObject([{ role: 'delegate' }]);
});

test('a record is corrected by a later one, and both stay', async () => {
  await using forum = await aForum();
  const { electionId } = await callByElection(forum, OFFICE);
  const corrected = { officeId: OFFICE, kind: 'by_election', source: SOURCE } as const;
  const { offices } = forum.as(forum.secretariat);

  await offices.callElection({
    ...corrected,
    pollOn: '2027-02-11',
    corrects: electionId,
    calledOff: false,
  });
  const again = offices.callElection({
    ...corrected,
    pollOn: '2027-02-18',
    corrects: electionId,
    calledOff: false,
  });
  expect(await refusalOf(again)).toBe('record_corrected_already');
  await vacate(forum, '2026-11-20');
  await vacate(forum, '2026-11-23', true);

  const { election, records } = await seatOf(forum);
  expect(election).toMatchObject({ pollOn: '2027-02-11' });
  expect(records.elections.map(({ pollOn, replaced }) => [pollOn, replaced])).toContainEqual([
    '2027-02-04',
    true,
  ]);
  expect(records.ends.filter(({ replaced }) => !replaced)).toMatchObject([
    { endedOn: '2026-11-23' },
  ]);
});

test('an election that is called off is no longer awaited', async () => {
  await using forum = await aForum();
  const { electionId } = await callByElection(forum, OFFICE, '2026-12-10');
  expect((await seatOf(forum)).state).toBe('pre_election');

  await forum.as(forum.secretariat).offices.callElection({
    officeId: OFFICE,
    kind: 'by_election',
    pollOn: '2026-12-10',
    source: SOURCE,
    corrects: electionId,
    calledOff: true,
  });

  expect((await seatOf(forum)).state).toBe('held');
});

test('what cannot be is refused: two ends, an outcome before its poll, a term before another’s end', async () => {
  await using forum = await aForum();
  const { electionId } = await callByElection(forum, OFFICE);
  const fill = (startsOn: string) =>
    refusalOf(
      forum.as(forum.secretariat).offices.fillSeat({
        officeId: OFFICE,
        outcome: 're_elected',
        electionId,
        startsOn,
        source: SOURCE,
      }),
    );

  expect(await fill('2027-02-08')).toBe('poll_not_held');
  expect(await refusalOf(callByElection(forum, OFFICE))).toBe('election_called_already');
  expect(await refusalOf(callByElection(forum, OFFICE, '2016-05-05'))).toBe('poll_in_earlier_term');
  forum.setNow('2027-02-08T10:00:00Z');
  expect(await fill('2027-02-03')).toBe('term_starts_before_poll');
  await vacate(forum, '2027-02-06');
  expect(await refusalOf(vacate(forum, '2027-02-07'))).toBe('term_end_recorded');
  expect(await fill('2027-02-05')).toBe('term_starts_too_early');
  expect(await fill('2027-02-08')).toBe('done');
  expect(await fill('2027-02-09')).toBe('election_unknown');
});

test('of two outcomes recorded at once, exactly one stands', async () => {
  await using forum = await aForum();
  const { electionId } = await callByElection(forum, OFFICE);
  forum.setNow('2027-02-08T10:00:00Z');
  const record = { officeId: OFFICE, electionId, source: SOURCE, outcome: 're_elected' } as const;
  const { offices } = forum.as(forum.secretariat);

  const outcomes = await Promise.all([
    refusalOf(offices.fillSeat({ ...record, startsOn: '2027-02-08' })),
    refusalOf(offices.fillSeat({ ...record, startsOn: '2027-02-09' })),
  ]);

  expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
});

test('only the secretariat records, and what it recorded cannot be rewritten', async () => {
  await using forum = await aForum();
  await callByElection(forum, OFFICE);
  const seen = (await forum.as(forum.official(OFFICE)).offices.show({ officeId: OFFICE })).seat;

  expect(seen.recording).toBeNull();
  const rewrite = forum.db.updateTable('election').set({ poll_on: '2027-03-04' }).execute();
  await expect(rewrite).rejects.toThrow(/permission denied/);
});

test('a record that somebody changes in the database is named by the verifier', async () => {
  await using forum = await aForum();
  await changeMayor(forum, OFFICE);

  await asOwner(forum.url, `update term_end set how_ended = 'death'`);

  expect(await verifyLedger(forum.db)).toMatchObject({
    broken: expect.stringContaining('End of a term'),
  });
});
