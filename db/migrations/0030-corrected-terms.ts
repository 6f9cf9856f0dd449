import { type Kysely, sql } from 'kysely';

/**
 * The record of a term can be corrected, with what it said before; and what ended because a term
 * did is known, so that it comes back where that end is corrected to a later day.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table term_correction (
      id uuid primary key default gen_random_uuid(),
      holder_id uuid not null references holder (id),
      person_name text not null,
      styled_name text not null,
      title text not null,
      starts_on date not null,
      -- The same four as they were recorded until then.
      was jsonb not null,
      source text not null,
      recorded_by uuid not null references person (id),
      recorded_at timestamptz not null
    );
    create index term_correction_holder_idx on term_correction (holder_id);

    -- A mayor's own role, ended with the term; ends_at of the mandate itself holds the last word.
    create table mandate_end_of_term (
      mandate_id uuid not null references mandate (id),
      ended_at timestamptz not null,
      holder_id uuid not null references holder (id),
      -- When it would have ended otherwise, if at all.
      would_end_at timestamptz,
      primary key (mandate_id, ended_at)
    );

    -- One may end, come back and end on the same day after all.
    alter table delegation_end
      drop constraint delegation_end_pkey,
      add column id uuid primary key default gen_random_uuid(),
      -- Whose term it ended with, where a term's end was the reason.
      add column holder_id uuid references holder (id);
    create index delegation_end_delegation_idx on delegation_end (delegation_id);
    create table delegation_return (
      delegation_end_id uuid primary key references delegation_end (id),
      returned_by uuid not null references person (id),
      returned_at timestamptz not null
    );
    create view standing_delegation_end as
      select id, delegation_id, ended_at, ended_by, reason, holder_id
      from delegation_end
      where not exists (
        select from delegation_return where delegation_end_id = delegation_end.id
      );

    create or replace view standing_mandate as
      select id, person_id, office_id, role, starts_at, ends_at, null::uuid[] as positions
      from mandate
      union all
      select delegation.id, delegation.person_id, delegation.office_id, 'delegate',
        delegation.starts_at,
        least(
          delegation.ends_at,
          (select min(ended_at) from standing_delegation_end where delegation_id = delegation.id),
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
    grant select on standing_delegation_end to concord_app;
    revoke update, delete, truncate
      on term_correction, mandate_end_of_term, delegation_return from concord_app;
  `.execute(db);
}
