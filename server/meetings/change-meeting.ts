import type { Transaction } from 'kysely';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import { forumList, lockMeeting } from '#db/meetings/meeting.reads.ts';
import { type ChangeToAdd, insertChange, insertMeeting } from '#db/meetings/meeting.writes.ts';
import { forumOffices } from '#db/positions/opening.reads.ts';
import type { Database } from '#db/schema.ts';
import { notFound, refuse } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { ruleOnChange, strandFits } from '#shared/meetings/meeting.rules.ts';
import type { ChangeMeeting, PlanMeeting } from '#shared/meetings/meeting.schema.ts';
import { type Keeping, keepMeetings } from './meeting-access.ts';
import { meetingView } from './meeting-view.ts';
import { tellOffices } from './tell-invited.ts';

/** A meeting to come, or one that was held and is put on record; with its ledger entry. */
export async function planMeeting(ctx: Keeping, plan: PlanMeeting) {
  keepMeetings(ctx);
  const { forumId, strand, officeIds, ...change } = plan;
  const by = { personId: ctx.person.id, at: ctx.now() };
  const today = dayInLondon(by.at);
  const ruling = ruleOnChange('none', change, today);
  if ('refused' in ruling) refuse(ruling.refused);
  if (officeIds.length === 0) refuse('offices_needed');
  return ctx.db.transaction().execute(async (trx) => {
    const forum = (await forumList(trx)).find((each) => each.forumId === forumId);
    if (!forum) refuse('forum_unknown');
    if (!strandFits(forum.strands, strand)) refuse('strand_wrong');
    const members = await forumOffices(trx, today);
    if (!officeIds.every((id) => members.includes(id))) refuse('office_not_member');
    const meetingId = await insertMeeting(trx, { ...by, forumId, strand, officeIds });
    const planned = { forum: forumId, strand, offices: [...new Set(officeIds)] };
    await addChange(trx, { ...by, ...change, meetingId, reason: null }, planned);
    const news = { officeIds, kind: 'invited' as const, reason: null };
    const meeting = { meetingId, name: forum.name, strand, ...change };
    if (change.move === 'plan') await tellOffices(trx, ctx, meeting, news);
    return { meetingId };
  });
}

/** A meeting moved, held or cancelled. The day it was planned for before stays readable. */
export async function changeMeeting(ctx: Keeping, change: ChangeMeeting) {
  keepMeetings(ctx);
  const by = { personId: ctx.person.id, at: ctx.now() };
  return ctx.db.transaction().execute(async (trx) => {
    const meeting = meetingView((await lockMeeting(trx, change.meetingId)) ?? notFound());
    const ruling = ruleOnChange(meeting.state, change, dayInLondon(by.at));
    if ('refused' in ruling) refuse(ruling.refused);
    await addChange(trx, { ...by, ...change, source: null });
    const kind = TOLD[change.move];
    const news = { officeIds: meeting.invited, reason: change.reason };
    if (kind) await tellOffices(trx, ctx, { ...meeting, ...change }, { ...news, kind });
    return { state: ruling.to };
  });
}

/** What those invited are told; of a meeting that was held they know. */
const TOLD = { move: 'moved', hold: null, cancel: 'cancelled' } as const;

const ENTRIES = {
  plan: 'meeting.planned',
  record: 'meeting.recorded',
  move: 'meeting.moved',
  hold: 'meeting.held',
  cancel: 'meeting.cancelled',
} as const;

async function addChange(
  trx: Transaction<Database>,
  change: ChangeToAdd,
  /** What only the first entry of a meeting says. */
  planned: Record<string, unknown> = {},
) {
  await insertChange(trx, change);
  const { personId, at, move, meetingId, ...said } = change;
  const nowhere = { officeId: null, positionId: null };
  await appendLedgerEntry(trx, {
    type: ENTRIES[move],
    at,
    actorId: personId,
    ...nowhere,
    payload: { meeting: meetingId, ...said, ...planned },
  });
}
