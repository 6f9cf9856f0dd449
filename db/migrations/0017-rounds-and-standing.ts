import { type Kysely, sql } from 'kysely';

/** How a round is run, and a chain of decisions instead of one for each office. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table round drop constraint round_procedure_check;
    alter table round
      add check (procedure in ('express', 'silence')),
      add column opens_at timestamptz,
      add column sealed boolean not null default false,
      add column threshold_kind text not null default 'at_least'
        check (threshold_kind in ('all', 'at_least', 'named')),
      add column threshold_count integer default 1 check (threshold_count > 0),
      add column reminder_hours integer[] not null default '{72,24,4}',
      add check ((threshold_kind = 'at_least') = (threshold_count is not null));
    alter table round_office add column named boolean not null default false;

    -- An office decides again where its decision was withdrawn or its mayor has changed: each
    -- decision names the one it stands in place of, so a chain has one end.
    alter table decision drop constraint decision_round_id_office_id_key;
    alter table decision
      add column replaces uuid unique references decision (id),
      add column origin text not null default 'made'
        check (origin in ('made', 'adopted', 'carried', 'by_phone')),
      add column carried_from uuid references decision (id),
      add column condition jsonb,
      add column proof text not null default 'session'
        check (proof in ('session', 'email_code', 'passkey')),
      add column final_at timestamptz,
      add check (condition is null or choice in ('endorse', 'endorse_with_reservations'));
    create unique index decision_first on decision (round_id, office_id) where replaces is null;
    create index decision_office_idx on decision (round_id, office_id);
    create table withdrawal (
      decision_id uuid primary key references decision (id),
      person_id uuid not null references person (id),
      holder_id uuid not null references holder (id),
      capacity text not null check (capacity in ('holder', 'delegate')),
      reason text,
      withdrawn_at timestamptz not null
    );
    -- Conditional endorsements whose condition was met when the round closed.
    create table released_condition (
      decision_id uuid primary key references decision (id),
      released_at timestamptz not null
    );
    -- An office that does not hold a declared editorial change for one: nothing is carried by it.
    create table editorial_objection (
      round_id uuid primary key references round (id),
      office_id text not null references office (id),
      person_id uuid not null references person (id),
      objected_at timestamptz not null
    );
    -- Offices that sign the very letter after it went.
    create table joining (
      letter_id uuid not null references letter (id),
      office_id text not null references office (id),
      holder_id uuid not null references holder (id),
      person_id uuid not null references person (id),
      capacity text not null check (capacity in ('holder', 'delegate')),
      letter_hash char(64) not null,
      addendum_hash char(64) not null,
      line text not null,
      joined_at timestamptz not null,
      primary key (letter_id, office_id)
    );
    -- What an office says now: the end of its chain, if that was not withdrawn.
    create view standing_decision as
      select decision.*,
        decision.condition is null or released_condition.decision_id is not null as counts
      from decision
      left join released_condition on released_condition.decision_id = decision.id
      where not exists (select from decision as later where later.replaces = decision.id)
        and not exists (select from withdrawal where withdrawal.decision_id = decision.id)
        and not (decision.origin = 'carried' and decision.final_at is not null and exists (
          select from editorial_objection as objection where objection.round_id = decision.round_id
        ));
    grant select on standing_decision to concord_app;
    revoke update, delete, truncate
      on withdrawal, released_condition, editorial_objection, joining from concord_app;
  `.execute(db);
}
