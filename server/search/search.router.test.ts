import { expect, test } from 'vitest';
import type { Api } from '#server/trpc/app.router.ts';
import { aStage } from '#tests/architecture/permissions/matrix.ts';
import { aMeeting, HELD } from '#tests/fixtures/meeting.ts';
import { aForum, type ScenePerson } from '#tests/fixtures/scene.ts';
import { aSignedPosition } from '#tests/fixtures/signed-position.ts';
import { anOpenSounding, answer, DRAFT } from '#tests/fixtures/sounding.ts';

/** What a search finds, as `kind: title`. */
async function finds(api: Api, words: string): Promise<string[]> {
  const { kinds } = await api.search.find({ words });
  return kinds.flatMap(({ kind, found }) => found.map(({ title }) => `${kind}: ${title}`));
}

test('a word is found in titles, frozen texts and replies, whatever its ending or accent', async () => {
  await using scene = await aSignedPosition();
  const { positionId } = scene;
  const api = scene.as(scene.secretariat);
  await api.letters.issue({ positionId, versionNumber: 1, dated: '2026-11-24' });
  await api.responses.log({
    positionId,
    kind: 'substantive',
    receivedOn: '2026-11-24',
    summary: 'The evaluation is published with a café of answers.',
    answers: [],
  });
  expect(await finds(api, 'fares')).toContain('position: Keep bus fares at £2');
  expect(await finds(api, 'journey')).toContain('version: Keep bus fares at £2');
  expect(await finds(api, 'evaluations')).toContain('version: Keep bus fares at £2');
  expect(await finds(api, 'cafe')).toContain('response: Keep bus fares at £2');
});

test('the name of a kind of block finds nothing', async () => {
  await using scene = await aSignedPosition();
  expect(await finds(scene.as(scene.secretariat), 'paragraph')).toEqual([]);
});

test('a department is found by a name it no longer has, with what belongs to it', async () => {
  await using scene = await aSignedPosition({ postIds: ['communities-secretary'] });
  const found = await finds(scene.as(scene.secretariat), 'DLUHC');
  expect(found).toContain('department: MHCLG');
  expect(found).toContain('position: Keep bus fares at £2');
});

test('a misspelt title is found all the same', async () => {
  await using scene = await aSignedPosition();
  const found = await finds(scene.as(scene.secretariat), 'bus faers');
  expect(found).toContain('position: Keep bus fares at £2');
});

test('nobody finds what they may not see, and its passage says nothing', async () => {
  await using scene = await aSignedPosition();
  const outsider = scene.as(scene.official('north-east'));
  expect(await finds(outsider, 'journeys')).toEqual([]);
  expect(await finds(outsider, 'Keep bus fares')).not.toContain('position: Keep bus fares at £2');
});

test('what an office keeps to itself is found by that office alone', async () => {
  await using scene = await aSignedPosition();
  await scene.as(scene.official('west-yorkshire')).engagement.log({
    officeId: 'west-yorkshire',
    happenedOn: '2026-11-20',
    met: 'post:transport-secretary',
    channel: 'call',
    gist: 'Quietly asked about tramlines.',
    visibility: 'office',
  });
  const seen = async (person: Parameters<typeof scene.as>[0]) =>
    (await finds(scene.as(person), 'tramline')).length;
  expect(await seen(scene.official('west-yorkshire'))).toBe(1);
  expect(await seen(scene.official('greater-manchester'))).toBe(0);
  expect(await seen(scene.secretariat)).toBe(0);
});

test('a practice of the record is found by what it is about', async () => {
  await using scene = await aSignedPosition();
  const found = await finds(scene.as(scene.official('north-east')), 'franchising');
  expect(found.some((each) => each.startsWith('practice: '))).toBe(true);
});

test('words that mean nothing to the search are answered with nothing', async () => {
  await using scene = await aSignedPosition();
  const api = scene.as(scene.secretariat);
  for (const words of ['the', '"', '%', "'; drop table position", 'zzqx']) {
    expect(await finds(api, words)).toEqual([]);
  }
});

const INSIDE = 'west-yorkshire';
const ALLY = 'south-yorkshire';
const OUTSIDE = 'north-east';

