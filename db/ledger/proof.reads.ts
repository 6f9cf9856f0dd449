import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import { STORED_ENTRY } from './ledger.reads.ts';

function entries(db: Kysely<Database>) {
  return db
    .selectFrom('ledger_entry')
    .leftJoin('ledger_payload', 'ledger_payload.seq', 'ledger_entry.seq')
    .orderBy('ledger_entry.seq')
    .select(STORED_ENTRY);
}

/** Every entry of one position, also where its row was moved to another: what it commits to tells. */
export function entriesOfPosition(db: Kysely<Database>, positionId: string) {
  return entries(db)
    .where((on) =>
      on.or([
        on('ledger_entry.position_id', '=', positionId),
        on(sql`ledger_payload.payload ->> 'positionId'`, '=', positionId),
      ]),
    )
    .execute();
}

/** The entry in which an office's decision was recorded. */
export function entryOfDecision(
  db: Kysely<Database>,
  { positionId, decisionId }: { positionId: string; decisionId: string },
) {
  return entries(db)
    .where('ledger_entry.position_id', '=', positionId)
    .where('ledger_entry.type', 'in', ['decision.recorded', 'decision.sealed'])
    .where(sql`ledger_payload.payload ->> 'decisionId'`, '=', decisionId)
    .executeTakeFirst();
}

/** One entry of a position by its number. */
export function entryOfPosition(
  db: Kysely<Database>,
  { positionId, seq }: { positionId: string; seq: number },
) {
  return entries(db)
    .where('ledger_entry.position_id', '=', positionId)
    .where('ledger_entry.seq', '=', seq)
    .executeTakeFirst();
}

/** The entry in which a letter was issued. */
export function entryOfLetter(db: Kysely<Database>, letterHash: string) {
  return entries(db)
    .where('ledger_entry.type', '=', 'letter.issued')
    .where(sql`ledger_payload.payload ->> 'letterHash'`, '=', letterHash)
    .executeTakeFirst();
}

/** The frozen texts of a position, in order. */
export function provedVersions(db: Kysely<Database>, positionId: string) {
  return db
    .selectFrom('version')
    .where('position_id', '=', positionId)
    .orderBy('number')
    .select(['number', 'title', 'hash', 'manifest', 'content'])
    .execute();
}

/** The issued letters of a position, in order. */
export function provedLetters(db: Kysely<Database>, positionId: string) {
  return db
    .selectFrom('letter')
    .where('position_id', '=', positionId)
    .orderBy('issued_at')
    .select(['letter_hash as letterHash', 'verification_code as verificationCode'])
    .select('content as letter')
    .execute();
}

/** An issued letter by the code at its foot, or by its whole hash. */
export function letterBy(db: Kysely<Database>, by: { code: string } | { hash: string }) {
  const letter = db
    .selectFrom('letter')
    .select(['content', 'letter_hash as letterHash', 'issued_at as issuedAt'])
    .select('verification_code as verificationCode');
  return 'code' in by
    ? letter.where('verification_code', '=', by.code).executeTakeFirst()
    : letter.where('letter_hash', '=', by.hash).executeTakeFirst();
}
