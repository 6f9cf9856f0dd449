import type { Kysely, Transaction } from 'kysely';
import type { z } from 'zod';
import type { Database } from '#db/schema.ts';
import { answersToReturn } from '#db/soundings/answer.reads.ts';
import { insertConsolidation } from '#db/soundings/return.writes.ts';
import { lockSounding, type SoundingRecord } from '#db/soundings/sounding.reads.ts';
import { type Caller, type Context, refuse } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { type AskedInSounding, composeReturn, returnHash } from '#shared/soundings/return.rules.ts';
import { refuseClearBy } from '#shared/soundings/sounding.rules.ts';
import type { consolidateInput } from '#shared/soundings/sounding.schema.ts';
import { heldToRun } from './draft-sounding.ts';
import { settleSounding } from './settle-sounding.ts';
import { refuseMove, takeStep } from './take-step.ts';
import { type Telling, tellingOf, tellSounding } from './tell-soundings.ts';

type Asking = Pick<Context, 'db' | 'now' | 'installation'> & { person: Caller };

/**
 * Puts a text of the return to the offices that answered: the summary beside the answers as they
 * would be printed. What they are asked to clear is kept as it is.
 */
export function consolidate(
  ctx: Asking,
  { soundingId, summary, clearBy }: z.infer<typeof consolidateInput>,
) {
  const { db, now, person, installation } = ctx;
  return db.transaction().execute(async (trx) => {
    const sounding = await heldToRun(ctx, trx, soundingId);
    const at = now();
    const { recorded: from } = sounding;
    refuseMove(from, 'consolidate');
    const refused = refuseClearBy(clearBy, at);
    if (refused) refuse(refused);
    const text = await composed(trx, sounding, { summary, now: at });
    const number = (sounding.consolidationNumber ?? 0) + 1;
    const contentHash = await returnHash(text.content);
    const by = { personId: person.id, at };
    const made = { soundingId, number, ...text, contentHash, clearBy, ...by };
    const consolidationId = await insertConsolidation(trx, made);
    const telling = tellingOf(installation, at);
    await tellAnswering(
      trx,
      { soundingId, number, officeIds: Object.keys(text.placements) },
      telling,
    );
    const payload = { consolidationId, number, contentHash, clearBy: clearBy.toISOString() };
    await takeStep(trx, { soundingId, from, move: 'consolidate', ...by, payload });
    // Where nobody answered there is nobody to clear it.
    await settleSounding(trx, soundingId, telling);
    return { consolidationId };
  });
}

type Told = { soundingId: string; number: number; officeIds: string[] };

/** Told after the text is in place, so that the message says until when. */
async function tellAnswering(
  trx: Transaction<Database>,
  { soundingId, number, officeIds }: Told,
  telling: Telling,
) {
  const sounding = await lockSounding(trx, soundingId);
  if (sounding) await tellSounding(trx, sounding, { kind: 'to_clear', officeIds, number }, telling);
}

/** The return as it would be printed with this summary, for whoever runs the sounding. */
export async function composed(
  db: Kysely<Database>,
  sounding: SoundingRecord,
  { summary, now }: { summary: string; now: Date },
) {
  const { soundingId } = sounding;
  const sight = { all: true, officeIds: [] };
  const offices = await answersToReturn(db, { soundingId, sight, now });
  return composeReturn(soundingId, askedIn(sounding, now), offices, summary);
}

/** What was asked, as the return repeats it. */
export function askedIn(sounding: SoundingRecord, now: Date): AskedInSounding {
  const { title, department, post, official, background, audience, questions } = sounding;
  return {
    title,
    department,
    post,
    official,
    background,
    audience,
    questions,
    openedOn: dayInLondon(sounding.opensAt ?? now),
    closedOn: dayInLondon(sounding.closesAt),
  };
}
