import { expect, test } from 'vitest';
import { EXPORT_TABLES, type ExportTable } from '#shared/exports/export.state.ts';
import { aFrozenPosition } from '#tests/fixtures/frozen-position.ts';
import { logFor } from '#tests/fixtures/logged-contacts.ts';
import { aMeeting, HELD } from '#tests/fixtures/meeting.ts';
import { aForum, type ScenePerson } from '#tests/fixtures/scene.ts';
import { aSignedPosition } from '#tests/fixtures/signed-position.ts';
import { ASKED_OFFICES, anOpenSounding, answer, DRAFT } from '#tests/fixtures/sounding.ts';

type Forum = Awaited<ReturnType<typeof aForum>>;

const OURS = 'west-yorkshire';
const THEIRS = 'south-yorkshire';
const OUTSIDE = 'north-east';

async function rowsOf(forum: Forum, person: ScenePerson, table: ExportTable) {
  return (await forum.as(person).exports.table({ table })).rows;
}

test('every table can be read by an office and by the secretariat', async () => {
  await using forum = await aForum();
  for (const table of EXPORT_TABLES) {
    await rowsOf(forum, forum.official(OURS), table);
    await rowsOf(forum, forum.secretariat, table);
  }
  for (const table of ['forum_memberships', 'forums', 'bank_holidays'] as const) {
    expect(await rowsOf(forum, forum.official(OUTSIDE), table)).not.toEqual([]);
  }
});

test('what an office has to do after a contact is in its own table and in nobody else’s', async () => {
  await using forum = await aForum();
  await logFor(forum, OURS, {
    visibility: 'forum',
    followUp: 'Send the figures',
    followUpWho: 'Ann',
    followUpBy: '2026-12-01',
  });

  expect(await rowsOf(forum, forum.official(OURS), 'follow_ups')).toMatchObject([
    { whose: 'West Yorkshire', what: 'Send the figures', who: 'Ann', state: 'open' },
  ]);
  expect(await rowsOf(forum, forum.official(THEIRS), 'follow_ups')).toEqual([]);
  expect(await rowsOf(forum, forum.secretariat, 'follow_ups')).toEqual([]);
});

/** A meeting of two offices that was held, with papers; one of its actions is an outsider's. */
async function aMeetingWithPapers() {
  const scene = await aSignedPosition();
  const { meetings, actions } = scene.as(scene.secretariat);
  const meetingId = await aMeeting(scene, { officeIds: [OURS, OUTSIDE] });
  await meetings.addOwnItem({ meetingId, words: 'How we share figures' });
  scene.setNow('2026-12-01T15:00:00Z');
  await meetings.change({ ...HELD, meetingId });
  const minutes = { meetingId, decisions: 'Figures are shared.', outcome: 'Agreed.' };
  await meetings.writeMinutes({ ...minutes, decisions: 'Not yet right.', published: false });
  await meetings.writeMinutes({ ...minutes, published: true });
  await actions.record({ meetingId, what: 'Send them', officeId: OUTSIDE, dueOn: '2026-12-08' });
  await actions.record({ meetingId, what: 'Ask again', officeId: null, dueOn: null });
  return scene;
}

test('papers of a meeting are in the tables of those invited, and no draft of its minutes', async () => {
  await using scene = await aMeetingWithPapers();
  for (const person of [scene.official(OURS), scene.secretariat]) {
    expect(await rowsOf(scene, person, 'agenda_items')).toMatchObject([
      { kind: 'own', words: 'How we share figures' },
    ]);
    expect(await rowsOf(scene, person, 'minutes')).toMatchObject([
      { version: 2, decisions: 'Figures are shared.', published_on: '2026-12-01' },
    ]);
    expect(await rowsOf(scene, person, 'actions')).toMatchObject([
      { action: 'ACT-0001', what: 'Send them', whose: 'North East', ended: null },
      { action: 'ACT-0002', what: 'Ask again', whose: 'Secretariat' },
    ]);
  }
  for (const table of ['agenda_items', 'minutes', 'actions'] as const) {
    expect(await rowsOf(scene, scene.official(THEIRS), table)).toEqual([]);
  }
});

