import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { TermWords } from '#shared/offices/term-correction.rules.ts';
import type { Recorded } from './seat.writes.ts';

type NewTermCorrection = Recorded & TermWords & { holderId: string; was: TermWords };

/** Records how a term's words are corrected, and corrects them: the term holds the last word. */
export async function insertTermCorrection(trx: Transaction<Database>, made: NewTermCorrection) {
  const words = {
    person_name: made.personName,
    styled_name: made.styledName,
    title: made.title,
    party: made.party,
    starts_on: made.startsOn,
  };
  const { id } = await trx
    .insertInto('term_correction')
    .values({
      ...words,
      holder_id: made.holderId,
      was: JSON.stringify(made.was),
      source: made.source,
      recorded_by: made.recordedBy,
      recorded_at: made.recordedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx.updateTable('holder').set(words).where('id', '=', made.holderId).execute();
  return id;
}
