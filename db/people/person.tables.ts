import type { Generated } from 'kysely';
import type { InstallationMode } from '#shared/people/installation.state.ts';
import type { Role } from '#shared/people/mandate.policy.ts';

/** The first four are better-auth's own tables, with its column names. */
export type PersonTables = {
  person: {
    id: Generated<string>;
    name: string;
    email: string;
    emailVerified: Generated<boolean>;
    image: string | null;
    createdAt: Generated<Date>;
    updatedAt: Generated<Date>;
  };
  session: {
    id: Generated<string>;
    token: string;
    userId: string;
    expiresAt: Date;
    ipAddress: string | null;
    userAgent: string | null;
    createdAt: Generated<Date>;
    updatedAt: Generated<Date>;
  };
  account: {
    id: Generated<string>;
    accountId: string;
    providerId: string;
    userId: string;
    accessToken: string | null;
    refreshToken: string | null;
    idToken: string | null;
    accessTokenExpiresAt: Date | null;
    refreshTokenExpiresAt: Date | null;
    scope: string | null;
    password: string | null;
    createdAt: Generated<Date>;
    updatedAt: Generated<Date>;
  };
  verification: {
    id: Generated<string>;
    identifier: string;
    value: string;
    expiresAt: Date;
    createdAt: Generated<Date>;
    updatedAt: Generated<Date>;
  };
  rateLimit: { id: Generated<string>; key: string; count: number; lastRequest: number };
  /** What a person may do, for which office, from when to when. No office: the secretariat. */
  mandate: {
    id: Generated<string>;
    person_id: string;
    office_id: string | null;
    role: Role;
    starts_at: Generated<Date>;
    ends_at: Date | null;
  };
  /** Append-only: a mayor's own role that ended with the term, and when it would have otherwise. */
  mandate_end_of_term: {
    mandate_id: string;
    ended_at: Date;
    holder_id: string;
    would_end_at: Date | null;
  };
  /** A view: what a person may do, as the secretariat vouched or as a mayor delegated. */
  standing_mandate: {
    id: string;
    person_id: string;
    office_id: string | null;
    role: Role;
    starts_at: Date;
    ends_at: Date | null;
    /** Of a delegation for named positions alone: which. */
    positions: string[] | null;
  };
  invitation: {
    id: Generated<string>;
    email: string;
    name: string;
    office_id: string | null;
    role: Role;
    token_hash: string;
    invited_by: string;
    created_at: Generated<Date>;
    expires_at: Date;
    accepted_at: Date | null;
    revoked_at: Date | null;
  };
  /** One row: how this installation is used. */
  installation: {
    singleton: Generated<true>;
    mode: Generated<InstallationMode>;
    created_at: Generated<Date>;
  };
};
