import { expect, test } from 'vitest';
import { COMPARISONS } from '#db/ledger/bound-tables.reads.ts';
import { aForum } from '#tests/fixtures/scene.ts';
import { ASKED_OFFICES, anOpenSounding, answer, DRAFT } from '#tests/fixtures/sounding.ts';
import { runSoundings } from './soundings.job.ts';

type Forum = Awaited<ReturnType<typeof aForum>>;

const CLOSED = '2026-11-27T17:00:00Z';
const CLEAR_BY = new Date('2026-12-01T17:00:00Z');

function refusalOf(outcome: Promise<unknown>): Promise<string> {
  return outcome.then(
    () => 'done',
    (error: { message: string; code: string }) =>
      error.code === 'NOT_FOUND' ? error.code : error.message,
  );
}

const minute = (forum: Forum) =>
  runSoundings(forum.db, { publicUrl: forum.installation.publicUrl, at: forum.now() });

async function subjectsTo(forum: Forum, email: string): Promise<string[]> {
  const mails = await forum.db
    .selectFrom('mail')
    .where('recipient', '=', email)
    .orderBy('created_at')
    .select('subject')
    .execute();
  return mails.map(({ subject }) => subject);
}

/** Closed, with three that answered, one without a view, and one that said nothing. */
async function aClosedSounding() {
  const forum = await aForum();
  const soundingId = await anOpenSounding(forum);
  await answer(forum, soundingId, 'west-yorkshire', { words: ['Too few tutors.'] });
  await answer(forum, soundingId, 'south-yorkshire', { attribution: 'by_type', words: ['Cost.'] });
  await answer(forum, soundingId, 'tees-valley', { attribution: 'anonymous', words: ['Demand.'] });
  await answer(forum, soundingId, 'west-midlands', { attribution: 'by_type', words: ['Rules.'] });
  const silence = { response: 'no_view' as const, words: [], attribution: null };
  await answer(forum, soundingId, 'greater-manchester', silence);
  forum.setNow(CLOSED);
  await minute(forum);
  const runs = forum.as(forum.secretariat).soundings;
  return {
    ...forum,
    soundingId,
    runs,
    consolidate: (summary = 'Offices name tutors, cost and demand.') =>
      runs.consolidate({ soundingId, summary, clearBy: CLEAR_BY }),
    say: (officeId: string, word: object) =>
      forum.as(forum.official(officeId)).soundings.sayOfReturn({
        soundingId,
        officeId,
        word: 'cleared',
        remark: '',
        narrowTo: null,
        consolidationId: soundingId,
        ...word,
      }),
  };
}

test('from a question of government to what came of it, each step is dated, told once and in the ledger', async () => {
  await using forum = await aClosedSounding();
  const { soundingId, runs } = forum;
  const { consolidationId } = await forum.consolidate();
  for (const officeId of ['west-yorkshire', 'south-yorkshire', 'tees-valley', 'west-midlands'])
    await forum.say(officeId, { consolidationId });
  await runs.send({ soundingId, consolidationId });
  forum.setNow('2027-01-04T10:00:00Z');
  await minute(forum);
  await minute(forum);
  await runs.recordOutcome({
    soundingId,
    happenedOn: '2026-12-18',
    words: 'The department funds tutors for two years.',
    source: 'Written statement of 18 December 2026',
  });

  const { steps, state, outcomes } = await runs.show({ soundingId });
  expect(state).toBe('outcome');
  expect(outcomes.map(({ words }) => words)).toEqual([
    'The department funds tutors for two years.',
  ]);
  expect(steps.map(({ move, by }) => [move, by])).toEqual([
    ['open', 'Secretariat officer'],
    ['close', null],
    ['consolidate', 'Secretariat officer'],
    ['clear', null],
    ['send', 'Secretariat officer'],
    ['record_outcome', 'Secretariat officer'],
  ]);
  const entries = await forum.db
    .selectFrom('ledger_entry')
    .where('type', 'like', 'sounding.%')
    .orderBy('seq')
    .select('type')
    .execute();
  expect(entries.map(({ type }) => type.slice('sounding.'.length))).toEqual([
    'opened',
    ...Array.from({ length: 5 }, () => 'answered'),
    'closed',
    'consolidated',
    ...Array.from({ length: 4 }, () => 'return_read'),
    'cleared',
    'returned',
    'outcome_recorded',
  ]);
  expect(await subjectsTo(forum, forum.official('west-yorkshire').email)).toEqual([
    'Sounding: “Skills for retrofit”, 1 question, 2 min',
    'What would be said of your office: “Skills for retrofit”',
    'The return has gone: “Skills for retrofit”',
    'What came of it: “Skills for retrofit”',
  ]);
  expect(await subjectsTo(forum, forum.official('greater-manchester').email)).toEqual([
    'Sounding: “Skills for retrofit”, 1 question, 2 min',
    'The return has gone: “Skills for retrofit”',
  ]);
  expect(await subjectsTo(forum, forum.secretariat.email)).toEqual([
    'Ask what came of it: “Skills for retrofit”',
  ]);
  const ofSoundings = COMPARISONS.filter(({ tables }) =>
    tables.some((table) => table.startsWith('sounding')),
  );
  const found = await Promise.all(ofSoundings.map(({ first }) => first(forum.db)));
  expect(found.filter(Boolean)).toEqual([]);
});

