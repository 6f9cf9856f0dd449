import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { openToWhom } from '#db/meetings/agenda.reads.ts';
import { agendaOf, lockMeeting } from '#db/meetings/meeting.reads.ts';
import { insertAgenda } from '#db/meetings/meeting.writes.ts';
import type { Database } from '#db/schema.ts';
import { notFound, refuse } from '#server/trpc/trpc.ts';
import {
  type AgendaItem,
  type Arrangement,
  arranged,
  openToAll,
} from '#shared/meetings/agenda.rules.ts';
import { meetingState } from '#shared/meetings/meeting.rules.ts';
import { type Asking, invitedTo, keepMeetings } from './meeting-access.ts';
import { offeredItems } from './offered-items.ts';

/** Nobody gets through more in one meeting. */
const MOST_ITEMS = 60;

/** An open round, position, ask, commitment or sounding, put at the end. */
export async function addOfferedItem(ctx: Asking, asked: { meetingId: string; key: string }) {
  keepMeetings(ctx);
  const invited = await invitedTo(ctx.db, asked.meetingId);
  const { items } = await offeredItems(ctx, invited);
  const item = items.find(({ key }) => key === asked.key) ?? refuse('item_not_open');
  return rewrite(ctx, asked.meetingId, (agenda) => {
    if (agenda.some(({ key }) => key === item.key)) refuse('item_not_open');
    return [...agenda, item];
  });
}

/** Something of the secretariat's own, put at the end. */
export async function addOwnItem(ctx: Asking, asked: { meetingId: string; words: string }) {
  keepMeetings(ctx);
  await invitedTo(ctx.db, asked.meetingId);
  const key = `own:${randomUUID()}`;
  const item = { key, kind: 'own' as const, subjectId: null, words: asked.words };
  return rewrite(ctx, asked.meetingId, (agenda) => [...agenda, item]);
}

export async function arrangeAgenda(
  ctx: Asking,
  { meetingId, key, how }: { meetingId: string; key: string; how: Arrangement },
) {
  keepMeetings(ctx);
  return rewrite(ctx, meetingId, (agenda) => arranged(agenda, key, how));
}

async function rewrite(
  ctx: Asking,
  meetingId: string,
  change: (items: AgendaItem[]) => AgendaItem[],
) {
  await ctx.db.transaction().execute(async (trx) => {
    const meeting = (await lockMeeting(trx, meetingId)) ?? notFound();
    if (meetingState(meeting.changes) !== 'planned') refuse('meeting_moved_on');
    const { number, items } = await agendaOf(trx, meetingId);
    const next = change(items);
    if (next.length > MOST_ITEMS) refuse('agenda_full');
    const by = { personId: ctx.person.id, at: ctx.now() };
    await insertAgenda(trx, { ...by, meetingId, number: number + 1, items: next });
  });
}

/**
 * The agenda as everybody invited may read it. What has since ceased to be open to all of them is
 * left out, and only counted.
 */
export async function readAgenda(db: Kysely<Database>, meetingId: string, invited: string[]) {
  const { items } = await agendaOf(db, meetingId);
  const openTo = await openToWhom(
    db,
    items.flatMap(({ subjectId }) => subjectId ?? []),
  );
  const shown = items.filter(
    ({ subjectId }) => subjectId === null || openToAll(invited, openTo.get(subjectId) ?? []),
  );
  return { items: shown, notOpen: items.length - shown.length };
}
