import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { LedgerEventType } from '#shared/ledger/ledger-event.state.ts';

/** A table whose rows bind: each is written with a ledger entry that says the same. */
export type BoundTable = {
  table: keyof Database;
  /** What one row is called where it differs. */
  noun: string;
  events: readonly LedgerEventType[];
  /** The column that names a row, and where the entry's payload holds it. */
  id: { column: string; key: string };
  /** What both hold: the payload's key by the column. */
  columns: Readonly<Record<string, string>>;
  /** What entries hold only since this was added to them: held against those that say it. */
  later?: Readonly<Record<string, string>>;
  /** A column that says what kind of entry it was, and its word for each kind. */
  byEvent?: { column: string; words: Partial<Record<LedgerEventType, string>> };
  /** Moments, which the payload writes in its own way: its key by the column. */
  moments?: Readonly<Record<string, string>>;
  /** Texts of which the payload holds the SHA-256 alone: its key by the column. */
  hashed?: Readonly<Record<string, string>>;
  /**
   * Columns that the entry itself holds: who, for which office, and when; `at` where row and entry are
   * given the very same moment.
   */
  actor?: string;
  office?: string;
  at?: string;
  /** The column that is empty in a row of the public record, which no entry was written for. */
  fact?: string;
  /** Which rows may be of the public record, where their table alone does not say it. */
  pastCase?: RawBuilder<unknown>;
};

export type Misbound = { id: string; fault: 'unrecorded' | 'gone' | 'differs' };

/** The first row that the ledger does not hold as it stands, or that it holds and is gone. */
export function firstMisbound(
  db: Kysely<Database>,
  bound: BoundTable,
): Promise<Misbound | undefined> {
  const { table, events, id, fact, pastCase = sql`true` } = bound;
  const recorded = sql`
    select payload ->> ${sql.lit(id.key)} as id, ${saidByEntry(bound)} as bound
    from ledger_entry join ledger_payload using (seq)
    where type = any(${sql.val([...events])}::text[]) and payload ? ${sql.lit(id.key)}
  `;
  const isRecorded = sql`${sql.ref(id.column)}::text in (select id from (${recorded}) as entries)`;
  return firstDiffering(
    db,
    sql`
      select ${sql.ref(id.column)}::text as id, ${saidByRow(bound)} as bound
      from ${sql.table(table)}
      where ${fact ? sql`${sql.ref(fact)} is not null or not ${pastCase} or ${isRecorded}` : sql`true`}
    `,
    recorded,
    Object.values(bound.later ?? {}),
  );
}

/** What a row says, under the keys that its entry's payload has. */
function saidByRow(bound: BoundTable) {
  const { columns, later = {}, moments = {}, hashed = {}, byEvent, actor, office, at } = bound;
  const digest = (column: string) =>
    sql`encode(sha256(convert_to(${sql.ref(column)}, 'UTF8')), 'hex')`;
  const pairs = [
    ...Object.entries({ ...columns, ...later, ...moments }).map(([column, key]) => {
      return [key, sql.ref(column)];
    }),
    ...Object.entries(hashed).map(([column, key]) => [key, digest(column)]),
    ...Object.entries({ at, actor, office, byEvent: byEvent?.column }).map(([key, column]) => [
      key,
      column ? sql.ref(column) : sql`null`,
    ]),
  ] as const;
  return objectOf(pairs);
}

/** The payload, with what the entry itself holds where the table has it too. */
function saidByEntry({ columns, moments = {}, byEvent, actor, office, at }: BoundTable) {
  const words = sql`${sql.lit(JSON.stringify(byEvent?.words ?? {}))}::jsonb ->> type`;
  // What an entry does not say, as one from before the column was there, the row does not say either.
  const unsaid = Object.values(columns).map((key) => [key, sql`null`] as const);
  const pairs = [
    ...Object.values(moments).map((key) => [key, sql`(payload ->> ${sql.lit(key)})::timestamptz`]),
    ...Object.entries({ at, actor, office }).map(([key, column]) => [
      key,
      column ? sql.ref(key) : sql`null`,
    ]),
    ['byEvent', words],
  ] as const;
  return sql`${objectOf(unsaid)} || payload || ${objectOf(pairs)}`;
}

function objectOf(pairs: readonly (readonly (string | RawBuilder<unknown>)[])[]) {
  const parts = pairs.map(([key, value]) => sql`${sql.lit(key)}, ${value}`);
  return sql`jsonb_build_object(${sql.join(parts)})`;
}

/**
 * Holds stored rows against recorded ones, each an `id` and a `bound` object; the first that differs.
 * A recorded one may say more; of `later` keys it may say nothing.
 */
export async function firstDiffering(
  db: Kysely<Database>,
  stored: RawBuilder<unknown>,
  recorded: RawBuilder<unknown>,
  later: readonly string[] = [],
) {
  const { rows } = await sql<Misbound>`
    select coalesce(stored.id, recorded.id) as id,
      case
        when recorded.id is null then 'unrecorded'
        when stored.id is null then 'gone'
        else 'differs'
      end as fault
    from (${stored}) as stored
    full join (${recorded}) as recorded on recorded.id = stored.id
    where stored.id is null or recorded.id is null or exists (
      select from jsonb_each(stored.bound) as said (key, value)
      where recorded.bound -> key is distinct from value
        and (recorded.bound ? key or key <> all(${sql.val([...later])}::text[]))
    )
    order by 1
    limit 1
  `.execute(db);
  return rows[0];
}

/** Rows of which several may share an id, numbered so that each is held against one entry. */
export function numbered(rows: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select id || ' ' || row_number() over (partition by id order by bound::text) as id, bound
    from (${rows}) as several
  `;
}

/** Names in one order, whatever order they are stored in. */
export function namesOf(names: RawBuilder<unknown>) {
  return sql`(
    select coalesce(string_agg(name, ' ' order by name), '') from (${names}) as named (name)
  )`;
}
