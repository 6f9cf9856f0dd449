import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import { lockSounding, type SoundingRecord } from '#db/soundings/sounding.reads.ts';
import { moveDue } from '#shared/soundings/sounding.rules.ts';
import { takeStep } from './take-step.ts';
import { type Telling, tellSounding } from './tell-soundings.ts';

/**
 * Holds a sounding and puts on record what time has brought, exactly once, however many look at it
 * together: the first holds it, and the others find it done.
 */
export async function settleSounding(
  trx: Transaction<Database>,
  soundingId: string,
  telling: Telling,
): Promise<SoundingRecord | undefined> {
  const held = await lockSounding(trx, soundingId);
  const move = held && moveDue(held, telling.at);
  if (!held || !move) return held;
  if (move === 'open') await tellOpening(trx, held, telling);
  const { recorded: from } = held;
  const payload = move === 'open' ? askedOf(held) : {};
  await takeStep(trx, { soundingId, from, move, personId: null, at: telling.at, payload });
  return settleSounding(trx, soundingId, telling);
}

/** What the entry of an opening commits to: from then on it does not change. */
export function askedOf({ questions, officeIds, closesAt }: SoundingRecord) {
  return { questions: [...questions], offices: [...officeIds], closesAt: closesAt.toISOString() };
}

/** Every office that is asked, once. */
export function tellOpening(
  trx: Transaction<Database>,
  sounding: SoundingRecord,
  telling: Telling,
): Promise<void> {
  return tellSounding(trx, sounding, { kind: 'opened', officeIds: sounding.officeIds }, telling);
}
