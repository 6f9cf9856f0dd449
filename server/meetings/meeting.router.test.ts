import { expect, test } from 'vitest';
import { aMeeting, HELD, INVITED, PLANNED } from '#tests/fixtures/meeting.ts';
import { aForum } from '#tests/fixtures/scene.ts';
import { aSignedPosition } from '#tests/fixtures/signed-position.ts';
import { anOpenSounding } from '#tests/fixtures/sounding.ts';

const MOVED = { ...HELD, move: 'move' as const, day: '2026-12-08', reason: 'Rail strike' };

test('a meeting is moved and held, and the day it was planned for before stays readable', async () => {
  await using scene = await aForum();
  const api = scene.as(scene.secretariat);
  const meetingId = await aMeeting(scene);

  await api.meetings.change({ ...MOVED, meetingId });
  scene.setNow('2026-12-08T15:00:00Z');
  await api.meetings.change({ ...HELD, meetingId, day: '2026-12-08' });

  const outsider = scene.as(scene.official('north-east'));
  const seen = await outsider.meetings.show({ meetingId });
  expect(seen).toMatchObject({ state: 'held', day: '2026-12-08', place: 'Leeds', papers: null });
  expect(seen.changes.map(({ move, day, reason }) => [move, day, reason])).toEqual([
    ['plan', '2026-12-01', null],
    ['move', '2026-12-08', 'Rail strike'],
    ['hold', '2026-12-08', null],
  ]);
  await expect(api.meetings.change({ ...MOVED, meetingId })).rejects.toThrow('meeting_moved_on');
  const ledger = await scene.db.selectFrom('ledger_entry').select('type').orderBy('seq').execute();
  const types = ledger.map(({ type }) => type).filter((type) => type.startsWith('meeting.'));
  expect(types).toEqual(['meeting.planned', 'meeting.moved', 'meeting.held']);
});

test('a meeting needs the strand its forum has, and offices that are in the forum', async () => {
  await using scene = await aForum();
  await expect(aMeeting(scene, { strand: null })).rejects.toThrow('strand_wrong');
  await expect(aMeeting(scene, { forumId: 'mayoral-council' })).rejects.toThrow('strand_wrong');
  await expect(aMeeting(scene, { officeIds: ['nowhere'] })).rejects.toThrow('office_not_member');
  await expect(aMeeting(scene, { officeIds: [] })).rejects.toThrow('offices_needed');
  await expect(aMeeting(scene, { day: '2026-11-23' })).rejects.toThrow('meeting_in_past');
  expect(await aMeeting(scene, { move: 'record', day: '2026-11-23' })).toBeTruthy();
});

test('what government promised stands beside the meetings that the record shows', async () => {
  await using scene = await aForum();
  const { forums, meetings } = await scene.as(scene.official('west-yorkshire')).meetings.list();
  expect(forums.map(({ name, cadence }) => [name, cadence])).toEqual([
    ['Council of the Nations and Regions', '2 promised a year; held 1 since 17 October 2024'],
    ['Mayoral Council for England', '4 promised a year; held 3 since 10 October 2024'],
    ['UK Mayors', 'No number promised; 0 held on record'],
  ]);
  expect(meetings).toHaveLength(5);
  expect(meetings.every(({ state, outcomeRecorded }) => state === 'held' && !outcomeRecorded)).toBe(
    true,
  );
});

test('what is open to some of those invited is counted on the agenda and never named', async () => {
  await using scene = await aSignedPosition();
  const api = scene.as(scene.secretariat);
  const everyone = await aMeeting(scene, { officeIds: [...INVITED, 'north-east'] });
  const coalition = await aMeeting(scene, { officeIds: ['west-yorkshire'] });
  const opened = await api.positions.open({
    title: 'Keep the secret',
    coalitionKind: 'named',
    officeIds: ['west-yorkshire', 'tees-valley'],
    postIds: ['transport-secretary'],
  });
  const soundingId = await anOpenSounding(scene, {});

  const wide = (await api.meetings.show({ meetingId: everyone })).offered;
  const narrow = (await api.meetings.show({ meetingId: coalition })).offered;

  const key = `drafting:${opened.positionId}`;
  expect(JSON.stringify(wide)).not.toContain('Keep the secret');
  expect(wide?.notOpen).toBeGreaterThanOrEqual(2);
  expect(narrow?.items).toContainEqual({
    key,
    kind: 'drafting',
    subjectId: opened.positionId,
    words: 'Keep the secret',
  });
  expect(narrow?.items.map((item) => item.key)).toContain(`sounding:${soundingId}`);
  const wrong = api.meetings.addItem({ meetingId: everyone, key });
  await expect(wrong).rejects.toThrow('item_not_open');
  await api.meetings.addItem({ meetingId: coalition, key });
  await api.meetings.addOwnItem({ meetingId: coalition, words: 'Welcome' });
  const own = (await api.meetings.show({ meetingId: coalition })).papers?.agenda.items.at(-1);
  await api.meetings.arrange({ meetingId: coalition, key: own?.key ?? '', how: 'up' });

  const reader = scene.as(scene.official('west-yorkshire'));
  const { papers } = await reader.meetings.show({ meetingId: coalition });
  expect(papers?.agenda.items.map(({ words }) => words)).toEqual(['Welcome', 'Keep the secret']);
  expect(papers?.agenda.notOpen).toBe(0);
});

