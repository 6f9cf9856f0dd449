import type { Hono } from 'hono';
import { personOfFeed } from '#db/meetings/calendar-feed.reads.ts';
import { type MeetingRow, meetingList } from '#db/meetings/meeting.reads.ts';
import { listMandates } from '#db/people/mandate.reads.ts';
import type { ReadContext } from '#server/http/app.ts';
import { sha256Hex } from '#shared/hash.ts';
import { type CalendarEvent, icalendar } from '#shared/meetings/icalendar.rules.ts';
import { canSeeMeetings } from '#shared/meetings/meeting.policy.ts';
import { meetingTitle } from '#shared/meetings/meeting-words.rules.ts';
import { londonMoment } from '#shared/sign-off/deadline.rules.ts';
import { meetingView } from './meeting-view.ts';

/**
 * `/calendar-feed/<token>.ics`: a calendar program has no session, so the token alone says whose
 * feed it is. What it opens ends with that person's last mandate; all else is a 404.
 */
export function meetingFeed(app: Hono, readContext: ReadContext): void {
  app.get('/calendar-feed/:file', async (c) => {
    const { db, now, installation } = await readContext(new Headers());
    const token = /^([\w-]+)\.ics$/.exec(c.req.param('file'))?.[1];
    const personId = token && (await personOfFeed(db, await sha256Hex(token)));
    if (!personId) return c.notFound();
    if (!canSeeMeetings(await listMandates(db, personId, now()))) return c.notFound();
    const events = (await meetingList(db)).map((row) => eventOf(row, installation.publicUrl));
    return c.body(icalendar('Forum meetings', events), 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-store',
    });
  });
}

function eventOf(row: MeetingRow, publicUrl: string): CalendarEvent {
  const { meetingId, name, strand, changes, state, place, ...when } = meetingView(row);
  return {
    uid: `${meetingId}@${new URL(publicUrl).hostname}`,
    sequence: changes.length - 1,
    changedAt: new Date(changes.at(-1)?.at ?? changes[0].at),
    when: whenOf(when),
    summary: meetingTitle(name, strand),
    location: place,
    url: `${publicUrl}/meetings/${meetingId}`,
    cancelled: state === 'cancelled',
  };
}

type When = { day: string; startsAt: string | null; endsAt: string | null };

function whenOf({ day, startsAt, endsAt }: When): CalendarEvent['when'] {
  if (startsAt === null) return { day };
  return { from: londonMoment(day, startsAt), to: endsAt ? londonMoment(day, endsAt) : null };
}
