import type { Transaction } from 'kysely';
import type { z } from 'zod';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import type { Database } from '#db/schema.ts';
import { type Consolidation, consolidation } from '#db/soundings/return.reads.ts';
import { insertWord } from '#db/soundings/return.writes.ts';
import type { SoundingRecord } from '#db/soundings/sounding.reads.ts';
import { type Caller, type Context, forbid, notFound, refuse } from '#server/trpc/trpc.ts';
import { answerRank, canSeeSounding } from '#shared/soundings/sounding.policy.ts';
import type { wordOnReturnInput } from '#shared/soundings/sounding.schema.ts';
import { settleSounding } from './settle-sounding.ts';
import { type Telling, tellingOf, tellSounding } from './tell-soundings.ts';

type Asking = Pick<Context, 'db' | 'now' | 'installation'> & { person: Caller };

/**
 * An office clears what would be said of it, or objects, and may ask to be shown less openly. The
 * newest it says of a text counts; with the last office to clear, the return is clear.
 */
export function sayOfReturn(
  { db, now, person, installation }: Asking,
  input: z.infer<typeof wordOnReturnInput>,
) {
  const { soundingId, officeId, consolidationId, word } = input;
  return db.transaction().execute(async (trx) => {
    const at = now();
    const telling = tellingOf(installation, at);
    const sounding = await heldToRead(trx, { soundingId, officeId, person }, telling);
    const { contentHash, number } = await textToRead(trx, sounding, { consolidationId, officeId });
    const { remark, narrowTo } = word === 'objected' ? input : { remark: '', narrowTo: null };
    const said = { consolidationId, officeId, word, remark, narrowTo, personId: person.id, at };
    const soundingWordId = await insertWord(trx, said);
    const objection = { kind: 'objected', officeIds: [null], number } as const;
    if (word === 'objected') await tellSounding(trx, sounding, objection, telling);
    await appendLedgerEntry(trx, {
      type: 'sounding.return_read',
      at,
      actorId: person.id,
      officeId,
      positionId: null,
      payload: { soundingId, soundingWordId, contentHash, word },
    });
    await settleSounding(trx, soundingId, telling);
  });
}

type Reading = { soundingId: string; officeId: string; person: Caller };

/** The sounding held and settled, for somebody who speaks for this office in it. */
async function heldToRead(
  trx: Transaction<Database>,
  { soundingId, officeId, person: { mandates } }: Reading,
  telling: Telling,
): Promise<SoundingRecord> {
  const sounding = await settleSounding(trx, soundingId, telling);
  if (!sounding?.officeIds.includes(officeId)) notFound();
  if (!canSeeSounding(mandates, { ...sounding, state: sounding.recorded })) notFound();
  if (!answerRank(mandates, officeId)) forbid('not_yours_to_answer');
  return sounding;
}

/** The very text that was read, where it says anything of this office. */
async function textToRead(
  trx: Transaction<Database>,
  sounding: SoundingRecord,
  { consolidationId, officeId }: { consolidationId: string; officeId: string },
): Promise<Consolidation> {
  if (sounding.recorded !== 'consolidated') refuse('return_not_in_clearance');
  if (sounding.consolidationId !== consolidationId) refuse('return_changed');
  const text = await consolidation(trx, consolidationId);
  if (!text || !(officeId in text.placements)) refuse('return_says_nothing_of_you');
  return text;
}