test('minutes are read by those invited once published, and every version stays', async () => {
  await using scene = await aForum();
  const api = scene.as(scene.secretariat);
  const reader = scene.as(scene.official('west-yorkshire'));
  const meetingId = await aMeeting(scene);
  const minutes = { meetingId, decisions: 'Write to the Treasury.', outcome: null };
  await expect(api.meetings.writeMinutes({ ...minutes, published: false })).rejects.toThrow(
    'meeting_not_held',
  );
  scene.setNow('2026-12-01T15:00:00Z');
  await api.meetings.change({ ...HELD, meetingId });

  await api.meetings.writeMinutes({ ...minutes, published: false });
  const before = await reader.meetings.minutes({ meetingId });
  await api.meetings.writeMinutes({ ...minutes, published: true });
  await api.meetings.writeMinutes({ ...minutes, outcome: 'The letter went.', published: true });
  const after = await reader.meetings.minutes({ meetingId });

  expect(before.versions).toEqual([]);
  expect(after.versions.map(({ number, outcome }) => [number, outcome])).toEqual([
    [3, 'The letter went.'],
    [2, null],
  ]);
  expect((await api.meetings.minutes({ meetingId })).versions).toHaveLength(3);
  const outside = scene.as(scene.official('north-east')).meetings.minutes({ meetingId });
  await expect(outside).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('an action has one id across strands, is carried until done, and waits on its office’s home', async () => {
  await using scene = await aForum();
  const api = scene.as(scene.secretariat);
  const office = scene.as(scene.official('west-yorkshire'));
  const first = await aMeeting(scene);
  const next = await aMeeting(scene, { strand: 'mayors', day: '2026-12-15' });
  const agreed = { meetingId: first, what: 'Send the bus figures', dueOn: '2026-12-10' };

  const { actionId, name } = await api.actions.record({ ...agreed, officeId: 'west-yorkshire' });
  const own = await api.actions.record({ ...agreed, meetingId: next, officeId: null });

  expect([name, own.name]).toEqual(['ACT-0001', 'ACT-0002']);
  const carried = async () =>
    (await office.meetings.show({ meetingId: next })).papers?.carried.map(({ number }) => number);
  expect(await carried()).toEqual([1]);
  expect((await office.actions.home()).map(({ number }) => number)).toEqual([1]);
  expect((await api.actions.home()).map(({ number }) => number)).toEqual([2]);
  const other = scene.as(scene.official('tees-valley'));
  await expect(other.actions.end({ actionId, ended: 'done', reason: null })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  const stranger = scene.as(scene.official('north-east'));
  await expect(
    stranger.actions.end({ actionId, ended: 'done', reason: null }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });

  await office.actions.end({ actionId, ended: 'dropped', reason: 'The figures were published' });

  expect(await carried()).toEqual([]);
  expect(await office.actions.home()).toEqual([]);
  expect((await other.actions.list()).actions.find((action) => action.number === 1)).toMatchObject({
    ended: 'dropped',
    reason: 'The figures were published',
  });
  await expect(api.actions.end({ actionId, ended: 'done', reason: null })).rejects.toThrow(
    'action_ended',
  );
});

test('an action cannot be given to an office that was not invited', async () => {
  await using scene = await aForum();
  const meetingId = await aMeeting(scene);
  const { actions } = scene.as(scene.secretariat);
  const wrong = actions.record({ meetingId, what: 'x', officeId: 'north-east', dueOn: null });
  await expect(wrong).rejects.toThrow('office_not_invited');
  expect(PLANNED.officeIds).not.toContain('north-east');
});
