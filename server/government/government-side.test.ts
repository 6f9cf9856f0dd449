import { expect, test } from 'vitest';
import { EVIDENCE } from '#tests/fixtures/committed-position.ts';
import { aSignedPosition } from '#tests/fixtures/signed-position.ts';

const ASKED_ON = '2026-11-24';
const WORDS = 'We will fund the £2 fare in every combined authority until 31 March 2028.';
const TRANSPORT = 'transport-secretary';

/** A letter of 24 November 2026 asks the Treasury for two things. */
async function aSentAsk() {
  const scene = await aSignedPosition({ postIds: ['chancellor'] });
  const api = scene.as(scene.secretariat);
  await api.letters.issue({ positionId: scene.positionId, versionNumber: 1, dated: ASKED_ON });
  const { asks } = await api.responses.asks({ positionId: scene.positionId });
  const [first = '', second = ''] = asks.map(({ id }) => id);
  return { ...scene, api, first, second };
}

type Scene = Awaited<ReturnType<typeof aSentAsk>>;

async function heldByTheTreasury({ api, positionId, setNow }: Scene) {
  setNow('2026-12-11T10:00:00Z');
  await api.responses.log({
    positionId,
    kind: 'holding',
    receivedOn: '2026-12-10',
    postId: 'chancellor',
    reason: 'It waits for the spending review.',
    newExpectedOn: '2027-01-15',
    answers: [],
  });
}

async function transferredToTransport({ api, positionId, setNow }: Scene) {
  setNow('2027-01-06T10:00:00Z');
  await api.responses.log({
    positionId,
    kind: 'transfer',
    receivedOn: '2027-01-05',
    postId: 'chancellor',
    transferredTo: TRANSPORT,
    answers: [],
  });
}

/** The Department for Transport becomes another by name, which answers in the time it did. */
async function departmentRenamed({ db, setNow }: Scene) {
  setNow('2027-01-09T10:00:00Z');
  await db
    .insertInto('department')
    .values({
      id: 'transport-of-2027',
      name: 'Department for Transport and Places',
      abbreviation: 'DTP',
      starts_on: '2027-01-08',
      ends_on: null,
      succeeded_by: null,
      reply_target_working_days: 7,
      notes: null,
      sources: '[]',
      as_of: '2027-01-08',
    })
    .execute();
  await db
    .updateTable('department')
    .set({ ends_on: '2027-01-08', succeeded_by: 'transport-of-2027' })
    .where('id', '=', 'dft')
    .execute();
  await db
    .updateTable('post')
    .set({ department_id: 'transport-of-2027' })
    .where('id', '=', TRANSPORT)
    .execute();
}

async function ministerRecorded({ api, setNow }: Scene) {
  setNow('2027-01-12T10:00:00Z');
  await api.government.takeOffice({
    postId: TRANSPORT,
    personName: 'A Successor',
    startsOn: '2027-01-11',
    acting: false,
    source: 'https://www.gov.uk/government/news/example',
  });
}

async function ministerListed({ api, setNow }: Scene) {
  setNow('2027-01-12T10:00:00Z');
  const role = 'Secretary of State for Transport,Department for Transport';
  const list = [
    'minister_name,role,department,start_date,end_date,is_acting',
    `Heidi Alexander,${role},2024-11-29,2027-01-11,False`,
    `A Successor,${role},2027-01-11,,False`,
  ];
  const files = [new TextEncoder().encode(list.join('\n'))];
  const { seen } = await api.government.previewMinisters({ files, asOf: '2027-01-12' });
  await api.government.importMinisters({ files, asOf: '2027-01-12', seen });
}

async function answeredInPart({ api, positionId, first, setNow }: Scene) {
  setNow('2027-01-15T10:00:00Z');
  return api.responses.log({
    positionId,
    kind: 'substantive',
    receivedOn: '2027-01-14',
    postId: TRANSPORT,
    summary: 'Ministers will keep the fare for another year.',
    answers: [{ askId: first, answer: 'agreed_in_part', note: 'A year, not two.' }],
  });
}

