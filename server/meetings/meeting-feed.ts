import type { Hono } from 'hono';
import { personOfFeed } from '#db/meetings/calendar-feed.reads.ts';
import { type MeetingRow, meetingList } from '#db/meetings/meeting.reads.ts';
import { listMandates } from '#db/people/mandate.reads.ts';
import type { ReadContext } from '#server/http/app.ts';
import { sha256Hex } from '#shared/hash.ts';
import { type CalendarEvent, icalendar } from '#shared/meetings/icalendar.rules.ts';
import { canReadPapers, canSeeMeetings } from '#shared/meetings/meeting.policy.ts';
import { meetingTitle } from '#shared/meetings/meeting-words.rules.ts';
import type { Mandate } from '#shared/people/mandate.policy.ts';
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
    const mandates = await listMandates(db, personId, now());
    if (!canSeeMeetings(mandates)) return c.notFound();
    const events = (await meetingList(db)).map((row) =>
      eventOf(row, { mandates, publicUrl: installation.publicUrl }),
    );
    return c.body(icalendar('Forum meetings', events), 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-store',
    });
  });
}

type Reader = { mandates: readonly Mandate[]; publicUrl: string };

function eventOf(row: MeetingRow, { mandates, publicUrl }: Reader): CalendarEvent {
  const meeting = meetingView(row);
  const { meetingId, name, strand, changes, invitations, invited, state, place } = meeting;
  const said = [...changes, ...invitations].map(({ at }) => Date.parse(at));
  const busy = invited.length > 0 && canReadPapers(mandates, invited);
  return {
    uid: `${meetingId}@${new URL(publicUrl).hostname}`,
    sequence: said.length - 1,
    changedAt: new Date(Math.max(...said)),
    when: whenOf(meeting),
    summary: meetingTitle(name, strand),
    location: place,
    url: `${publicUrl}/meetings/${meetingId}`,
    cancelled: state === 'cancelled',
    description: describe(meeting, busy),
    busy,
  };
}

/** Why it stands as it does, and whether its reader is to be there. */
function describe({ changes, invited }: Pick<MeetingRow, 'changes' | 'invited'>, busy: boolean) {
  const reason = changes.at(-1)?.reason;
  const invitation = busy ? 'You are invited.' : 'Your office is not invited.';
  const lines = [...(reason ? [reason] : []), ...(invited.length > 0 ? [invitation] : [])];
  return lines.length === 0 ? null : lines.join('\n');
}

type When = { day: string; startsAt: string | null; endsAt: string | null };

function whenOf({ day, startsAt, endsAt }: When): CalendarEvent['when'] {
  if (startsAt === null) return { day };
  return { from: londonMoment(day, startsAt), to: endsAt ? londonMoment(day, endsAt) : null };
}