test('an office struck off a meeting finds its papers in no table and in no search', async () => {
  await using forum = await aForum();
  const { meetings } = forum.as(forum.secretariat);
  const meetingId = await aMeeting(forum, { officeIds: [OURS, OUTSIDE] });
  await meetings.addOwnItem({ meetingId, words: 'How trolleybuses are paid for' });
  await meetings.strikeOff({ meetingId, struckOff: OUTSIDE, whyStruckOff: 'Sent in error' });
  const found = async (person: ScenePerson) =>
    (await forum.as(person).search.find({ words: 'trolleybus' })).kinds.length;

  expect(await rowsOf(forum, forum.official(OURS), 'agenda_items')).toHaveLength(1);
  expect(await rowsOf(forum, forum.official(OUTSIDE), 'agenda_items')).toEqual([]);
  expect([await found(forum.official(OURS)), await found(forum.official(OUTSIDE))]).toEqual([1, 0]);
});

test('what is no longer open to all who were invited is not in their agenda', async () => {
  await using scene = await aSignedPosition();
  const { meetings, positions } = scene.as(scene.secretariat);
  const { positionId } = await positions.open({
    title: 'Keep the secret',
    coalitionKind: 'named',
    officeIds: [OURS, OUTSIDE],
    postIds: ['transport-secretary'],
  });
  const meetingId = await aMeeting(scene, { officeIds: [OURS, OUTSIDE] });
  await meetings.addItem({ meetingId, key: `drafting:${positionId}` });
  const before = await rowsOf(scene, scene.official(OURS), 'agenda_items');
  await scene.db
    .deleteFrom('position_office')
    .where('position_id', '=', positionId)
    .where('office_id', '=', OUTSIDE)
    .execute();

  expect(before).toMatchObject([{ words: 'Keep the secret' }]);
  expect(await rowsOf(scene, scene.official(OURS), 'agenda_items')).toEqual([]);
});

test('a draft sounding is in the secretariat’s table alone, until the hour at which it opens', async () => {
  await using forum = await aForum();
  const opensAt = new Date('2026-11-25T09:00:00Z');
  await forum.as(forum.secretariat).soundings.draft({ ...DRAFT, opensAt });
  const seenBy = (person: ScenePerson) => rowsOf(forum, person, 'soundings');

  expect(await seenBy(forum.official(OURS))).toEqual([]);
  expect(await seenBy(forum.secretariat)).toMatchObject([{ state: 'draft' }]);
  forum.setNow(opensAt);
  expect(await seenBy(forum.official(OURS))).toMatchObject([
    { title: DRAFT.title, state: 'open', closes_at: '2026-11-27T17:00:00Z' },
  ]);
  expect(await seenBy(forum.official(OUTSIDE))).toEqual([]);
});

test('what an office answers is in its own table alone, before the close and after it', async () => {
  await using forum = await aForum();
  const soundingId = await anOpenSounding(forum);
  await answer(forum, soundingId, OURS, { words: ['Too few tutors.'] });
  const seenBy = (person: ScenePerson) => rowsOf(forum, person, 'sounding_answers');

  for (const moment of ['2026-11-24T10:00:00Z', '2026-11-27T17:00:00Z']) {
    forum.setNow(moment);
    expect(await seenBy(forum.official(OURS))).toMatchObject([
      { response: 'answered', words: 'Too few tutors.', version: 1 },
    ]);
    expect(await seenBy(forum.official(THEIRS))).toEqual([]);
    expect(await seenBy(forum.secretariat)).toEqual([]);
  }
});

test('a return is in the tables of all who were asked once it has gone, and what came of it', async () => {
  await using forum = await aForum();
  const soundingId = await anOpenSounding(forum);
  await answer(forum, soundingId, OURS, { words: ['Too few tutors.'] });
  const runs = forum.as(forum.secretariat).soundings;
  forum.setNow('2026-11-27T17:00:00Z');
  const clearBy = new Date('2026-12-01T17:00:00Z');
  const { consolidationId } = await runs.consolidate({ soundingId, summary: 'Tutors.', clearBy });
  const seenBy = (person: ScenePerson) => rowsOf(forum, person, 'sounding_returns');
  const before = await Promise.all([forum.secretariat, forum.official(OURS)].map(seenBy));
  const said = { soundingId, officeId: OURS, consolidationId, word: 'cleared' as const };
  const ours = forum.as(forum.official(OURS)).soundings;
  await ours.sayOfReturn({ ...said, remark: '', narrowTo: null });
  await runs.send({ soundingId, consolidationId });
  const came = { happenedOn: '2026-11-27', words: 'They pay.', source: 'Letter' };
  await runs.recordOutcome({ soundingId, ...came });

  expect(before).toEqual([[], []]);
  for (const person of [forum.secretariat, ...ASKED_OFFICES.map(forum.official)]) {
    expect(await seenBy(person)).toMatchObject([
      { question: null, from: null, words: 'Tutors.', asked: 5, answered: 1, no_response: 4 },
      { question: DRAFT.questions[0], from: 'West Yorkshire', words: 'Too few tutors.' },
    ]);
    expect(await rowsOf(forum, person, 'sounding_outcomes')).toMatchObject([
      { words: 'They pay.' },
    ]);
  }
  expect(await seenBy(forum.official(OUTSIDE))).toEqual([]);
  expect(await rowsOf(forum, forum.official(OUTSIDE), 'sounding_outcomes')).toEqual([]);
});

