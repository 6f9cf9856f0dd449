import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from '#db/schema.ts';

const INT8 = 20;
const NUMERIC = 1700;
const DATE = 1082;

/** Counts and sequence numbers stay below 2^53; a calendar date has no time zone and stays text. */
const parsers = new Map<number, (value: string) => unknown>([
  [INT8, Number],
  [NUMERIC, Number],
  [DATE, (value) => value],
]);

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(oid)) || pg.types.getTypeParser(oid, format ?? 'text'),
} as pg.CustomTypesConfig;

export type DatabaseOptions = {
  url: string;
  /** The application works as a role that may add to the ledger but never change it. */
  role?: 'concord_app';
  max?: number;
  onError: (error: Error) => void;
};

export function createPool({ url, role, max = 10, onError }: DatabaseOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    ...(role && { options: `-c role=${role}` }),
  });
  // A killed connection must not kill the process, idle or checked out.
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', onError));
  return pool;
}

export function createDatabase(options: DatabaseOptions): Kysely<Database> {
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool: createPool(options) }) });
}
