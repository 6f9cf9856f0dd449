import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Database } from '#db/schema.ts';

/**
 * Every frozen text, for its hash to be computed again, with what the ledger holds of it: null
 * where the ledger knows of none.
 */
export function versionsAfter(db: Kysely<Database>, after: string, limit: number) {
  return db
    .selectFrom('version')
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .select(['id', 'number', 'position_id as positionId', 'hash', 'content', 'manifest'])
    .select(
      sql<Record<string, unknown> | null>`(
        select ledger_payload.payload from ledger_entry
        join ledger_payload on ledger_payload.seq = ledger_entry.seq
        where ledger_entry.position_id = version.position_id
          and ledger_entry.type = 'version.frozen'
          and ledger_payload.payload ->> 'version' = version.number::text
      )`.as('recorded'),
    )
    .execute();
}

export type StoredVersion = Awaited<ReturnType<typeof versionsAfter>>[number];

type RecordedDecision = {
  actor: string | null;
  payload: Record<string, unknown>;
  /** Whether it was made, and is final, when its entry says so. */
  sameMoments: boolean;
};

/**
 * Decisions in the order of their ids, each with the hash of the version it was made on and what
 * the ledger holds of it: null where the ledger knows of none.
 */
export function decisionsAfter(db: Kysely<Database>, after: string, limit: number) {
  return db
    .selectFrom('decision')
    .innerJoin('round', 'round.id', 'decision.round_id')
    .innerJoin('version', 'version.id', 'round.version_id')
    .where('decision.id', '>', after)
    .orderBy('decision.id')
    .limit(limit)
    .selectAll('decision')
    .select(['version.hash as textHash', 'round.position_id as positionId'])
    .select([
      sql<{ clauseId: string | null; text: string }[]>`coalesce((
        select jsonb_agg(
          jsonb_build_object('clauseId', reservation.clause_id, 'text', reservation.text)
          order by reservation.place
        )
        from reservation where reservation.decision_id = decision.id
      ), '[]')`.as('reservations'),
      sql<RecordedDecision | null>`(
        select jsonb_build_object(
          'actor', ledger_entry.actor, 'payload', ledger_payload.payload,
          'sameMoments', ledger_entry.at = decision.decided_at and (
            not payload ? 'finalAt'
            or (payload ->> 'finalAt')::timestamptz is not distinct from decision.final_at
          )
        )
        from ledger_entry
        join ledger_payload on ledger_payload.seq = ledger_entry.seq
        where ledger_entry.position_id = round.position_id
          and ledger_entry.type in ('decision.recorded', 'decision.sealed')
          and ledger_payload.payload ->> 'decisionId' = decision.id::text
      )`.as('recorded'),
    ])
    .execute();
}

export type StoredDecision = Awaited<ReturnType<typeof decisionsAfter>>[number];

/** Decisions the ledger holds and the table no longer does. */
export async function decisionsGone(db: Kysely<Database>) {
  return db
    .selectFrom('ledger_entry')
    .innerJoin('ledger_payload', 'ledger_payload.seq', 'ledger_entry.seq')
    .leftJoin('decision', (join) =>
      join.on(sql`decision.id::text`, '=', sql`ledger_payload.payload ->> 'decisionId'`),
    )
    .where('ledger_entry.type', 'in', ['decision.recorded', 'decision.sealed'])
    .where(sql<SqlBool>`ledger_payload.payload ? 'decisionId'`)
    .where('decision.id', 'is', null)
    .orderBy('ledger_entry.seq')
    .select('ledger_entry.seq')
    .execute();
}
