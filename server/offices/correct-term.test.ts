import type { Selectable, Transaction } from 'kysely';
import { expect, test } from 'vitest';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import type { Database } from '#db/schema.ts';
import { verifyLedger } from '#server/ledger/verify.ts';
import { callByElection, changeMayor, refusalOf } from '#tests/fixtures/change-of-mayor.ts';
import { asOwner } from '#tests/fixtures/frozen-position.ts';
import { giveRole } from '#tests/fixtures/given-role.ts';
import { aForum, type ScenePerson } from '#tests/fixtures/scene.ts';

const OFFICE = 'tees-valley';
const SOURCE = 'Minutes of the authority';
type Forum = Awaited<ReturnType<typeof aForum>>;

/** The mayor of a real office is nobody of ours: a person with their mandate is invented. */
async function aMayoralty() {
  const forum = await aForum();
  const mayor = forum.outsider;
  const role = { personId: mayor.id, officeId: OFFICE, role: 'holder', from: forum.now() } as const;
  await forum.db.transaction().execute((trx) => giveRole(trx, role));
  const named = forum.official(OFFICE);
  const { delegationId } = await forum.as(mayor).delegations.make({
    officeId: OFFICE,
    personId: named.id,
    from: '2026-11-24',
    to: '2027-06-30',
    scope: 'all',
    instrument: 'File 7',
  });
  return { ...forum, mayor, named, delegationId };
}
type Mayoralty = Awaited<ReturnType<typeof aMayoralty>>;

const vacate = (forum: Forum, endsOn: string, correcting = true) =>
  forum.as(forum.secretariat).offices.vacateSeat({
    officeId: OFFICE,
    endsOn,
    howEnded: 'resignation',
    source: SOURCE,
    correcting,
  });

const seatOf = async (forum: Forum) =>
  (await forum.as(forum.secretariat).offices.show({ officeId: OFFICE })).seat;

const termsOf = async (forum: Forum) =>
  (await forum.as(forum.secretariat).offices.show({ officeId: OFFICE })).terms;

async function correct(forum: Forum, changed: object) {
  const { recording } = await seatOf(forum);
  const last = recording?.last;
  if (!last) throw new Error('Nobody has held the office');
  const { holderId, personName, styledName, title, party, startsOn } = last;
  const said = { holderId, personName, styledName, title, party, startsOn, ...changed };
  return forum
    .as(forum.secretariat)
    .offices.correctTerm({ officeId: OFFICE, source: SOURCE, ...said });
}

async function decidersOn({ as, setNow, mayor, named, delegate }: Mayoralty, moment: string) {
  setNow(moment);
  const roleOf = async (person: ScenePerson, role: string) =>
    ((await as(person).people.me())?.mandates ?? []).some((mandate) => mandate.role === role);
  const deciders = {
    mayor: await roleOf(mayor, 'holder'),
    named: await roleOf(named, 'delegate'),
    invented: await roleOf(delegate(OFFICE), 'delegate'),
  };
  return Object.entries(deciders).flatMap(([who, decides]) => (decides ? [who] : []));
}

test('a name and title are corrected; what was recorded stays readable, and the ledger holds both', async () => {
  await using forum = await aForum();
  await changeMayor(forum, OFFICE, 'A Succesor');
  const right = { personName: 'A Successor', styledName: 'A Successor, Tees Valley Mayor' };

  await correct(forum, { ...right, title: 'Tees Valley Mayor' });

  const seat = await seatOf(forum);
  expect(seat.styledName).toBe('A Successor, Tees Valley Mayor');
  expect(seat.records.corrections).toMatchObject([
    { was: { personName: 'A Succesor', title: 'Mayor of the area' }, ...right, source: SOURCE },
  ]);
  const filled = await forum.db
    .selectFrom('ledger_entry')
    .innerJoin('ledger_payload', 'ledger_payload.seq', 'ledger_entry.seq')
    .where('type', 'in', ['seat.filled', 'seat.term_corrected'])
    .orderBy('ledger_entry.seq')
    .select('payload')
    .execute();
  expect(filled.map(({ payload }) => payload['personName'])).toEqual(['A Succesor', 'A Successor']);
  expect('broken' in (await verifyLedger(forum.db))).toBe(false);
  await asOwner(forum.url, `update term_correction set title = 'Somebody else'`);
  expect(await verifyLedger(forum.db)).toMatchObject({
    broken: expect.stringContaining('Correction of a term'),
  });
});

