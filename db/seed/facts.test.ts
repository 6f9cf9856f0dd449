import Holidays from 'date-holidays';
import { expect, test } from 'vitest';
import { holderOfPost } from '#db/government/post.reads.ts';
import { holderOfOffice } from '#db/offices/holder.reads.ts';
import { freshDatabase } from '#tests/fixtures/fresh-database.ts';
import { FACTS } from './facts/registry.ts';
import { seedFacts } from './facts.ts';

test('fourteen mayors are in post on 23 November 2026, each in a member office', async () => {
  await using scene = await freshDatabase();
  const inPost = await Promise.all(
    FACTS.offices.map(async ({ id }) => ({
      id,
      holder: await holderOfOffice(scene.db, id, '2026-11-23'),
    })),
  );
  const members = FACTS.memberships.filter((membership) => membership.endsOn === null);
  const withMayor = inPost.flatMap(({ id, holder }) => (holder ? [id] : []));
  expect(withMayor).toHaveLength(14);
  expect(withMayor.toSorted()).toEqual(members.map((m) => m.officeId).toSorted());
});

test('mayors are styled as they sign', async () => {
  await using scene = await freshDatabase();
  const styled = async (officeId: string) =>
    (await holderOfOffice(scene.db, officeId, '2026-11-23'))?.styledName;
  expect(await styled('greater-london')).toBe('Sir Sadiq Khan, Mayor of London');
  expect(await styled('tees-valley')).toBe('Lord Houchen of High Leven, Tees Valley Mayor');
  expect(await styled('greater-manchester')).toBe('Bev Craig, Mayor of Greater Manchester');
});

test('no two people hold one office or one post on the same day', () => {
  const terms = [
    ...FACTS.holders.map((h) => ({ seat: h.officeId, from: h.startsOn, to: h.endsOn })),
    ...FACTS.postHolders.map((h) => ({ seat: h.postId, from: h.startsOn, to: h.endsOn })),
  ];
  const overlapping = terms.filter((a) =>
    terms.some(
      (b) => a !== b && a.seat === b.seat && a.from <= b.from && b.from < (a.to ?? '9999'),
    ),
  );
  expect(overlapping).toEqual([]);
});

test('North of Tyne is abolished, followed by the North East, and keeps its mayor', async () => {
  await using scene = await freshDatabase();
  const office = await scene.db
    .selectFrom('office')
    .where('id', '=', 'north-of-tyne')
    .select(['abolished_on', 'succeeded_by'])
    .executeTakeFirstOrThrow();
  const then = await holderOfOffice(scene.db, 'north-of-tyne', '2023-04-17');
  expect(office).toEqual({ abolished_on: '2024-05-07', succeeded_by: 'north-east' });
  expect(then?.styledName).toBe('Jamie Driscoll, North of Tyne Mayor');
  expect(await holderOfOffice(scene.db, 'north-of-tyne', '2024-05-07')).toBeUndefined();
});

test('an office between two mayors is vacant', async () => {
  await using scene = await freshDatabase();
  expect(await holderOfOffice(scene.db, 'greater-manchester', '2026-07-01')).toBeUndefined();
});

test('a post is held by whoever held it that day', async () => {
  await using scene = await freshDatabase();
  const transport = (day: string) => holderOfPost(scene.db, 'transport-secretary', day);
  expect((await transport('2023-10-31'))?.personName).toBe('Mark Harper');
  expect((await transport('2026-11-23'))?.personName).toBe('Heidi Alexander');
  expect(await transport('2024-11-28')).toBeUndefined();
});

test.each([
  ['england_and_wales', 'ENG', []],
  // Proclaimed for Scotland alone, so that no standing calendar knows it.
  ['scotland', 'SCT', ['2026-06-15']],
  ['northern_ireland', 'NIR', []],
] as const)(
  'bank holidays of %s agree with an independent calendar',
  (part, region, proclaimed) => {
    const calendar = new Holidays('GB', region);
    const expected = [2023, 2024, 2025, 2026, 2027, 2028].flatMap((year) =>
      substituted(calendar.getHolidays(year).filter((day) => day.type === 'public')),
    );
    const ours = FACTS.bankHolidays.filter(({ parts }) => parts.includes(part));
    const days = ours.map((holiday) => holiday.day);
    expect(days).toEqual([...new Set([...expected, ...proclaimed])].toSorted());
  },
);

/** The calendar lists a holiday and its substitute; only weekdays are kept as days off. */
function substituted(days: { date: string }[]): string[] {
  return days
    .map((day) => day.date.slice(0, 10))
    .filter((day) => ![0, 6].includes(new Date(day).getUTCDay()));
}

test('seeding again changes nothing and keeps what a person corrected', async () => {
  await using scene = await freshDatabase();
  await scene.db
    .updateTable('office')
    .set({ notes: 'Corrected' })
    .where('id', '=', 'cumbria')
    .execute();
  await scene.db.updateTable('facts_seed').set({ version: 'older' }).execute();

  await seedFacts(scene.db);

  const cumbria = await scene.db
    .selectFrom('office')
    .where('id', '=', 'cumbria')
    .select('notes')
    .executeTakeFirst();
  const { offices } = await scene.db
    .selectFrom('office')
    .select((eb) => eb.fn.countAll<number>().as('offices'))
    .executeTakeFirstOrThrow();
  expect(cumbria?.notes).toBe('Corrected');
  expect(offices).toBe(FACTS.offices.length);
});
