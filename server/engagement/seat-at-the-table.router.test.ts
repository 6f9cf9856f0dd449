import { expect, test } from 'vitest';
import { consentFor, LOGGING_OFFICES, logFor, logMany } from '#tests/fixtures/logged-contacts.ts';
import { aForum, type ScenePerson } from '#tests/fixtures/scene.ts';

const OFFICE = 'west-yorkshire';
const OTHER = 'tees-valley';
const OVER = '2026-Q3';

async function aTable() {
  const forum = await aForum();
  const seen = (person: ScenePerson, quarter = '2026-Q4') =>
    forum.as(person).seatAtTheTable.page({ quarter });
  return {
    ...forum,
    seen,
    /** The office's own row with one department, as its official sees it. */
    ownCell: async (departmentId: string, quarter?: string) => {
      const page = await seen(forum.official(OFFICE), quarter);
      const at = page.departments.findIndex(({ id }) => id === departmentId);
      return { counted: page.own[0]?.cells[at], logged: page.own[0]?.logged[at] };
    },
    sayNothing: (departmentIds: string[], move: 'confirm' | 'take_back' = 'confirm') =>
      forum
        .as(forum.official(OFFICE))
        .seatAtTheTable.nothing({ officeId: OFFICE, quarter: OVER, departmentIds, move }),
  };
}

function refusalOf(outcome: Promise<unknown>): Promise<string> {
  return outcome.then(
    () => 'done',
    (error: { message: string }) => error.message,
  );
}

const UNKNOWN = { kind: 'not_reported', contacts: 0 };

test('what is private is in the office’s own count alone, until it lets others count it', async () => {
  await using table = await aTable();
  await logFor(table, OFFICE);
  await logFor(table, OFFICE, { visibility: 'forum' });
  const reported = (contacts: number) => ({ kind: 'reported', contacts });

  expect(await table.ownCell('dft')).toEqual({ counted: reported(1), logged: reported(2) });
  await consentFor(table, OFFICE, 'counts');
  expect(await table.ownCell('dft')).toEqual({ counted: reported(2), logged: reported(2) });
  await consentFor(table, OFFICE, 'counts', 'take_back');
  expect((await table.ownCell('dft')).counted).toEqual(reported(1));
});

test('what is done for a party is no contact of the office', async () => {
  await using table = await aTable();
  await logFor(table, OFFICE, { capacity: 'party', visibility: 'forum' });

  expect(await table.ownCell('dft')).toEqual({ counted: UNKNOWN, logged: UNKNOWN });
});

test('there was none only where the office says so, after the quarter and without a contact', async () => {
  await using table = await aTable();
  await logFor(table, OFFICE, { happenedOn: '2026-08-03' });

  expect(await refusalOf(table.sayNothing(['hmt', 'dft']))).toBe('contacts_logged');
  expect((await table.ownCell('hmt', OVER)).counted).toEqual(UNKNOWN);
  await table.sayNothing(['hmt']);
  expect((await table.ownCell('hmt', OVER)).counted).toEqual({ kind: 'nothing', contacts: 0 });
  expect(await refusalOf(table.sayNothing(['hmt']))).toBe('nothing_confirmed_already');
  await table.sayNothing(['hmt'], 'take_back');
  expect((await table.ownCell('hmt', OVER)).counted).toEqual(UNKNOWN);
  const running = table.as(table.official(OFFICE)).seatAtTheTable.nothing({
    officeId: OFFICE,
    quarter: '2026-Q4',
    departmentIds: ['hmt'],
    move: 'confirm',
  });
  expect(await refusalOf(running)).toBe('quarter_not_over');
});

test('of fewer than five nothing is told; of five the spread, without a name', async () => {
  await using table = await aTable();
  const [a = '', b = '', c = '', d = '', e = ''] = LOGGING_OFFICES.filter((id) => id !== OFFICE);
  await logMany(table, { [a]: 1, [b]: 2, [c]: 3, [d]: 4 });
  const before = await table.seen(table.official(OFFICE));
  await logMany(table, { [e]: 5 });
  const after = await table.seen(table.official(OFFICE));

  expect(before.spread.total).toBeNull();
  expect(after.spread.total).toEqual({ minimum: 1, median: 3, maximum: 5, reporting: 5 });
  expect(after.others).toBeNull();
  expect(JSON.stringify(after)).not.toContain(a);
  expect((await table.seen(table.official(c))).own[0]?.parity).toBe(1);
});

test('names are shown once every office says so, and gone when one takes it back', async () => {
  await using table = await aTable();
  await logMany(table, { [OTHER]: 2 });
  const [last = '', ...rest] = LOGGING_OFFICES;
  for (const officeId of rest) await consentFor(table, officeId, 'names');
  const named = async () =>
    (await table.seen(table.secretariat)).others?.find(({ officeId }) => officeId === OTHER)?.total;

  expect(await named()).toBeUndefined();
  await consentFor(table, last, 'names');
  expect(await named()).toEqual({ kind: 'reported', contacts: 2 });
  await consentFor(table, OTHER, 'names', 'take_back');
  expect(await named()).toBeUndefined();
});

test('an official does not say it for the office, nor anybody for another', async () => {
  await using table = await aTable();
  const give = { officeId: OFFICE, kind: 'alerts', move: 'give' } as const;

  expect(await refusalOf(table.as(table.official(OFFICE)).seatAtTheTable.consent(give))).toBe(
    'not_yours_to_consent',
  );
  const other = table.as(table.chiefExecutive(OTHER)).seatAtTheTable.consent(give);
  expect(await refusalOf(other)).toBe('NOT_FOUND');
  await consentFor(table, OFFICE, 'alerts');
  expect(await refusalOf(consentFor(table, OFFICE, 'alerts'))).toBe('consent_given_already');
});
