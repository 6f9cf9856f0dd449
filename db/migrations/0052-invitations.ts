import { type Kysely, sql } from 'kysely';

/** Offices invited to a meeting after it was planned, and those struck off; the view says who is invited now. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table meeting_invitation (
      id uuid primary key default gen_random_uuid(),
      meeting_id uuid not null references meeting (id),
      office_id text not null references office (id),
      move text not null check (move in ('invite', 'strike_off')),
      reason text,
      person_id uuid not null references person (id),
      at timestamptz not null,
      seq bigint generated always as identity,
      check (move = 'invite' or reason is not null)
    );
    create index meeting_invitation_idx on meeting_invitation (meeting_id, seq);
    create view standing_invitation as
    select meeting_id, office_id
    from (
      select distinct on (meeting_id, office_id) meeting_id, office_id, invited
      from (
        select meeting_id, office_id, true as invited, 0 as seq from meeting_office
        union all
        select meeting_id, office_id, move = 'invite', seq from meeting_invitation
      ) as said
      order by meeting_id, office_id, seq desc
    ) as newest
    where invited;
    revoke update, delete, truncate on meeting_invitation from concord_app;
    grant select on standing_invitation to concord_app;
  `.execute(db);
}
