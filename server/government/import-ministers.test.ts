import { expect, test } from 'vitest';
import { verifyLedger } from '#server/ledger/verify.ts';
import { refusalOf } from '#tests/fixtures/change-of-mayor.ts';
import { aForum } from '#tests/fixtures/scene.ts';

type Forum = Awaited<ReturnType<typeof aForum>>;
const AS_OF = '2026-11-20';

const bytes = (text: string) => new TextEncoder().encode(text);
const table = (...lines: string[]) =>
  bytes(['minister_name,role,department,start_date,end_date,is_acting', ...lines].join('\n'));

const TRANSPORT = 'Secretary of State for Transport,Department for Transport';
const governmentOf = (forum: Forum) => forum.as(forum.secretariat).government;

async function bringIn(forum: Forum, files: Uint8Array<ArrayBuffer>[], asOf = AS_OF) {
  const government = governmentOf(forum);
  const { seen } = await government.previewMinisters({ files, asOf });
  return government.importMinisters({ files, asOf, seen });
}

const countOf = async ({ db }: Forum) => {
  const rows = await db.selectFrom('post_holder').selectAll().orderBy('id').execute();
  return JSON.stringify(rows);
};

test('a list is shown before it changes anything: new, ended, the same, otherwise, and not readable', async () => {
  await using forum = await aForum();
  const before = await countOf(forum);
  const file = table(
    `Heidi Alexander,${TRANSPORT},2024-11-29,2026-11-16,False`,
    `A Successor,${TRANSPORT},2026-11-16,,False`,
    `Louise Haigh,${TRANSPORT},2024-07-05,2024-11-28,False`,
    `Mark Harper,${TRANSPORT},2022-10-25,2024-07-06,False`,
    `No Day,${TRANSPORT},yesterday,,False`,
    `Too,many,columns,here,of,all,things`,
    'Somebody,Minister for Paper Clips,Cabinet Office,2020-01-01,,False',
  );

  const plan = await governmentOf(forum).previewMinisters({ files: [file], asOf: AS_OF });

  expect(plan.added).toMatchObject([{ personName: 'A Successor', startsOn: '2026-11-16' }]);
  expect(plan.ended).toMatchObject([{ personName: 'Heidi Alexander', endsOn: '2026-11-16' }]);
  expect(plan.unchanged).toBe(1);
  expect(plan.conflicts).toMatchObject([
    { line: 5, listed: { endsOn: '2024-07-06' }, here: { endsOn: '2024-07-05' } },
  ]);
  expect(plan.unread).toEqual([
    { file: 1, line: 6, why: 'day' },
    { file: 1, line: 7, why: 'columns' },
  ]);
  expect(plan.otherPosts).toBe(1);
  expect(await countOf(forum)).toBe(before);
});

test('what was shown is brought in at once, and the same list changes nothing again', async () => {
  await using forum = await aForum();
  const files = [
    table(
      `Heidi Alexander,${TRANSPORT},2024-11-29,2026-11-16,False`,
      `A Successor,${TRANSPORT},2026-11-16,,True`,
    ),
  ];

  expect(await bringIn(forum, files)).toEqual({ added: 1, ended: 1, confirmed: 0 });

  const post = await governmentOf(forum).post({ postId: 'transport-secretary' });
  expect(post.holding).toMatchObject({ state: 'acting', tenure: { personName: 'A Successor' } });
  expect(post.records.map(({ kind }) => kind).toSorted()).toEqual(['ended', 'took_office']);
  const after = await countOf(forum);
  expect(await bringIn(forum, files)).toEqual({ added: 0, ended: 0, confirmed: 0 });
  expect(await countOf(forum)).toBe(after);
  const imports = await forum.db.selectFrom('post_import').selectAll().execute();
  expect(imports).toHaveLength(1);
  expect('broken' in (await verifyLedger(forum.db))).toBe(false);
});

test('the tables of the database are read together: names by day, acting, a renamed department as one tenure', async () => {
  await using forum = await aForum();
  const files = [
    bytes(
      'id,person_id,post_id,start_date,end_date\na1,p1,o1,2015-05-11,2016-01-01\na2,p1,o2,2016-01-01,2016-07-14\na3,p9,o1,2014-01-01,2015-01-01\n',
    ),
    bytes(
      'id,id_parliament,name,short_name,start_date,end_date\np1,1,Lord Example,Example,2016-06-01,\np1,1,Ann Example,Example,,2016-06-01\n',
    ),
    bytes(
      'id,organisation_id,name,rank_equivalence\no1,d1,Secretary of State for Communities and Local Government,SoS\no2,d2,"Secretary of State for Housing, Communities and Local Government",SoS\n',
    ),
  ];

  const plan = await governmentOf(forum).previewMinisters({ files, asOf: AS_OF });

  expect(plan.added).toEqual([
    {
      postId: 'communities-secretary',
      postTitle: 'Secretary of State for Housing, Communities and Local Government',
      personName: 'Ann Example',
      startsOn: '2015-05-11',
      endsOn: '2016-07-14',
      acting: false,
    },
  ]);
  expect(plan.unread).toEqual([{ file: 1, line: 4, why: 'unknown_person' }]);
});