test('a party is corrected; what was recorded stays readable, and the ledger holds both', async () => {
  await using forum = await aForum();
  await changeMayor(forum, OFFICE);

  await correct(forum, { party: 'Green Party' });

  const [term] = await termsOf(forum);
  expect(term?.party).toBe('Green Party');
  expect((await seatOf(forum)).records.corrections).toMatchObject([
    { was: { party: 'Independent' }, party: 'Green Party' },
  ]);
  expect('broken' in (await verifyLedger(forum.db))).toBe(false);
  await asOwner(forum.url, `update term_correction set party = 'Another'`);
  expect(await verifyLedger(forum.db)).toMatchObject({
    broken: expect.stringContaining('Correction of a term'),
  });
});

test('a correction from before parties could be corrected still stands as it was made', async () => {
  await using forum = await aForum();
  await changeMayor(forum, OFFICE, 'A Succesor');
  await correct(forum, { personName: 'A Successor' });
  const correction = await forum.db
    .selectFrom('term_correction')
    .selectAll()
    .executeTakeFirstOrThrow();
  const { party: _, ...was } = correction.was;

  await forum.db.transaction().execute((trx) => recordAsBefore(forum, trx, { ...correction, was }));

  expect('broken' in (await verifyLedger(forum.db))).toBe(false);
  expect((await seatOf(forum)).records.corrections).toHaveLength(2);
});