test('a sounding is found by its question by those it asks, once it is open', async () => {
  await using forum = await aForum();
  const api = forum.as(forum.secretariat).soundings;
  const { soundingId } = await api.draft(DRAFT);
  const seenBy = (person: ScenePerson) => finds(forum.as(person), 'college');

  expect(await seenBy(forum.official(INSIDE))).toEqual([]);
  await api.open({ soundingId });
  for (const person of [forum.official(INSIDE), forum.secretariat])
    expect(await seenBy(person)).toEqual(['sounding: Skills for retrofit']);
  expect(await seenBy(forum.official(OUTSIDE))).toEqual([]);
});

test('what an office answered finds the sounding for that office alone, until it stands in the return', async () => {
  await using forum = await aForum();
  const soundingId = await anOpenSounding(forum);
  await answer(forum, soundingId, INSIDE, { words: ['Too few plasterers.'] });
  const [ours, others] = [
    forum.official(INSIDE),
    [forum.official(ALLY), forum.secretariat, forum.official(OUTSIDE)],
  ];
  const found = (people: ScenePerson[]) =>
    Promise.all(people.map((person) => finds(forum.as(person), 'plasterer')));

  const before = await found([ours, ...others]);
  forum.setNow('2026-11-27T17:00:00Z');
  const closed = await found([ours, ...others]);
  await sendReturn(forum, soundingId);

  const one = ['sounding: Skills for retrofit'];
  expect(before).toEqual([one, [], [], []]);
  expect(closed).toEqual([one, [], [], []]);
  expect(await found([ours, ...others])).toEqual([one, one, one, []]);
});

/** The only office that answered clears what would be said of it, and it goes. */
async function sendReturn(forum: Awaited<ReturnType<typeof aForum>>, soundingId: string) {
  const runs = forum.as(forum.secretariat).soundings;
  const clearBy = new Date('2026-12-01T17:00:00Z');
  const { consolidationId } = await runs.consolidate({ soundingId, summary: 'Tutors.', clearBy });
  const cleared = { word: 'cleared' as const, remark: '', narrowTo: null };
  await forum
    .as(forum.official(INSIDE))
    .soundings.sayOfReturn({ soundingId, officeId: INSIDE, consolidationId, ...cleared });
  await runs.send({ soundingId, consolidationId });
}

test('a meeting is found by its papers by those invited, and by its forum and place by everybody', async () => {
  await using forum = await aForum();
  const { meetings, actions } = forum.as(forum.secretariat);
  const meetingId = await aMeeting(forum, { officeIds: [INSIDE] });
  await meetings.addOwnItem({ meetingId, words: 'How trolleybuses are paid for' });
  forum.setNow('2026-12-01T15:00:00Z');
  await meetings.change({ ...HELD, meetingId });
  const minutes = { meetingId, outcome: null };
  await meetings.writeMinutes({ ...minutes, decisions: 'Funiculars, perhaps.', published: false });
  await meetings.writeMinutes({ ...minutes, decisions: 'Tramlines first.', published: true });
  await actions.record({ meetingId, what: 'Count the gondolas', officeId: INSIDE, dueOn: null });
  const seenBy = (person: ScenePerson, words: string) => finds(forum.as(person), words);

  const meeting = 'meeting: UK Mayors, policy leads, 1 December 2026';
  for (const person of [forum.official(INSIDE), forum.secretariat]) {
    expect(await seenBy(person, 'trolleybus')).toEqual([meeting]);
    expect(await seenBy(person, 'tramline')).toEqual([meeting]);
    expect(await seenBy(person, 'gondola')).toEqual(['action: ACT-0001']);
    expect(await seenBy(person, 'funicular'), 'a draft of minutes').toEqual([]);
  }
  for (const words of ['trolleybus', 'tramline', 'gondola', 'funicular']) {
    expect(await seenBy(forum.official(OUTSIDE), words)).toEqual([]);
  }
  expect(await seenBy(forum.official(OUTSIDE), 'Leeds')).toEqual([meeting]);
});

test('a commitment is found by those who see its position', async () => {
  await using stage = await aStage();
  const found = (who: 'official' | 'otherOffice') => finds(stage.as(who), 'keep the fare');
  expect(await found('official')).toContain('commitment: Keep bus fares at £2');
  expect(await found('otherOffice')).not.toContain('commitment: Keep bus fares at £2');
});
