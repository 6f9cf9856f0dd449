import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Afterwards } from '#shared/letters/addendum.rules.ts';

/**
 * What became of a letter's signatures after it went, in order: offices that joined it, and
 * signatories that took their decision back.
 */
export async function afterwardsOf(
  db: Kysely<Database>,
  letterHash: string,
): Promise<Afterwards[]> {
  const joined = db
    .selectFrom('joining')
    .innerJoin('office', 'office.id', 'joining.office_id')
    .where('joining.letter_hash', '=', letterHash)
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
    .where('letter.letter_hash', '=', letterHash)
    .whereRef('withdrawal.withdrawn_at', '>=', 'letter.issued_at')
    .select([sql.lit<Afterwards['kind']>('withdrew').as('kind'), 'office.id as officeId'])
    .select(['office.name as area', 'signature.line', 'withdrawal.withdrawn_at as at'])
    .select(sql<string | null>`null`.as('addendumHash'));
  return joined.unionAll(withdrew).orderBy('at').execute();
}
