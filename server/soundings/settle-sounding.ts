import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import { lockSounding, type SoundingRecord } from '#db/soundings/sounding.reads.ts';
import { canonicalJson, sha256Hex } from '#shared/hash.ts';
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
  const payload = move === 'open' ? await askedOf(held, held.opensAt ?? telling.at) : {};
  await takeStep(trx, { soundingId, from, move, personId: null, at: telling.at, payload });
  return settleSounding(trx, soundingId, telling);
}

/**
 * What the entry of an opening commits to: from then on it does not change. The words around the
 * questions stand in one place, so that of them the entry holds the hash alone.
 */
export async function askedOf(sounding: SoundingRecord, opensAt: Date) {
  const { questions, officeIds, closesAt } = sounding;
  const { title, department, post, official, background, audience, offered } = sounding;
  const words = { title, department, post, official, background, audience, offered };
  return {
    questions: [...questions],
    offices: [...officeIds],
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    askedHash: await sha256Hex(canonicalJson(words)),
  };
}

/** Every office that is asked, once. */
export function tellOpening(
  trx: Transaction<Database>,
  sounding: SoundingRecord,
  telling: Telling,
): Promise<void> {
  return tellSounding(trx, sounding, { kind: 'opened', officeIds: sounding.officeIds }, telling);
}
