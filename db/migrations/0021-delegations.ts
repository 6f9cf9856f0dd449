import { type Kysely, sql } from 'kysely';

/** What a mayor gives in writing replaces the role of a delegate, which knew no dates and no scope. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table delegation (
      id uuid primary key default gen_random_uuid(),
      office_id text not null references office (id),
      -- Whose right it is. None: it was a role before there were delegations, or is invented.
      holder_id uuid references holder (id),
      person_id uuid not null references person (id),
      made_by uuid references person (id),
      made_at timestamptz not null,
      starts_at timestamptz not null,
      ends_at timestamptz not null check (ends_at > starts_at),
      scope text not null check (scope in ('all', 'named')),
      instrument text not null
    );
    create index delegation_person_idx on delegation (person_id);
    create index delegation_office_idx on delegation (office_id);
    create table delegation_position (
      delegation_id uuid not null references delegation (id),
      position_id uuid not null references position (id),
      primary key (delegation_id, position_id)
    );
    create table delegation_end (
      delegation_id uuid not null references delegation (id),
      -- May lie ahead: the day a mayor's term will end. The earliest counts.
      ended_at timestamptz not null,
      ended_by uuid references person (id),
      reason text not null check (reason in ('revoked', 'mayor_changed', 'left_office')),
      primary key (delegation_id, ended_at)
    );
    revoke update, delete, truncate
      on delegation, delegation_position, delegation_end from concord_app;

    -- A role given by invitation has no paper: it goes on for 28 days, in which to write one.
    insert into delegation
        (id, office_id, person_id, made_at, starts_at, ends_at, scope, instrument)
      select id, office_id, person_id, now(), starts_at,
        least(ends_at, greatest(now(), starts_at) + interval '28 days'), 'all',
        'None: given by invitation, before delegations were made in writing'
      from mandate
      where role = 'delegate' and (ends_at is null or ends_at > greatest(now(), starts_at));
    update mandate set ends_at = greatest(now(), starts_at)
      where role = 'delegate' and (ends_at is null or ends_at > now());
    alter table mandate add check (role <> 'delegate' or ends_at is not null);
    update invitation set revoked_at = now()
      where role = 'delegate' and accepted_at is null and revoked_at is null;

    -- What anybody may do, from when to when: as the secretariat vouched, or as a mayor delegated.
    -- A delegation ends with the term of whose right it is, whether or not anybody says so, unless
    -- they were elected again.
    create view standing_mandate as
      select id, person_id, office_id, role, starts_at, ends_at, null::uuid[] as positions
      from mandate
      union all
      select delegation.id, delegation.person_id, delegation.office_id, 'delegate',
        delegation.starts_at,
        least(
          delegation.ends_at,
          (select min(ended_at) from delegation_end where delegation_id = delegation.id),
          case when not exists (
            select from holder as next where next.office_id = holder.office_id
              and next.re_elected and next.starts_on = holder.ends_on
          ) then holder.ends_on::timestamp at time zone 'Europe/London' end
        ),
        case when delegation.scope = 'named' then array(
          select position_id from delegation_position
          where delegation_position.delegation_id = delegation.id
        ) end
      from delegation
      left join holder on holder.id = delegation.holder_id;
    grant select on standing_mandate to concord_app;
  `.execute(db);
}