test('an old list names nobody as holder of today', async () => {
  await using forum = await aForum();
  await forum.db.deleteFrom('post_holder').where('post_id', '=', 'culture-secretary').execute();
  const line =
    'A Minister,"Secretary of State for Culture, Media and Sport",DCMS,2025-09-06,,False';

  await bringIn(forum, [table(line)], '2026-06-19');
  const { culture } = await stateOfCulture(forum);
  await bringIn(forum, [table(line)], '2026-11-20');

  expect([culture, (await stateOfCulture(forum)).culture]).toEqual(['unverified', 'held']);
});

async function stateOfCulture(forum: Forum) {
  const { holding } = await governmentOf(forum).post({ postId: 'culture-secretary' });
  return { culture: holding.state };
}

test('what was shown as of one day is not brought in as of another', async () => {
  await using forum = await aForum();
  const government = governmentOf(forum);
  const files = [table(`Heidi Alexander,${TRANSPORT},2024-11-29,2026-11-16,False`)];
  const { seen } = await government.previewMinisters({ files, asOf: AS_OF });

  expect(await refusalOf(government.importMinisters({ files, asOf: '2026-11-18', seen }))).toBe(
    'list_moved',
  );
});

test('what moved since it was shown is not brought in', async () => {
  await using forum = await aForum();
  const government = governmentOf(forum);
  const files = [table(`Heidi Alexander,${TRANSPORT},2024-11-29,2026-11-16,False`)];
  const { seen } = await government.previewMinisters({ files, asOf: AS_OF });
  await government.endTenure({
    postId: 'transport-secretary',
    endsOn: '2026-11-10',
    source: 'Statement',
  });

  expect(await refusalOf(government.importMinisters({ files, asOf: AS_OF, seen }))).toBe(
    'list_moved',
  );
});

test.each([
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]), 'list_not_csv'],
  ['other columns', bytes('a,b\n1,2\n'), 'list_columns_missing'],
  ['more than 5 MB', new Uint8Array(5_000_001).fill(97), 'list_too_large'],
])('%s is refused in words and changes nothing', async (_, file, refusal) => {
  await using forum = await aForum();
  const before = await countOf(forum);

  const preview = governmentOf(forum).previewMinisters({ files: [file], asOf: AS_OF });

  expect(await refusalOf(preview)).toBe(refusal);
  expect(await countOf(forum)).toBe(before);
});

test('of a holder recorded by hand the predecessor leaves the same day, and a correction keeps what stood before', async () => {
  await using forum = await aForum();
  const government = governmentOf(forum);
  const postId = 'transport-secretary';
  const source = 'https://www.gov.uk/government/news/example';
  const taken = { postId, personName: 'A Sucessor', startsOn: '2026-11-20', acting: true, source };
  await government.takeOffice(taken);
  const [mistyped] = (await government.post({ postId })).tenures;

  await government.correctTenure({
    ...taken,
    personName: 'A Successor',
    tenureId: mistyped?.id ?? '',
    endsOn: null,
  });

  const post = await government.post({ postId });
  expect(post.holding).toMatchObject({ state: 'acting', tenure: { personName: 'A Successor' } });
  expect(post.tenures[1]).toMatchObject({ personName: 'Heidi Alexander', endsOn: '2026-11-20' });
  expect(post.records).toMatchObject([
    { kind: 'corrected', before: { personName: 'A Sucessor' }, source },
    { kind: 'took_office', before: null },
    { kind: 'ended', before: { endsOn: null }, after: { endsOn: '2026-11-20' } },
  ]);
  const overlapping = government.takeOffice({ ...taken, startsOn: '2024-08-01' });
  expect(await refusalOf(overlapping)).toBe('holder_overlaps');
});

test('all published tables can be chosen at once, in their own columns and with NULL for nothing', async () => {
  await using forum = await aForum();
  const [treasury, chancellor, reeves, term] = [1, 2, 3, 4].map(
    (nth) => `00000000-0000-4000-8000-00000000000${nth}`,
  );
  const files = [
    `id,person_id,post_id,start_date,end_date\n${term},${reeves},${chancellor},2024-07-05,2026-07-20`,
    `id,appointment_id,cabinet_status,is_acting,is_on_leave,leave_reason,start_date,end_date\nc1,${term},Full cabinet,False,False,,2024-07-05,2026-07-20`,
    `id,name,short_name,start_date,end_date\n${treasury},HM Treasury,HMT,NULL,NULL`,
    `id,id_parliament,id_ifg_website,name,display_name,normalized_name,short_name,gender,start_date,end_date\n${reeves},4031.0,,Rachel Reeves,Rachel Reeves,Rachel Reeves,Reeves,F,NULL,NULL`,
    `id,id_ifg_website,organisation_id,name,display_name,rank_equivalence,rank_equivalence_value\n${chancellor},146,${treasury},Chancellor of the Exchequer,Chancellor of the Exchequer,SoS,3`,
  ].map(bytes);

  const plan = await governmentOf(forum).previewMinisters({ files, asOf: AS_OF });

  expect(plan.unread).toEqual([]);
  expect(plan.unchanged + plan.confirmed.length).toBe(1);
  expect([plan.added, plan.ended, plan.conflicts]).toEqual([[], [], []]);
});
