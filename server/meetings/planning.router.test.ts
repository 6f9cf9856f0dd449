import { expect, test } from 'vitest';
import { aCommittedPosition } from '#tests/fixtures/committed-position.ts';
import { aMeeting, INVITED } from '#tests/fixtures/meeting.ts';
import { aForum } from '#tests/fixtures/scene.ts';

test('the next meeting like this one is filled in, as long after it as it came after the last', async () => {
  await using scene = await aForum();
  const { meetings } = scene.as(scene.secretariat);
  await aMeeting(scene, { move: 'record', day: '2026-11-03' });
  await aMeeting(scene, { strand: 'mayors', day: '2026-11-30' });
  const like = await aMeeting(scene);

  const choices = await meetings.choices({ like });

  expect(choices.like).toMatchObject({
    forumId: 'uk-mayors',
    strand: 'policy_leads',
    of: '2026-12-01',
    startsAt: '10:00',
    endsAt: '11:30',
    place: 'Leeds',
    officeIds: INVITED,
    next: { day: '2026-12-29', by: 'gap' },
  });
  expect(await meetings.choices({})).toMatchObject({ like: null });
});

test('a council with government is planned again by the number it promised, moved off the holidays', async () => {
  await using scene = await aForum();
  const { meetings } = scene.as(scene.secretariat);
  const council = { forumId: 'mayoral-council', strand: null, day: '2026-12-28' };
  const like = await aMeeting(scene, council);

  const { next, perYear } = (await meetings.choices({ like })).like ?? {};

  // 28 March 2027 is Easter Sunday, and the Monday after it is a bank holiday.
  expect({ next, perYear }).toEqual({ next: { day: '2027-03-30', by: 'promise' }, perYear: 4 });
  const nowhere = meetings.choices({ like: '00000000-0000-4000-8000-000000000001' });
  await expect(nowhere).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('an action past its day is overdue by its days on its meeting and on those that carry it', async () => {
  await using scene = await aForum();
  const { actions, meetings } = scene.as(scene.secretariat);
  const meetingId = await aMeeting(scene);
  const next = await aMeeting(scene, { day: '2026-12-15' });
  const agreed = { meetingId, officeId: 'west-yorkshire' };
  await actions.record({ ...agreed, what: 'Send the figures', dueOn: '2026-12-10' });
  await actions.record({ ...agreed, what: 'Ask the Treasury', dueOn: null });

  scene.setNow('2026-12-10T23:00:00Z');
  const inTime = await meetings.show({ meetingId });
  scene.setNow('2026-12-13T10:00:00Z');
  const late = await meetings.show({ meetingId });
  const carried = await meetings.show({ meetingId: next });

  const days = (list?: { overdueBy: number }[]) => list?.map(({ overdueBy }) => overdueBy);
  expect(days(inTime.papers?.agreed)).toEqual([0, 0]);
  expect(days(late.papers?.agreed)).toEqual([3, 0]);
  expect(days(carried.papers?.carried)).toEqual([3, 0]);
});

test('asks past their day and commitments soon due or at risk are offered, to those of the position alone', async () => {
  await using scene = await aCommittedPosition();
  const { meetings } = scene.as(scene.secretariat);
  const inside = await aMeeting(scene, { day: '2027-03-30', officeIds: ['west-yorkshire'] });
  const wide = await aMeeting(scene, { day: '2027-03-30', officeIds: [...INVITED, 'north-east'] });
  const offered = async (meetingId: string) => {
    const { offered: offers } = await meetings.show({ meetingId });
    const of = (kind: string) => offers?.items.filter((item) => item.kind === kind) ?? [];
    return { asks: of('ask'), commitments: of('commitment'), notOpen: offers?.notOpen };
  };
  scene.setNow('2026-11-26T10:00:00Z');
  const early = await offered(inside);

  scene.setNow('2027-03-20T10:00:00Z');
  const due = await offered(inside);
  const open = await offered(wide);

  expect([early.asks, early.commitments]).toEqual([[], []]);
  expect(due.asks.map(({ key }) => key)).toEqual([`ask:${scene.second}`]);
  expect(due.commitments.map(({ key }) => key)).toEqual([`commitment:${scene.commitmentId}`]);
  expect([open.asks, open.commitments, open.notOpen]).toEqual([[], [], 2]);
  await meetings.addItem({ meetingId: inside, key: due.asks[0]?.key ?? '' });
  const reader = scene.as(scene.official('west-yorkshire'));
  const { papers } = await reader.meetings.show({ meetingId: inside });
  expect(papers?.agenda.items).toMatchObject([{ kind: 'ask', subjectId: scene.positionId }]);
});
