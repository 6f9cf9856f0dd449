import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { aMeeting, HELD } from '#tests/fixtures/meeting.ts';
import { aForum } from '#tests/fixtures/scene.ts';
import { meetingFeed } from './meeting-feed.ts';

/** Reads an address as a calendar program does: without a session. */
function calendarProgram(scene: Awaited<ReturnType<typeof aForum>>) {
  const app = new Hono();
  const { db, now, notifications, installation } = scene;
  meetingFeed(app, async () => ({ db, now, notifications, installation, person: null }));
  return async (address: string) => {
    const response = await app.request(new URL(address).pathname);
    return { status: response.status, text: await response.text() };
  };
}

test('a private address shows meetings without a session, and follows what becomes of them', async () => {
  await using scene = await aForum();
  const read = calendarProgram(scene);
  const meetingId = await aMeeting(scene, { place: 'Leeds, Civic Hall' });
  const { address } = await scene.as(scene.official('west-yorkshire')).calendarFeed.replace();
  const uid = `UID:${meetingId}@concord.example.org`;

  const before = await read(address);
  const cancel = { ...HELD, move: 'cancel' as const, reason: 'No quorum' };
  await scene.as(scene.secretariat).meetings.change({ ...cancel, meetingId });
  const after = await read(address);

  expect(before.status).toBe(200);
  expect(before.text).toContain(`${uid}\r\nSEQUENCE:0\r\n`);
  expect(before.text).toContain('DTSTART:20261201T100000Z\r\nDTEND:20261201T113000Z\r\n');
  expect(before.text).toContain(String.raw`LOCATION:Leeds\, Civic Hall`);
  expect(before.text).toContain(String.raw`SUMMARY:UK Mayors\, policy leads`);
  expect(before.text).toContain('DTSTART;VALUE=DATE:20241010\r\n');
  expect(after.text).toContain(`${uid}\r\nSEQUENCE:1\r\n`);
  expect(after.text).toMatch(/DESCRIPTION:No quorum[\s\S]*STATUS:CANCELLED\r\n/);
});

test('a replaced address dies at once, and of a token only its hash is kept', async () => {
  await using scene = await aForum();
  const read = calendarProgram(scene);
  const { calendarFeed } = scene.as(scene.official('west-yorkshire'));
  const old = await calendarFeed.replace();

  const fresh = await calendarFeed.replace();

  expect((await read(old.address)).status).toBe(404);
  expect((await read(fresh.address)).status).toBe(200);
  expect((await read(fresh.address.replace('.ics', ''))).status).toBe(404);
  expect((await read('https://concord.example.org/calendar-feed/guess.ics')).status).toBe(404);
  const token = /([\w-]+)\.ics$/.exec(fresh.address)?.[1] ?? '';
  const rows = await scene.db.selectFrom('calendar_feed').selectAll().execute();
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(Object.keys(await calendarFeed.mine())).toEqual(['madeAt']);
});

test('the address ends with its holder’s last mandate', async () => {
  await using scene = await aForum();
  const read = calendarProgram(scene);
  const delegate = scene.delegate('west-yorkshire');
  const { address } = await scene.as(delegate).calendarFeed.replace();
  expect((await read(address)).status).toBe(200);

  await scene.endDelegation(delegate);
  scene.setNow('2026-11-24T10:00:01Z');

  expect((await read(address)).status).toBe(404);
});

test('the feed follows an invitation: whose office is invited is busy, and whose is struck off is free', async () => {
  await using scene = await aForum();
  const read = calendarProgram(scene);
  const { meetings } = scene.as(scene.secretariat);
  const meetingId = await aMeeting(scene);
  const addresses = ['north-east', 'tees-valley'].map((officeId) =>
    scene.as(scene.official(officeId)).calendarFeed.replace(),
  );
  const [late, struck] = await Promise.all(addresses);
  /** The lines of this meeting alone, in the feed of each of the two. */
  const events = async () => {
    const texts = [await read(late?.address ?? ''), await read(struck?.address ?? '')];
    return texts.map(({ text }) => text.split('BEGIN:VEVENT').find((e) => e.includes(meetingId)));
  };

  const [before, invitedBefore] = await events();
  await meetings.invite({ meetingId, invitee: 'north-east' });
  await meetings.strikeOff({
    meetingId,
    struckOff: 'tees-valley',
    whyStruckOff: 'Sent its regrets',
  });
  const [after, struckAfter] = await events();

  expect(before).toMatch(/SEQUENCE:0[\s\S]*Your office is not invited[\s\S]*TRANSP:TRANSPARENT/);
  expect(invitedBefore).toMatch(/SEQUENCE:0[\s\S]*You are invited[\s\S]*TRANSP:OPAQUE/);
  expect(after).toMatch(/SEQUENCE:2[\s\S]*You are invited[\s\S]*TRANSP:OPAQUE/);
  expect(struckAfter).toMatch(
    /SEQUENCE:2[\s\S]*Your office is not invited[\s\S]*TRANSP:TRANSPARENT/,
  );
});