test('a draft is the secretariat’s alone until it is open, and then nothing of it changes', async () => {
  await using forum = await aForum();
  const { soundings } = forum.as(forum.secretariat);
  const { soundingId } = await soundings.draft(DRAFT);
  const office = forum.as(forum.official('west-yorkshire')).soundings;

  expect(await refusalOf(office.show({ soundingId }))).toBe('NOT_FOUND');
  expect(await refusalOf(answer(forum, soundingId, 'west-yorkshire'))).toBe('NOT_FOUND');
  expect((await office.list()).soundings).toEqual([]);
  await soundings.redraft({ soundingId, ...DRAFT, questions: ['First?', ' ', 'Second?'] });
  await soundings.open({ soundingId });
  expect((await office.show({ soundingId })).questions).toEqual(['First?', 'Second?']);
  expect([
    await refusalOf(soundings.redraft({ soundingId, ...DRAFT })),
    await refusalOf(soundings.open({ soundingId })),
  ]).toEqual(['sounding_not_draft', 'sounding_not_draft']);
});

test('a draft with an hour opens by itself, tells each office once, and reminds who has not answered', async () => {
  await using forum = await aForum();
  const { soundings } = forum.as(forum.secretariat);
  const opensAt = new Date('2026-11-25T09:00:00Z');
  const { soundingId } = await soundings.draft({ ...DRAFT, opensAt });
  await minute(forum);
  forum.setNow(opensAt);
  await minute(forum);
  await minute(forum);
  await answer(forum, soundingId, 'west-yorkshire');
  forum.setNow('2026-11-26T16:59:00Z');
  await minute(forum);
  forum.setNow('2026-11-26T17:00:00Z');
  await minute(forum);
  await minute(forum);

  const opened = 'Sounding: “Skills for retrofit”, 1 question, 2 min';
  expect(await subjectsTo(forum, forum.official('west-yorkshire').email)).toEqual([opened]);
  expect(await subjectsTo(forum, forum.chiefExecutive('tees-valley').email)).toEqual([
    opened,
    'Closes soon: “Skills for retrofit”, 1 question, 2 min',
  ]);
  expect(await subjectsTo(forum, forum.official('north-east').email)).toEqual([]);
});

test('an office may change its answer until close; each version is kept and the newest counts', async () => {
  await using forum = await aForum();
  const soundingId = await anOpenSounding(forum);
  await answer(forum, soundingId, 'west-yorkshire', { words: ['First thought.'] });
  const chief = forum.as(forum.chiefExecutive('west-yorkshire')).soundings;
  const made = { soundingId, officeId: 'west-yorkshire', attribution: 'by_type' } as const;
  await chief.answer({ ...made, response: 'answered', words: ['Second thought.'] });
  const above = await refusalOf(answer(forum, soundingId, 'west-yorkshire'));
  forum.setNow(CLOSED);
  const late = await refusalOf(
    chief.answer({ ...made, response: 'answered', words: ['Too late.'] }),
  );

  expect([above, late]).toEqual(['answered_above_you', 'sounding_closed']);
  const { own } = await chief.show({ soundingId });
  expect(own[0]?.versions.map(({ number, words, by }) => [number, words, by])).toEqual([
    [2, ['Second thought.'], forum.chiefExecutive('west-yorkshire').name],
    [1, ['First thought.'], forum.official('west-yorkshire').name],
  ]);
});

test('of two answers of one office at once, both are kept and one of them counts', async () => {
  await using forum = await aForum();
  const soundingId = await anOpenSounding(forum);
  const [one, other] = await Promise.all([
    answer(forum, soundingId, 'west-yorkshire', { words: ['One.'] }),
    answer(forum, soundingId, 'west-yorkshire', { words: ['Other.'] }),
  ]);

  expect([one.number, other.number].toSorted()).toEqual([1, 2]);
});

test('until it closes the secretariat sees who has answered, and not how; another office sees neither', async () => {
  await using forum = await aForum();
  const soundingId = await anOpenSounding(forum);
  await answer(forum, soundingId, 'west-yorkshire', { words: ['Too few tutors.'] });
  const [secretariat, other] = [forum.secretariat, forum.official('tees-valley')].map(
    (person) => forum.as(person).soundings,
  );
  const seen = await secretariat?.show({ soundingId });
  const writing = (await secretariat?.returnPage({ soundingId }))?.writing;

  expect(
    seen?.offices.filter(({ responded }) => responded).map(({ officeId }) => officeId),
  ).toEqual(['west-yorkshire']);
  expect(writing).toBeNull();
  expect(JSON.stringify(seen)).not.toContain('tutors');
  const others = await other?.show({ soundingId });
  expect(others?.offices.map(({ responded }) => responded)).toEqual(ASKED_OFFICES.map(() => null));
  expect((await other?.list())?.soundings[0]?.responded).toBeNull();
});

