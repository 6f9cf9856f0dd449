import { type Kysely, sql } from 'kysely';

/** Who acts in an office's name proves each time that it is they: by passkey, or a code by email. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table challenge (
      id uuid primary key default gen_random_uuid(),
      person_id uuid not null references person (id),
      kind text not null check (kind in ('email_code', 'passkey', 'registration')),
      nonce char(64) not null,
      act_hash char(64) not null,
      code_hash char(64),
      tries integer not null default 0,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz,
      check ((kind = 'email_code') = (code_hash is not null))
    );
    create index challenge_person_idx on challenge (person_id, expires_at);
    create table passkey (
      id uuid primary key default gen_random_uuid(),
      person_id uuid not null references person (id),
      name text not null,
      credential_id text not null unique,
      public_key bytea not null,
      counter bigint not null default 0,
      created_at timestamptz not null,
      last_used_at timestamptz,
      removed_at timestamptz
    );
    create index passkey_person_idx on passkey (person_id);
  `.execute(db);
}