/** As the program before wrote one: neither the row nor the entry says a party. */
async function recordAsBefore(
  forum: Forum,
  trx: Transaction<Database>,
  {
    holder_id: holderId,
    was,
    source,
    recorded_by,
    ...words
  }: Selectable<Database['term_correction']>,
) {
  const at = forum.now();
  const { person_name: personName, styled_name: styledName, title, starts_on: startsOn } = words;
  const { id: correctionId } = await trx
    .insertInto('term_correction')
    .values({
      holder_id: holderId,
      person_name: personName,
      styled_name: styledName,
      title,
      starts_on: startsOn,
      was: JSON.stringify(was),
      source,
      recorded_by,
      recorded_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const payload = { correctionId, holderId, personName, styledName, title, startsOn, was, source };
  const entry = { type: 'seat.term_corrected', officeId: OFFICE, at, payload } as const;
  await appendLedgerEntry(trx, { ...entry, actorId: recorded_by, positionId: null });
}

test('a first day is corrected, and the end of the term before moves with it', async () => {
  await using forum = await aForum();
  await callByElection(forum, OFFICE, '2026-12-10');
  forum.setNow('2026-12-14T10:00:00Z');
  const [election] = (await seatOf(forum)).recording?.held ?? [];
  const outcome = { officeId: OFFICE, electionId: election?.electionId ?? '', source: SOURCE };
  await forum
    .as(forum.secretariat)
    .offices.fillSeat({ ...outcome, outcome: 're_elected', startsOn: '2026-12-14' });

  await correct(forum, { startsOn: '2026-12-12' });

  const [now, before] = await termsOf(forum);
  expect(now).toMatchObject({ startsOn: '2026-12-12', endsOn: null });
  expect(before).toMatchObject({ endsOn: '2026-12-12' });
  const [delegate] = (await forum.as(forum.delegate(OFFICE)).people.me())?.mandates ?? [];
  expect(delegate?.role).toBe('delegate');
  expect('broken' in (await verifyLedger(forum.db))).toBe(false);
});

test('a term cannot begin after something was signed in its mayor’s name, nor what is right be corrected', async () => {
  await using forum = await aForum();
  await changeMayor(forum, OFFICE);
  forum.setNow('2027-02-09T10:00:00Z');
  await forum.as(forum.secretariat).delegations.make({
    officeId: OFFICE,
    personId: forum.official(OFFICE).id,
    from: '2027-02-09',
    to: '2027-03-09',
    scope: 'all',
    instrument: 'File 8',
  });

  expect(await refusalOf(correct(forum, { startsOn: '2027-02-10' }))).toBe(
    'term_signed_before_start',
  );
  expect(await refusalOf(correct(forum, {}))).toBe('nothing_corrected');
  expect(await refusalOf(correct(forum, { startsOn: '2027-02-09' }))).toBe('done');
});

/** What happened to a recorded end, and who decides on 14 December afterwards. */
const ENDS: [string, (scene: Mayoralty) => Promise<unknown>, string[]][] = [
  ['nothing more', async () => undefined, []],
  ['later: 15 December', (scene) => vacate(scene, '2026-12-15'), ['mayor', 'named', 'invented']],
  ['later: the day itself', (scene) => vacate(scene, '2026-12-14'), []],
  ['later, and past already', (scene) => vacate(scene, '2026-11-27'), []],
  [
    'later, earlier again, later',
    async (scene) => {
      for (const day of ['2026-12-20', '2026-12-10', '2026-12-20']) await vacate(scene, day);
    },
    ['mayor', 'named', 'invented'],
  ],
  [
    'later and back',
    async (scene) => {
      await vacate(scene, '2026-12-20');
      await vacate(scene, '2026-12-10');
    },
    [],
  ],
  [
    'later, after a delegate had left the office',
    async (scene) => {
      const mandateId = scene.named.id;
      await scene.as(scene.secretariat).people.endMandate({ mandateId });
      await vacate(scene, '2026-12-15');
    },
    ['mayor', 'invented'],
  ],
  [
    'later, with the mayor invited anew meanwhile',
    async (scene) => {
      await scene.db.transaction().execute((trx) =>
        giveRole(trx, {
          personId: scene.mayor.id,
          officeId: OFFICE,
          role: 'holder',
          from: scene.now(),
        }),
      );
      await vacate(scene, '2026-12-15');
    },
    ['mayor', 'named', 'invented'],
  ],
];

test.each(ENDS)('a recorded end of 26 November, corrected: %s', async (_how, after, deciders) => {
  await using scene = await aMayoralty();
  await vacate(scene, '2026-11-26', false);
  scene.setNow('2026-11-30T10:00:00Z');

  await after(scene);

  expect(await decidersOn(scene, '2026-12-14T10:00:00Z')).toEqual(deciders);
  expect(await decidersOn(scene, '2026-12-21T10:00:00Z')).toEqual([]);
  expect('broken' in (await verifyLedger(scene.db))).toBe(false);
});

test('what was taken back before the term ended does not come back with it', async () => {
  await using scene = await aMayoralty();
  await scene.as(scene.mayor).delegations.revoke({ delegationId: scene.delegationId });
  await vacate(scene, '2026-11-26', false);
  scene.setNow('2026-11-30T10:00:00Z');

  await vacate(scene, '2026-12-15');

  expect(await decidersOn(scene, '2026-12-14T10:00:00Z')).toEqual(['mayor', 'invented']);
});

test('whoever decides again is told until when, and the office’s page says what ends it', async () => {
  await using scene = await aMayoralty();
  await vacate(scene, '2026-11-26', false);
  scene.setNow('2026-11-30T10:00:00Z');

  await vacate(scene, '2026-12-15');

  const { text } = await scene.db
    .selectFrom('mail')
    .where('recipient', '=', scene.named.email)
    .where('subject', 'like', '%again')
    .select('text')
    .executeTakeFirstOrThrow();
  expect(text).toContain('15 December 2026');
  const { delegating } = await scene.as(scene.secretariat).offices.show({ officeId: OFFICE });
  const ends = delegating?.delegations.map(({ endsAt, state }) => [endsAt, state]);
  const until = new Date('2026-12-15T00:00:00Z');
  expect(ends).toEqual([
    [until, 'running'],
    [until, 'running'],
  ]);
});
