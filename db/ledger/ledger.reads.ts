import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Database } from '#db/schema.ts';

export const LEDGER_PAGE = 50;

/** Whose eyes the ledger is read with: all of it, or the entries of these offices' positions. */
export type LedgerSight = { all: boolean; officeIds: readonly string[] };

/** An entry with what it commits to, in a query over `ledger_entry`. */
export const STORED_ENTRY = [
  'ledger_entry.seq',
  'ledger_entry.prev',
  'ledger_entry.at',
  'ledger_entry.type',
  'ledger_entry.actor',
  'ledger_entry.office',
  'ledger_entry.position_id as positionId',
  'ledger_entry.key_id as keyId',
  'ledger_entry.commitment',
  'ledger_entry.hash',
  'ledger_payload.salt',
  'ledger_payload.payload',
] as const;

/** Entries in the order of the chain, after `after`, each with what it commits to. */
export function chainAfter(db: Kysely<Database>, after: number, limit: number) {
  return db
    .selectFrom('ledger_entry')
    .leftJoin('ledger_payload', 'ledger_payload.seq', 'ledger_entry.seq')
    .where('ledger_entry.seq', '>', after)
    .orderBy('ledger_entry.seq')
    .limit(limit)
    .select(STORED_ENTRY)
    .execute();
}

/** One page, newest first, below `before`; one entry beyond the page says that there is another. */
export function ledgerPage(
  db: Kysely<Database>,
  { sight, before }: { sight: LedgerSight; before: number | undefined },
) {
  let query = db
    .selectFrom('ledger_entry')
    .leftJoin('ledger_payload', 'ledger_payload.seq', 'ledger_entry.seq')
    .leftJoin('position', 'position.id', 'ledger_entry.position_id')
    .leftJoin('office', 'office.id', 'ledger_entry.office')
    .leftJoin('person', (join) => join.on(sql<SqlBool>`person.id::text = ledger_entry.actor`))
    .orderBy('ledger_entry.seq', 'desc')
    .limit(LEDGER_PAGE + 1)
    .select(STORED_ENTRY)
    .select(['position.title as positionTitle', 'office.name as officeName'])
    .select('person.name as actorName');
  if (before !== undefined) query = query.where('ledger_entry.seq', '<', before);
  if (!sight.all) query = query.where(openTo(sight.officeIds));
  return query.execute();
}

export type LedgerRow = Awaited<ReturnType<typeof ledgerPage>>[number];

/** Entries of one position after `after`: what its live pages are told. */
export function positionEntriesAfter(
  db: Kysely<Database>,
  { positionId, after, limit }: { positionId: string; after: number; limit: number },
) {
  return db
    .selectFrom('ledger_entry')
    .where('position_id', '=', positionId)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .select(['seq', 'type', 'at', 'office as officeId'])
    .execute();
}

/** The newest entry after `after` on a position that may be seen; null where there is none. */
export async function newestEntryAfter(
  db: Kysely<Database>,
  { sight, after }: { sight: LedgerSight; after: number },
): Promise<number | null> {
  let query = db
    .selectFrom('ledger_entry')
    .where('seq', '>', after)
    .where('position_id', 'is not', null)
    .orderBy('seq', 'desc')
    .limit(1)
    .select('seq');
  if (!sight.all) query = query.where(openTo(sight.officeIds));
  return (await query.executeTakeFirst())?.seq ?? null;
}

/** The hash of every entry in order of number; null where a number is missing. */
export async function ledgerHashes(db: Kysely<Database>): Promise<(string | null)[]> {
  const rows = await db.selectFrom('ledger_entry').orderBy('seq').select(['seq', 'hash']).execute();
  const hashes: (string | null)[] = Array.from({ length: rows.at(-1)?.seq ?? 0 }, () => null);
  for (const { seq, hash } of rows) hashes[seq - 1] = hash;
  return hashes;
}

/** The number of the newest entry; 0 while the ledger is empty. */
export async function ledgerHead(
  db: Kysely<Database>,
): Promise<{ seq: number; hash: string | null }> {
  const last = await db
    .selectFrom('ledger_entry')
    .orderBy('seq', 'desc')
    .limit(1)
    .select(['seq', 'hash'])
    .executeTakeFirst();
  return last ?? { seq: 0, hash: null };
}

function openTo(officeIds: readonly string[]) {
  return sql<SqlBool>`exists (
    select from position_office as mine
    where mine.position_id = ledger_entry.position_id
      and mine.office_id = any(${officeIds}::text[])
  )`;
}
