import { type Kysely, sql } from 'kysely';

/** A question government puts to all mayors: who was asked, what each said, and what went back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table sounding (
      id uuid primary key default gen_random_uuid(),
      title text not null,
      department text not null,
      post text not null,
      official text not null,
      background text not null,
      audience text not null,
      questions jsonb not null,
      offered text not null check (offered in ('named', 'by_type', 'anonymous')),
      opens_at timestamptz,
      closes_at timestamptz not null,
      drafted_by uuid not null references person (id),
      drafted_at timestamptz not null
    );
    create table sounding_office (
      sounding_id uuid not null references sounding (id),
      office_id text not null references office (id),
      primary key (sounding_id, office_id)
    );
    create index sounding_office_idx on sounding_office (office_id, sounding_id);
    create table sounding_step (
      id uuid primary key default gen_random_uuid(),
      sounding_id uuid not null references sounding (id),
      move text not null check (move in
        ('open', 'close', 'consolidate', 'clear', 'send', 'record_outcome')),
      state text not null check (state in
        ('open', 'closed', 'consolidated', 'cleared', 'returned', 'outcome')),
      -- Null where time made the move.
      person_id uuid references person (id),
      seq bigint generated always as identity,
      at timestamptz not null
    );
    create index sounding_step_idx on sounding_step (sounding_id, seq);
    create table sounding_answer (
      id uuid primary key default gen_random_uuid(),
      sounding_id uuid not null,
      office_id text not null,
      number integer not null,
      response text not null check (response in ('answered', 'no_view', 'declined')),
      words jsonb not null,
      attribution text check (attribution in ('named', 'by_type', 'anonymous')),
      answer_hash char(64) not null,
      person_id uuid not null references person (id),
      rank text not null check (rank in ('official', 'chief_executive', 'mayor')),
      via text not null check (via in ('page', 'mail')),
      answered_at timestamptz not null,
      unique (sounding_id, office_id, number),
      foreign key (sounding_id, office_id) references sounding_office (sounding_id, office_id),
      check ((response = 'answered') = (attribution is not null))
    );
    create table sounding_consolidation (
      id uuid primary key default gen_random_uuid(),
      sounding_id uuid not null references sounding (id),
      number integer not null,
      content jsonb not null,
      -- Under whose name each office's words stand in it; null where they are held back.
      placements jsonb not null,
      content_hash char(64) not null,
      clear_by timestamptz not null,
      written_by uuid not null references person (id),
      written_at timestamptz not null,
      unique (sounding_id, number)
    );
    create table sounding_word (
      id uuid primary key default gen_random_uuid(),
      consolidation_id uuid not null references sounding_consolidation (id),
      office_id text not null references office (id),
      word text not null check (word in ('cleared', 'objected')),
      remark text not null,
      narrow_to text check (narrow_to in ('named', 'by_type', 'anonymous')),
      person_id uuid not null references person (id),
      seq bigint generated always as identity,
      said_at timestamptz not null
    );
    create index sounding_word_idx on sounding_word (consolidation_id, office_id, seq);
    create table sounding_return (
      sounding_id uuid primary key references sounding (id),
      consolidation_id uuid not null unique references sounding_consolidation (id),
      content jsonb not null,
      return_hash char(64) not null,
      sent_by uuid not null references person (id),
      sent_at timestamptz not null
    );
    create table sounding_outcome (
      id uuid primary key default gen_random_uuid(),
      sounding_id uuid not null references sounding_return (sounding_id),
      happened_on date not null,
      words text not null,
      source text not null,
      recorded_by uuid not null references person (id),
      recorded_at timestamptz not null
    );
    create index sounding_outcome_idx on sounding_outcome (sounding_id, recorded_at);
    create table sounding_notice (
      id uuid primary key default gen_random_uuid(),
      sounding_id uuid not null references sounding (id),
      -- Null for the secretariat.
      office_id text references office (id),
      kind text not null check (kind in
        ('opened', 'reminder', 'to_clear', 'objected', 'returned', 'outcome_due', 'outcome')),
      -- Which text or outcome it tells of; 0 where there is but one.
      number integer not null,
      queued_at timestamptz not null
    );
    create unique index sounding_notice_once
      on sounding_notice (sounding_id, coalesce(office_id, ''), kind, number);
    revoke update, delete, truncate
      on sounding_step, sounding_answer, sounding_consolidation, sounding_word, sounding_return,
        sounding_outcome, sounding_notice from concord_app;

    -- What a sounding's state follows from.
    create view sounding_fact as
      select sounding.id as sounding_id, sounding.opens_at, sounding.closes_at,
        coalesce((
          select step.state from sounding_step as step
          where step.sounding_id = sounding.id order by step.seq desc limit 1
        ), 'draft') as recorded,
        newest.id as consolidation_id, newest.number as consolidation_number, newest.clear_by,
        (
          select count(*)::int from jsonb_object_keys(newest.placements)
        ) as to_clear,
        (
          select count(*)::int from sounding_word as said
          where said.consolidation_id = newest.id and said.word = 'cleared' and not exists (
            select from sounding_word as later where later.consolidation_id = said.consolidation_id
              and later.office_id = said.office_id and later.seq > said.seq
          )
        ) as cleared,
        (
          select count(*)::int from sounding_word as said
          where said.consolidation_id = newest.id and said.word = 'objected' and not exists (
            select from sounding_word as later where later.consolidation_id = said.consolidation_id
              and later.office_id = said.office_id and later.seq > said.seq
          )
        ) as objected
      from sounding
      left join lateral (
        select consolidation.id, consolidation.number, consolidation.clear_by,
          consolidation.placements
        from sounding_consolidation as consolidation
        where consolidation.sounding_id = sounding.id
        order by consolidation.number desc limit 1
      ) as newest on true;
    grant select on sounding_fact to concord_app;
  `.execute(db);
}
