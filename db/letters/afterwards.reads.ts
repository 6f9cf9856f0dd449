import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Afterwards } from '#shared/letters/addendum.rules.ts';

/**
 * What became of a letter's signatures after it went, in order: offices that joined it, and
 * signatories that took their decision back.
 */
export function afterwardsOf(db: Kysely<Database>, letterHash: string): Promise<Afterwards[]> {
  return afterwardsWhere(db, sql`letter.letter_hash = ${letterHash}`);
}

/** The same of every letter of a position. */
export function afterwardsOfPosition(
  db: Kysely<Database>,
  positionId: string,
): Promise<Afterwards[]> {
  return afterwardsWhere(db, sql`letter.position_id = ${positionId}`);
}

function afterwardsWhere(db: Kysely<Database>, which: RawBuilder<SqlBool>) {
  const joined = db
    .selectFrom('joining')
    .innerJoin('letter', 'letter.id', 'joining.letter_id')
    .innerJoin('office', 'office.id', 'joining.office_id')
    .where(which)
    .select([sql.lit<Afterwards['kind']>('joined').as('kind'), 'office.id as officeId'])
    .select(['office.name as area', 'joining.line', 'joining.joined_at as at'])
    .select(sql<string | null>`joining.addendum_hash`.as('addendumHash'));
  const withdrew = db
    .selectFrom('withdrawal')
    .innerJoin('decision', 'decision.id', 'withdrawal.decision_id')
    .innerJoin('letter', 'letter.round_id', 'decision.round_id')
    .innerJoin('office', 'office.id', 'decision.office_id')
    .innerJoin(
      sql<{ officeId: string; line: string }>`lateral jsonb_to_recordset(
        letter.content -> 'signatures'
      )`.as<'signature'>(sql`signature("officeId" text, line text)`),
      'signature.officeId',
      'decision.office_id',
    )
    .where(which)
    .whereRef('withdrawal.withdrawn_at', '>=', 'letter.issued_at')
    .select([sql.lit<Afterwards['kind']>('withdrew').as('kind'), 'office.id as officeId'])
    .select(['office.name as area', 'signature.line', 'withdrawal.withdrawn_at as at'])
    .select(sql<string | null>`null`.as('addendumHash'));
  return joined.unionAll(withdrew).orderBy('at').execute();
}
