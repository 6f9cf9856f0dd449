import { sql, type Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { AgendaItem } from '#shared/meetings/agenda.rules.ts';
import type {
  ActionEnding,
  InvitationMove,
  MeetingMove,
  Strand,
} from '#shared/meetings/meeting.state.ts';

type By = { personId: string; at: Date };

export async function insertMeeting(
  trx: Transaction<Database>,
  meeting: By & { forumId: string; strand: Strand | null; officeIds: readonly string[] },
): Promise<string> {
  const { id } = await trx
    .insertInto('meeting')
    .values({
      forum_id: meeting.forumId,
      strand: meeting.strand,
      added_by: meeting.personId,
      added_at: meeting.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const invited = [...new Set(meeting.officeIds)];
  await trx
    .insertInto('meeting_office')
    .values(invited.map((office_id) => ({ meeting_id: id, office_id })))
    .execute();
  return id;
}

/** Adds what became of an invitation; what was said before stays. */
export async function insertInvitation(
  trx: Transaction<Database>,
  {
    meetingId,
    officeId,
    move,
    reason,
    personId,
    at,
  }: By & {
    meetingId: string;
    officeId: string;
    move: InvitationMove;
    reason: string | null;
  },
): Promise<void> {
  await trx
    .insertInto('meeting_invitation')
    .values({ meeting_id: meetingId, office_id: officeId, move, reason, person_id: personId, at })
    .execute();
}

export type ChangeToAdd = By & {
  meetingId: string;
  move: MeetingMove;
  day: string;
  startsAt: string | null;
  endsAt: string | null;
  place: string | null;
  reason: string | null;
  source: string | null;
};

export async function insertChange(
  trx: Transaction<Database>,
  { meetingId, startsAt, endsAt, personId, ...change }: ChangeToAdd,
): Promise<void> {
  const columns = { meeting_id: meetingId, starts_at: startsAt, ends_at: endsAt };
  await trx
    .insertInto('meeting_change')
    .values({ ...change, ...columns, person_id: personId })
    .execute();
}

/** The agenda anew; the one before stays. */
export async function insertAgenda(
  trx: Transaction<Database>,
  {
    meetingId,
    number,
    items,
    personId,
    at,
  }: By & {
    meetingId: string;
    number: number;
    items: readonly AgendaItem[];
  },
): Promise<void> {
  await trx
    .insertInto('meeting_agenda')
    .values({
      meeting_id: meetingId,
      number,
      items: JSON.stringify(items),
      person_id: personId,
      at,
    })
    .execute();
}

/** The minutes anew; those before stay. Answers with the number they have now. */
export async function insertMinutes(
  trx: Transaction<Database>,
  minutes: By & {
    meetingId: string;
    decisions: string;
    outcome: string | null;
    published: boolean;
  },
): Promise<number> {
  const { meetingId, decisions, outcome, published, personId, at } = minutes;
  const row = await trx
    .insertInto('meeting_minutes')
    .values({
      meeting_id: meetingId,
      number: sql<number>`(
        select coalesce(max(number), 0) + 1 from meeting_minutes where meeting_id = ${meetingId}
      )`,
      decisions,
      outcome,
      published,
      person_id: personId,
      at,
    })
    .returning('number')
    .executeTakeFirstOrThrow();
  return row.number;
}

/** The next id without a gap: whoever comes second waits for the first to commit. */
export async function insertAction(
  trx: Transaction<Database>,
  action: By & {
    meetingId: string;
    what: string;
    officeId: string | null;
    dueOn: string | null;
  },
) {
  await sql`select pg_advisory_xact_lock(hashtext('meeting_action'))`.execute(trx);
  return trx
    .insertInto('meeting_action')
    .values({
      number: sql<number>`(select coalesce(max(number), 0) + 1 from meeting_action)`,
      meeting_id: action.meetingId,
      what: action.what,
      office_id: action.officeId,
      due_on: action.dueOn,
      person_id: action.personId,
      at: action.at,
    })
    .returning(['id as actionId', 'number'])
    .executeTakeFirstOrThrow();
}

export async function insertActionEnd(
  trx: Transaction<Database>,
  {
    actionId,
    ended,
    reason,
    personId,
    at,
  }: By & {
    actionId: string;
    ended: ActionEnding;
    reason: string | null;
  },
): Promise<void> {
  await trx
    .insertInto('meeting_action_end')
    .values({ action_id: actionId, ended, reason, person_id: personId, at })
    .execute();
}

/** From this moment only the new token opens this person's feed. */
export async function replaceFeedToken(
  trx: Transaction<Database>,
  { personId, tokenHash, at }: By & { tokenHash: string },
): Promise<void> {
  const row = { token_hash: tokenHash, made_at: at };
  await trx
    .insertInto('calendar_feed')
    .values({ person_id: personId, ...row })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
    .execute();
}