test('an answer is shown as its office chose, also to the secretariat, in groups of three and more', async () => {
  await using forum = await aClosedSounding();
  const { writing } = await forum.runs.returnPage(forum);

  expect(writing?.content.tally).toEqual({
    asked: 5,
    answered: 4,
    noView: 1,
    declined: 0,
    noResponse: 0,
  });
  expect(writing?.content.answers).toEqual([
    [
      { from: 'Not attributed', words: 'Cost.' },
      { from: 'Not attributed', words: 'Demand.' },
      { from: 'Not attributed', words: 'Rules.' },
      { from: 'West Yorkshire', words: 'Too few tutors.' },
    ],
  ]);
});

test('an office sees exactly what would be said of it, and no return goes while one objects', async () => {
  await using forum = await aClosedSounding();
  const { soundingId, runs } = forum;
  const first = await forum.consolidate('West Yorkshire has too few tutors.');
  const office = forum.as(forum.official('west-yorkshire')).soundings;
  const before = (await office.returnPage({ soundingId })).own;
  await forum.say('west-yorkshire', { ...first, word: 'objected', narrowTo: 'anonymous' });
  const { writing } = await runs.returnPage({ soundingId });
  forum.setNow('2026-12-02T09:00:00Z');
  await minute(forum);
  const objected = await refusalOf(runs.send({ soundingId, ...first }));
  const second = await runs.consolidate({
    soundingId,
    summary: 'There are too few tutors.',
    clearBy: new Date('2026-12-04T09:00:00Z'),
  });
  const stale = await refusalOf(forum.say('west-yorkshire', first));
  const early = await refusalOf(runs.send({ soundingId, ...second }));
  forum.setNow('2026-12-04T09:00:00Z');
  await runs.send({ soundingId, ...second });

  expect(writing?.words).toEqual([
    { from: 'West Yorkshire', word: 'objected', remark: '', narrowTo: 'anonymous' },
  ]);
  expect(before).toMatchObject([
    { from: 'West Yorkshire', summary: 'West Yorkshire has too few tutors.' },
  ]);
  expect(before[0]?.answers.map(({ words }) => words)).toEqual(['Too few tutors.']);
  expect([objected, stale, early]).toEqual([
    'return_not_cleared',
    'return_changed',
    'return_not_cleared',
  ]);
  const { sent } = await office.returnPage({ soundingId });
  expect(JSON.stringify(sent?.content)).not.toContain('West Yorkshire');
  expect(sent?.content.groups).toEqual([{ label: 'Not attributed', offices: 4 }]);
});

test('what went never changes: neither another text nor a second return is taken', async () => {
  await using forum = await aClosedSounding();
  const { soundingId, runs } = forum;
  const text = await forum.consolidate();
  forum.setNow(CLEAR_BY);
  await runs.send({ soundingId, ...text });

  expect([
    await refusalOf(forum.consolidate('Anything else.')),
    await refusalOf(runs.send({ soundingId, ...text })),
  ]).toEqual(['return_went', 'return_went']);
});

test('an office without a say in it answers for nobody else, and clears nothing of theirs', async () => {
  await using forum = await aForum();
  const soundingId = await anOpenSounding(forum);
  const answering = { soundingId, response: 'no_view' as const, words: [], attribution: null };
  const asked = (officeId: string, person = forum.official('tees-valley')) =>
    refusalOf(forum.as(person).soundings.answer({ ...answering, officeId }));

  expect([
    await asked('west-yorkshire'),
    await asked('west-yorkshire', forum.secretariat),
    await asked('north-east', forum.official('north-east')),
  ]).toEqual(['not_yours_to_answer', 'not_yours_to_answer', 'NOT_FOUND']);
});

test('home asks an office to answer until it has, then to clear, and the secretariat for the rest', async () => {
  await using forum = await aClosedSounding();
  const { soundingId, runs } = forum;
  const open = await anOpenSounding(forum, {
    title: 'Bus data',
    closesAt: new Date('2026-12-04T17:00:00Z'),
  });
  const waits = async (person = forum.secretariat) =>
    (await forum.as(person).positions.home()).soundings.map(({ what, title }) => [what, title]);
  const office = forum.official('west-yorkshire');
  const [first, writing] = [await waits(office), await waits()];
  await answer(forum, open, 'west-yorkshire');
  const text = await forum.consolidate();
  const clearing = await waits(office);
  await forum.say('west-yorkshire', text);
  const nothing = await waits(office);
  forum.setNow(CLEAR_BY);
  const sending = await waits();
  await runs.send({ soundingId, ...text });
  forum.setNow('2026-12-30T10:00:00Z');
  const early = await waits();
  forum.setNow('2026-12-31T10:00:00Z');
  const asking = await waits();

  expect(first).toEqual([['answer', 'Bus data']]);
  expect(writing).toEqual([['write_return', DRAFT.title]]);
  expect(clearing).toEqual([['clear_return', DRAFT.title]]);
  expect(nothing).toEqual([]);
  expect(sending).toEqual([['send_return', DRAFT.title]]);
  expect(early).toEqual([['write_return', 'Bus data']]);
  expect(asking).toContainEqual(['ask_outcome', DRAFT.title]);
});
