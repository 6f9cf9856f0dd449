import type { Transaction } from 'kysely';
import type { z } from 'zod';
import { memberOffices } from '#db/offices/office.reads.ts';
import type { Database } from '#db/schema.ts';
import { insertSounding, setOpensAt, updateDraft } from '#db/soundings/sounding.writes.ts';
import { type Caller, type Context, forbid, notFound, refuse } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { canRunSoundings } from '#shared/soundings/sounding.policy.ts';
import { refuseTimes } from '#shared/soundings/sounding.rules.ts';
import type {
  draftSoundingInput,
  redraftSoundingInput,
} from '#shared/soundings/sounding.schema.ts';
import { askedOf, settleSounding, tellOpening } from './settle-sounding.ts';
import { refuseMove, takeStep } from './take-step.ts';
import { tellingOf } from './tell-soundings.ts';

type Asking = Pick<Context, 'db' | 'now' | 'installation'> & { person: Caller };
type Draft = z.infer<typeof draftSoundingInput>;

/** Puts down what is asked and of whom. Nobody but the secretariat sees it. */
export function draftSounding({ db, now, person }: Asking, draft: Draft) {
  if (!canRunSoundings(person.mandates)) forbid('secretariat_only');
  return db.transaction().execute(async (trx) => {
    await refuseDraft(trx, draft, now());
    const soundingId = await insertSounding(trx, draft, { personId: person.id, at: now() });
    return { soundingId };
  });
}

/** Writes it anew, for as long as it is a draft. */
export function redraftSounding(ctx: Asking, input: z.infer<typeof redraftSoundingInput>) {
  const { soundingId, ...draft } = input;
  const { db, now } = ctx;
  return db.transaction().execute(async (trx) => {
    const { recorded } = await heldToRun(ctx, trx, soundingId);
    if (recorded !== 'draft') refuse('sounding_not_draft');
    await refuseDraft(trx, draft, now());
    await updateDraft(trx, soundingId, draft);
    return { soundingId };
  });
}

async function refuseDraft(trx: Transaction<Database>, draft: Draft, now: Date) {
  if (draft.opensAt && draft.opensAt < now) refuse('opens_in_past');
  const refused = refuseTimes(draft.opensAt ?? now, draft.closesAt);
  if (refused) refuse(refused);
  const members = await memberOffices(trx, dayInLondon(now));
  const ids = members.map(({ id }) => id);
  if (draft.officeIds.some((officeId) => !ids.includes(officeId))) refuse('office_not_member');
}

/** Opens it now: from here on nothing of it changes, and every office that is asked is told. */
export function openSounding(ctx: Asking, soundingId: string) {
  const { db, now, person, installation } = ctx;
  return db.transaction().execute(async (trx) => {
    const sounding = await heldToRun(ctx, trx, soundingId);
    const { recorded: from } = sounding;
    const at = now();
    refuseMove(from, 'open');
    const refused = refuseTimes(at, sounding.closesAt);
    if (refused) refuse(refused);
    await setOpensAt(trx, soundingId, at);
    await tellOpening(trx, sounding, tellingOf(installation, at));
    const payload = await askedOf(sounding, at);
    await takeStep(trx, { soundingId, from, move: 'open', personId: person.id, at, payload });
  });
}

/** A sounding held and settled, for whoever runs it; to others it is as if there were none. */
export async function heldToRun(
  { now, person, installation }: Asking,
  trx: Transaction<Database>,
  soundingId: string,
) {
  if (!canRunSoundings(person.mandates)) notFound();
  const telling = tellingOf(installation, now());
  return (await settleSounding(trx, soundingId, telling)) ?? notFound();
}
