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
  /** The key that entries of the ledger name; a connection without one cannot add any. */
  ledgerKeyId?: string;
  max?: number;
  onError: (error: Error) => void;
};

export function createPool(options: DatabaseOptions): pg.Pool {
  const { url, max = 10, onError } = options;
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    options: settingsOf(options),
  });
  // A killed connection must not kill the process, idle or checked out.
  pool.on('error', onError);
  pool.on('connect', (client) => {
    client.on('error', onError);
    planOnce(client);
  });
  return pool;
}

function settingsOf({ role, ledgerKeyId }: DatabaseOptions): string {
  const settings = { role, 'concord.ledger_key': ledgerKeyId };
  return Object.entries(settings)
    .flatMap(([name, value]) => (value ? `-c ${name}=${value}` : []))
    .join(' ');
}

/** Statements that one connection keeps the plans of; lists of changing length make new ones without end. */
const KEPT_PLANS = 300;

/**
 * Small statements take longer to plan than to run. Named, each is planned once for a connection:
 * that halves the time of a decision, which is ten of them.
 */
function planOnce(client: pg.PoolClient) {
  const names = new Map<string, string>();
  const plain = client.query.bind(client) as (...args: unknown[]) => unknown;
  const nameOf = (text: string) => {
    const known = names.get(text);
    if (known || names.size >= KEPT_PLANS) return known;
    names.set(text, `kept_${names.size}`);
    return names.get(text);
  };
  const query = (text: unknown, values: unknown, ...rest: unknown[]) => {
    const planned = typeof text === 'string' && Array.isArray(values) && values.length > 0;
    const name = planned ? nameOf(text) : undefined;
    return name ? plain({ name, text, values }, ...rest) : plain(text, values, ...rest);
  };
  client.query = query as typeof client.query;
}

export function createDatabase(options: DatabaseOptions): Kysely<Database> {
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool: createPool(options) }) });
}
