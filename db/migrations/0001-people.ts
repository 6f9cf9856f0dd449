import { type Kysely, sql } from 'kysely';

/** better-auth's tables as it wants them, and who may do what for whom. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table person (
      id uuid primary key default gen_random_uuid(),
      name text not null,
      email text not null unique,
      "emailVerified" boolean not null default false,
      image text,
      "createdAt" timestamptz not null default now(),
      "updatedAt" timestamptz not null default now()
    );
    create table session (
      id uuid primary key default gen_random_uuid(),
      token text not null unique,
      "userId" uuid not null references person (id) on delete cascade,
      "expiresAt" timestamptz not null,
      "ipAddress" text,
      "userAgent" text,
      "createdAt" timestamptz not null default now(),
      "updatedAt" timestamptz not null default now()
    );
    create index "session_userId_idx" on session ("userId");
    create table account (
      id uuid primary key default gen_random_uuid(),
      "accountId" text not null,
      "providerId" text not null,
      "userId" uuid not null references person (id) on delete cascade,
      "accessToken" text,
      "refreshToken" text,
      "idToken" text,
      "accessTokenExpiresAt" timestamptz,
      "refreshTokenExpiresAt" timestamptz,
      scope text,
      password text,
      "createdAt" timestamptz not null default now(),
      "updatedAt" timestamptz not null default now()
    );
    create index "account_userId_idx" on account ("userId");
    create table verification (
      id uuid primary key default gen_random_uuid(),
      identifier text not null,
      value text not null,
      "expiresAt" timestamptz not null,
      "createdAt" timestamptz not null default now(),
      "updatedAt" timestamptz not null default now()
    );
    create index verification_identifier_idx on verification (identifier);
    create table "rateLimit" (
      id uuid primary key default gen_random_uuid(),
      key text not null unique,
      count integer not null,
      "lastRequest" bigint not null
    );
    create table installation (
      singleton boolean primary key default true check (singleton),
      mode text not null default 'new' check (mode in ('new', 'demonstration', 'real')),
      created_at timestamptz not null default now()
    );
    insert into installation default values;
  `.execute(db);
}