/** What each place says of the two asks and the promise on them, asked on the same day. */
async function everyPlace({ api, as, official, positionId }: Scene) {
  const office = as(official('west-yorkshire'));
  const [answers, story, home, card, forum, table] = await Promise.all([
    office.responses.asks({ positionId }),
    office.positions.show({ positionId }),
    office.positions.home(),
    office.commitments.ofPosition({ positionId }),
    office.scorecard.forum(),
    office.exports.table({ table: 'asks' }),
  ]);
  const secretariatHome = await api.positions.home();
  expect(story.asksList.map(({ now }) => now)).toEqual(answers.asks.map(({ now }) => now));
  expect(story.asksList.map(({ ageInDays }) => ageInDays)).toEqual(
    answers.asks.map(({ ageInDays }) => ageInDays),
  );
  expect(forum.own).toEqual(card.figures);
  const exported = table.rows.filter((row) => row['position_id'] === positionId);
  expect(exported.map((row) => row['first_asked_on'])).toEqual(
    answers.asks.map(({ firstAskedOn }) => firstAskedOn),
  );
  return {
    now: answers.asks.map(({ now }) => now),
    ages: answers.asks.map(({ ageInDays }) => ageInDays),
    clocks: answers.asks.map(({ clocks }) =>
      clocks.map(({ postId, expectedBy }) => [postId, expectedBy]),
    ),
    comingUp: home.comingUp.map(({ what, day, asks }) => [what, day, asks]),
    overdue: secretariatHome.waiting.filter(({ what }) => what === 'overdue'),
    standing: Object.fromEntries(Object.entries(forum.own.standing).filter(([, n]) => n > 0)),
  };
}

const bothAsks = <Value>(value: Value) => [value, value];

test.each([
  ['is recorded by hand', ministerRecorded],
  ['is read from a list', ministerListed],
])(
  'an ask is held, handed over and renamed with its age unbroken, and the minister who comes new and %s is briefed of it',
  async (_, newMinister) => {
    await using scene = await aSentAsk();
    expect(await everyPlace(scene)).toMatchObject({
      now: bothAsks({ state: 'awaiting', expectedBy: '2026-12-22' }),
      ages: [0, 0],
      comingUp: [['reply', '2026-12-22', 2]],
      overdue: [],
      standing: { awaiting: 2 },
    });

    await heldByTheTreasury(scene);
    expect(await everyPlace(scene)).toMatchObject({
      now: bothAsks({ state: 'held', until: '2027-01-15' }),
      ages: [17, 17],
      clocks: bothAsks([['chancellor', '2027-01-15']]),
      comingUp: [['reply', '2027-01-15', 2]],
      standing: { held: 2 },
    });

    await transferredToTransport(scene);
    const handedOver = {
      now: bothAsks({ state: 'awaiting', expectedBy: '2027-01-14' }),
      clocks: bothAsks([[TRANSPORT, '2027-01-14']]),
      comingUp: [['reply', '2027-01-14', 2]],
      standing: { awaiting: 2 },
    };
    expect(await everyPlace(scene)).toMatchObject({ ...handedOver, ages: [43, 43] });

    await departmentRenamed(scene);
    expect(await everyPlace(scene)).toMatchObject({ ...handedOver, ages: [46, 46] });

    await newMinister(scene);
    expect(await everyPlace(scene)).toMatchObject({ ...handedOver, ages: [49, 49] });
    await briefed(scene);
  },
);

/** The brief and the page of the post list the same asks, at the same age. */
async function briefed({ api, positionId }: Scene) {
  const post = await api.government.post({ postId: TRANSPORT });
  expect(post.holding).toMatchObject({ state: 'held', tenure: { personName: 'A Successor' } });
  const carried = post.asks.filter((ask) => ask.positionId === positionId);
  expect(carried.map(({ age }) => age)).toEqual([49, 49]);
  const drafted = await api.government.openBriefs();
  const briefId = drafted.find(({ holderName }) => holderName === 'A Successor')?.id ?? '';
  const { brief } = await api.government.externalBrief({ briefId });
  expect(brief).toMatchObject({
    department: 'Department for Transport and Places',
    since: '2027-01-11',
  });
  expect(brief.asks.map(({ text, askedOn }) => [text, askedOn])).toEqual([
    ['Fund the £2 fare until April 2028.', ASKED_ON],
    ['Publish the evaluation.', ASKED_ON],
  ]);
  const treasury = await api.government.post({ postId: 'chancellor' });
  expect(treasury.asks.filter((ask) => ask.positionId === positionId)).toEqual([]);
}