test('who does the same as a practice is in everybody’s table', async () => {
  await using forum = await aForum();
  const told = { title: 'Night buses', topic: 'buses', what: 'Ran them.', tried: '2024' };
  const complete = { ...told, cost: '£40,000', notAgain: 'Starting in winter.', shared: true };
  const { practiceId } = await forum
    .as(forum.official(OURS))
    .practices.write({ officeId: OURS, ...complete });
  const adopting = { practiceId, officeId: THEIRS, move: 'adopt' as const, since: '2025' };
  await forum.as(forum.official(THEIRS)).practices.adopt(adopting);

  const rows = await rowsOf(forum, forum.official(OUTSIDE), 'practice_adoptions');
  expect(rows.filter((row) => row['practice_id'] === practiceId)).toMatchObject([
    { office: 'South Yorkshire', state: 'adopted', since: '2025' },
  ]);
});

test('a local value and the one that replaced it are both there, with their sources', async () => {
  await using forum = await aForum();
  const { divergence } = forum.as(forum.official(OURS));
  const { measureId } = await forum
    .as(forum.secretariat)
    .divergence.addMeasure({ measureTitle: 'Night fare' });
  const value = { measureId, officeId: OURS, starts: '2026-01-01', ends: 'open' as const };
  const source = 'https://example.org/fares';
  const { valueId } = await divergence.record({ ...value, value: '£1', endsOn: null, source });
  await divergence.record({ ...value, value: '£2', endsOn: null, source, replacesId: valueId });

  const rows = await rowsOf(forum, forum.official(OUTSIDE), 'local_values');
  expect(rows.filter(({ measure }) => measure === 'Night fare')).toMatchObject([
    { value: '£1', area: 'West Yorkshire', sources: source, replaced_by: expect.any(String) },
    { value: '£2', replaced_by: null },
  ]);
});

test('who decides in a mayor’s name is for the office and the secretariat', async () => {
  await using forum = await aForum();
  const offices = async (person: ScenePerson) =>
    new Set((await rowsOf(forum, person, 'delegations')).map(({ office }) => office));

  expect(await offices(forum.official(OURS))).toEqual(new Set(['West Yorkshire']));
  expect((await offices(forum.secretariat)).size).toBeGreaterThan(1);
});

test('what was only told by telephone is named so, and not as what it says', async () => {
  await using scene = await aFrozenPosition();
  const { positionId } = scene;
  const { roundId, readHash } = await scene.openRound();
  const api = scene.as(scene.secretariat).signOff;
  const said = { roundId, readHash, choice: 'decline' as const, reservations: [] };
  await api.logByPhone({ ...said, officeId: 'tees-valley' });
  const reserving = {
    choice: 'endorse_with_reservations' as const,
    reservations: [{ clauseId: 'a1', text: 'While the grant lasts.' }],
  };
  await scene.proved(scene.delegate(OURS)).decide({ ...said, ...reserving, officeId: OURS });
  await api.closeRound({ roundId });

  expect(await rowsOf(scene, scene.secretariat, 'decisions')).toMatchObject([
    { office: 'Tees Valley', choice: 'provisional', position_id: positionId, reservations: null },
    { choice: 'endorse_with_reservations', reservations: 'a1: While the grant lasts.' },
  ]);
});

test('what departments think of a topic is in everybody’s table', async () => {
  await using forum = await aForum();
  await forum.as(forum.official(OURS)).topics.record({
    topic: 'buses',
    postId: 'transport-secretary',
    stance: 'supports',
    saidOn: '2026-11-20',
    source: 'Speech in Leeds',
  });

  expect(await rowsOf(forum, forum.official(OUTSIDE), 'department_stances')).toMatchObject([
    { topic: 'buses', stance: 'supports', source: 'Speech in Leeds' },
  ]);
});
