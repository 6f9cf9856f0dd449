import { expect, test } from 'vitest';
import { aMeeting, HELD, INVITED } from '#tests/fixtures/meeting.ts';
import { aForum } from '#tests/fixtures/scene.ts';
import { aSignedPosition } from '#tests/fixtures/signed-position.ts';

const LATE = 'north-east';
const STRUCK = { struckOff: 'tees-valley', whyStruckOff: 'It sent its regrets' };

async function aPlannedMeeting() {
  const forum = await aForum();
  const { meetings } = forum.as(forum.secretariat);
  const meetingId = await aMeeting(forum);
  const papersFor = async (officeId: string) => {
    const { papers } = await forum.as(forum.official(officeId)).meetings.show({ meetingId });
    return papers !== null;
  };
  const mails = async () => {
    const rows = await forum.db
      .selectFrom('mail')
      .orderBy('recipient')
      .select(['recipient', 'subject', 'text'])
      .execute();
    const toOffice = (id: string) => forum.official(id).email;
    return {
      to: (officeId: string, words: string) =>
        rows.filter((row) => row.recipient === toOffice(officeId) && row.subject.includes(words)),
    };
  };
  return { ...forum, meetings, meetingId, papersFor, mails };
}

test('an office invited later reads the papers, and one struck off no longer does', async () => {
  await using scene = await aPlannedMeeting();
  const { meetings, meetingId } = scene;
  expect([await scene.papersFor(LATE), await scene.papersFor('tees-valley')]).toEqual([
    false,
    true,
  ]);

  await meetings.invite({ meetingId, invitee: LATE });
  await meetings.strikeOff({ meetingId, ...STRUCK });

  expect([await scene.papersFor(LATE), await scene.papersFor('tees-valley')]).toEqual([
    true,
    false,
  ]);
  const seen = await scene.as(scene.official(LATE)).meetings.show({ meetingId });
  expect(seen.offices.map(({ id }) => id)).toEqual([
    'greater-manchester',
    'north-east',
    'west-yorkshire',
  ]);
  expect(
    seen.invitations.map(({ move, officeName, reason }) => [move, officeName, reason]),
  ).toEqual([
    ['invite', 'North East', null],
    ['strike_off', 'Tees Valley', STRUCK.whyStruckOff],
  ]);
  const ledger = await scene.db.selectFrom('ledger_entry').select('type').orderBy('seq').execute();
  expect(ledger.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['meeting.office_invited', 'meeting.office_struck_off']),
  );
});

test('each office hears of it by one mail a person, and the others of nothing', async () => {
  await using scene = await aPlannedMeeting();
  const { meetings, meetingId } = scene;

  await meetings.invite({ meetingId, invitee: LATE });
  await meetings.strikeOff({ meetingId, ...STRUCK });

  const mails = await scene.mails();
  expect(mails.to('west-yorkshire', 'Invited')).toHaveLength(1);
  const late = mails.to(LATE, 'Invited');
  expect(late).toHaveLength(1);
  expect(late[0]?.subject).toBe('Invited: UK Mayors, policy leads, 1 December 2026');
  expect(late[0]?.text).toContain('1 December 2026, 10:00 to 11:30, Leeds');
  expect(late[0]?.text).toContain(`https://concord.example.org/meetings/${meetingId}`);
  const struck = mails.to('tees-valley', 'No longer invited');
  expect(struck).toHaveLength(1);
  expect(struck[0]?.text).toContain(STRUCK.whyStruckOff);
  expect(mails.to('west-yorkshire', 'No longer')).toEqual([]);
});

test('those invited are told that a meeting moved, and why it is cancelled; nobody of one that was held', async () => {
  await using scene = await aPlannedMeeting();
  const { meetings, meetingId } = scene;
  await meetings.strikeOff({ meetingId, ...STRUCK });
  const moved = { move: 'move' as const, day: '2026-12-08', reason: 'Rail strike' };

  await meetings.change({ ...HELD, ...moved, place: 'York', meetingId });
  await meetings.change({ ...HELD, ...moved, move: 'cancel', reason: 'No quorum', meetingId });
  await aMeeting(scene, { move: 'record', day: '2026-11-03' });

  const listed = (await meetings.list()).meetings.find((each) => each.meetingId === meetingId);
  expect(listed).toMatchObject({ firstDay: '2026-12-01', day: '2026-12-08' });
  const mails = await scene.mails();
  const [move, cancel] = [
    mails.to('west-yorkshire', 'Moved'),
    mails.to('west-yorkshire', 'Cancelled'),
  ];
  expect([move.length, cancel.length]).toEqual([1, 1]);
  expect(move[0]?.text).toMatch(/8 December 2026, 10:00 to 11:30, York[\s\S]*Rail strike/);
  expect(cancel[0]?.text).toContain('No quorum');
  expect(mails.to('tees-valley', 'Moved')).toEqual([]);
  expect(mails.to('west-yorkshire', 'Invited')).toHaveLength(1);
});

test('nobody is invited twice, from outside the forum, or to a meeting that is over', async () => {
  await using scene = await aPlannedMeeting();
  const { meetings, meetingId } = scene;
  const invite = (invitee: string) => meetings.invite({ meetingId, invitee });
  const strikeOff = (struckOff: string) =>
    meetings.strikeOff({ meetingId, struckOff, whyStruckOff: 'x' });

  await expect(invite('tees-valley')).rejects.toThrow('office_invited');
  await expect(invite('nowhere')).rejects.toThrow('office_not_member');
  await expect(strikeOff(LATE)).rejects.toThrow('office_not_invited');
  for (const officeId of INVITED.slice(1)) await strikeOff(officeId);
  await expect(strikeOff(INVITED[0] ?? '')).rejects.toThrow('last_office');
  await meetings.change({ ...HELD, move: 'cancel', reason: 'No quorum', meetingId });
  await expect(invite(LATE)).rejects.toThrow('meeting_moved_on');
});

test('of two who invite the same office at once, one is heard, and its people are told once', async () => {
  await using scene = await aPlannedMeeting();
  const { meetings, meetingId } = scene;

  const outcomes = await Promise.allSettled(
    [1, 2, 3].map(() => meetings.invite({ meetingId, invitee: LATE })),
  );

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await scene.mails()).to(LATE, 'Invited')).toHaveLength(1);
});

test('what a late office may not see is left out of the agenda, and only counted', async () => {
  await using scene = await aSignedPosition();
  const { meetings, positions } = scene.as(scene.secretariat);
  const { positionId } = await positions.open({
    title: 'Keep the secret',
    coalitionKind: 'named',
    officeIds: ['west-yorkshire', 'tees-valley'],
    postIds: ['transport-secretary'],
  });
  const meetingId = await aMeeting(scene, { officeIds: ['west-yorkshire', 'tees-valley'] });
  await meetings.addItem({ meetingId, key: `drafting:${positionId}` });

  await meetings.invite({ meetingId, invitee: LATE });

  const { papers } = await scene.as(scene.official(LATE)).meetings.show({ meetingId });
  expect(papers?.agenda).toEqual({ items: [], notOpen: 1 });
});