test('an answer to one ask leaves the other open, and what it promised is delivered when an office says so', async () => {
  await using scene = await aSentAsk();
  const { api, as, positionId, first, setNow } = scene;
  await heldByTheTreasury(scene);
  await transferredToTransport(scene);
  await departmentRenamed(scene);
  await ministerRecorded(scene);
  const { responseId } = await answeredInPart(scene);
  setNow('2027-01-20T10:00:00Z');
  const answered = {
    now: [
      { state: 'answered', answer: 'agreed_in_part' },
      { state: 'overdue', workingDays: 4, since: '2027-01-14' },
    ],
    ages: [57, 57],
    standing: { agreed_in_part: 1, overdue: 1 },
  };
  expect(await everyPlace(scene)).toMatchObject({
    ...answered,
    comingUp: [],
    overdue: [{ positionId, expectedBy: '2027-01-14', asks: 1 }],
  });

  const { commitmentId } = await api.commitments.record({
    positionId,
    responseId,
    postId: TRANSPORT,
    words: WORDS,
    measure: 'Single fares on local bus services',
    dueOn: '2028-03-31',
    askIds: [first],
  });
  expect(await api.commitments.show({ commitmentId })).toMatchObject({ holderName: 'A Successor' });
  expect(await everyPromise(scene, commitmentId)).toBe('not_checked');

  const evidenceOn = '2027-01-20';
  const report = { commitmentId, said: 'delivered' as const, ...EVIDENCE, evidenceOn };
  await api.commitments.report(report);
  expect(await everyPromise(scene, commitmentId)).toBe('delivered_to_confirm');

  const official = as(scene.official('west-yorkshire'));
  const claim = async () => (await api.commitments.show({ commitmentId })).claim?.id ?? '';
  await official.commitments.check({
    ...report,
    said: 'contested',
    claimId: await claim(),
    reason: 'Two operators still charge £3.',
  });
  expect(await everyPromise(scene, commitmentId)).toBe('contested');

  setNow('2027-02-02T10:00:00Z');
  await api.commitments.report({ ...report, evidenceOn: '2027-02-01' });
  expect(await everyPromise(scene, commitmentId)).toBe('delivered_to_confirm');
  await official.commitments.check({
    ...report,
    said: 'confirmed',
    claimId: await claim(),
    reason: null,
  });
  expect(await everyPromise(scene, commitmentId)).toBe('delivered');
  expect((await everyPlace(scene)).now).toMatchObject([
    { state: 'answered', answer: 'agreed_in_part' },
    { state: 'overdue', since: '2027-01-14' },
  ]);
});

/** What was said last, where that is another word than where the promise then stands. */
const LAST_SAID: Record<string, string | null> = {
  not_checked: null,
  delivered_to_confirm: 'delivered',
  delivered: 'confirmed',
};

/** Where the promise stands, as its page, the story, the scorecards, home, search and the table say alike. */
async function everyPromise({ api, as, official, positionId }: Scene, commitmentId: string) {
  const office = as(official('west-yorkshire'));
  const { state } = await office.commitments.show({ commitmentId });
  const story = await office.positions.show({ positionId });
  expect(story.commitments).toMatchObject([{ id: commitmentId, state }]);
  const forum = await office.scorecard.forum();
  const department = await office.scorecard.department({ departmentId: 'dft' });
  for (const { own } of [forum, department]) {
    expect(own.commitments).toEqual({ [state]: 1 });
    expect(own.delivered).toEqual({ n: state === 'delivered' ? 1 : 0, of: 1 });
  }
  const { toConfirm } = await office.commitments.home();
  expect(toConfirm.map(({ id }) => id)).toEqual(
    state === 'delivered_to_confirm' ? [commitmentId] : [],
  );
  const { rows } = await office.exports.table({ table: 'commitments' });
  expect(rows).toMatchObject([
    {
      id: commitmentId,
      held_by: 'A Successor',
      last_said: state in LAST_SAID ? LAST_SAID[state] : state,
    },
  ]);
  expect(await foundBy(api, 'combined authority fare')).toContain(commitmentId);
  expect(await foundBy(api, 'DfT')).toContain(commitmentId);
  expect(await foundBy(api, 'Department for Transport and Places')).toContain(commitmentId);
  return state;
}

async function foundBy(api: Scene['api'], words: string) {
  const { kinds } = await api.search.find({ words });
  return kinds.find(({ kind }) => kind === 'commitment')?.found.map(({ id }) => id) ?? [];
}
