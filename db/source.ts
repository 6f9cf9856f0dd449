import type { JSONColumnType } from 'kysely';

/** Where a fact comes from: addresses or citations. Stored as jsonb; written as JSON text. */
export type Sources = JSONColumnType<string[]>;
