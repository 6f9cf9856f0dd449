import { bankHolidays } from '#db/government/bank-holiday.reads.ts';
import {
  forumList,
  type MeetingRow,
  meetingList,
  officeNames,
} from '#db/meetings/meeting.reads.ts';
import { forumOffices } from '#db/positions/opening.reads.ts';
import { notFound } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { nextDay } from '#shared/meetings/next-meeting.rules.ts';
import { type Asking, keepMeetings } from './meeting-access.ts';
import { meetingView } from './meeting-view.ts';

/** What the form for a new meeting offers; `like` fills it in by an earlier one, when it is due next. */
export async function planningChoices(ctx: Asking, like: string | null) {
  keepMeetings(ctx);
  const { db } = ctx;
  const today = dayInLondon(ctx.now());
  const [forums, members] = await Promise.all([forumList(db), forumOffices(db, today)]);
  return {
    forums: forums.map(({ forumId, name, strands }) => ({ forumId, name, strands })),
    offices: await officeNames(db, members),
    like: like === null ? null : await meetingLike(ctx, { like, today, forums, members }),
  };
}

type Known = {
  like: string;
  today: string;
  forums: Awaited<ReturnType<typeof forumList>>;
  members: readonly string[];
};

async function meetingLike({ db }: Asking, { like, today, forums, members }: Known) {
  const [rows, holidays] = await Promise.all([meetingList(db), bankHolidays(db)]);
  const meetings = rows.map(meetingView<MeetingRow>);
  const meeting = meetings.find(({ meetingId }) => meetingId === like) ?? notFound();
  const { forumId, name, strand, day, startsAt, endsAt, place, invited } = meeting;
  const perYear = forums.find((forum) => forum.forumId === forumId)?.perYear ?? null;
  const next = nextDay({ day, perYear, before: dayBefore(meetings, meeting) }, today, holidays);
  const again = invited.filter((officeId) => members.includes(officeId));
  return {
    forumId,
    name,
    strand,
    startsAt,
    endsAt,
    place,
    perYear,
    next,
    of: day,
    // Of a meeting known from the public record nobody is known to have been invited.
    officeIds: invited.length === 0 ? [...members] : again,
  };
}

type Meeting = ReturnType<typeof meetingView<MeetingRow>>;

/** The last day before it on which the same strand met or was to meet. */
function dayBefore(meetings: readonly Meeting[], { forumId, strand, day }: Meeting) {
  const days = meetings
    .filter((other) => other.forumId === forumId && other.strand === strand)
    .filter((other) => other.state !== 'cancelled' && other.day < day)
    .map((other) => other.day);
  return days.toSorted().at(-1) ?? null;
}
