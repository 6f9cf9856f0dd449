import type { Transaction } from 'kysely';
import type { z } from 'zod';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import type { Database } from '#db/schema.ts';
import { lockRoundForDecision, officeInRound } from '#db/sign-off/decision.reads.ts';
import { lockPosition, positionOfRound } from '#db/sign-off/round.reads.ts';
import { setLiveTextLock, setRoundSuperseded } from '#db/sign-off/round.writes.ts';
import type { SilenceRun } from '#db/sign-off/silence.reads.ts';
import { insertSilenceObjection } from '#db/sign-off/silence.writes.ts';
import { type Caller, type Context, notFound, refuse } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { roundState } from '#shared/sign-off/round.rules.ts';
import type { silenceObjectionInput } from '#shared/sign-off/round.schema.ts';
import { ruleOnObjection } from '#shared/sign-off/silence.rules.ts';
import { rightToDecide } from './right-to-decide.ts';
import { settleSilence, silenceOf } from './settle-silence.ts';
import { tellSilence } from './tell-silence.ts';

type Asking = Pick<Context, 'db' | 'now' | 'installation'> & { person: Caller };
type Input = z.infer<typeof silenceObjectionInput>;

/**
 * What an office says against a round by silence. An objection to silence makes the same round an
 * express one; an objection to the text or an amendment breaks it, and everyone asked is told.
 */
export function objectInSilence(ctx: Asking, input: Input) {
  return ctx.db.transaction().execute(async (trx) => {
    const found = await positionOfRound(trx, input.roundId);
    if (!found) notFound();
    const at = ctx.now();
    await lockPosition(trx, found.positionId);
    await settleSilence(trx, input.roundId, { publicUrl: ctx.installation.publicUrl, at });
    const office = await officeObjecting(ctx, trx, { ...input, at });
    const silence = await silenceOf(trx, input.roundId, at);
    if (!silence) refuse('silence_not_running');
    const ruling = ruleOnObjection(silence.state, input.objection);
    if ('refused' in ruling) refuse(ruling.refused);
    await record(ctx, trx, { input, office, run: silence.run, at });
    return { state: ruling.to };
  });
}

/** The office this person may object for, its round held. */
async function officeObjecting(
  ctx: Asking,
  trx: Transaction<Database>,
  { roundId, officeId, readHash, at }: Input & { at: Date },
) {
  const round = await lockRoundForDecision(trx, roundId);
  if (!round) notFound();
  const { capacity } = await rightToDecide(ctx, trx, { officeId, position: round });
  if (!round.asked.includes(officeId)) refuse('office_not_asked');
  if (roundState(round, at) === 'scheduled') refuse('round_not_open_yet');
  if (readHash !== round.versionHash) refuse('version_differs');
  const office = await officeInRound(trx, { roundId, officeId, day: dayInLondon(at) });
  if (!office?.holderId) refuse('no_holder');
  return { holderId: office.holderId, holder: office.holderStyledName, capacity };
}

type Objecting = {
  input: Input;
  office: Awaited<ReturnType<typeof officeObjecting>>;
  run: SilenceRun;
  at: Date;
};

async function record(
  { person, installation }: Asking,
  trx: Transaction<Database>,
  { input, office, run, at }: Objecting,
) {
  const { roundId, officeId, objection, words } = input;
  const { holder, ...who } = office;
  const said = { roundId, officeId, objection, words, personId: person.id, ...who };
  await insertSilenceObjection(trx, { ...said, objectedAt: at });
  const breaks = objection !== 'object_to_silence';
  if (breaks) {
    await setRoundSuperseded(trx, roundId, at);
    await setLiveTextLock(trx, run.positionId, null);
  }
  await appendLedgerEntry(trx, {
    type: breaks ? 'round.broken' : 'round.silence_objected',
    at,
    actorId: person.id,
    officeId,
    positionId: run.positionId,
    payload: { ...said, number: run.number, versionHash: input.readHash, holder },
  });
  const officeName = (await silenceOf(trx, roundId, at))?.run.objectorName ?? 'An office';
  const news = { kind: objection, officeName, words, by: run.deadline };
  await tellSilence(trx, run, news, { publicUrl: installation.publicUrl, at });
}
