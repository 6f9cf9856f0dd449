import type { Transaction } from 'kysely';
import type { z } from 'zod';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import type { Database } from '#db/schema.ts';
import * as reads from '#db/sign-off/round.reads.ts';
import * as writes from '#db/sign-off/round.writes.ts';
import { runPosition } from '#server/positions/position-access.ts';
import { keepRevision } from '#server/revisions/keep-revision.ts';
import { type Caller, type Context, forbid, notFound, refuse } from '#server/trpc/trpc.ts';
import {
  recordedState,
  roundState,
  ruleOnMove,
  ruleOnOpening,
  ruleOnReopening,
} from '#shared/sign-off/round.rules.ts';
import type { openRoundInput } from '#shared/sign-off/round.schema.ts';
import { canOpenRound } from '#shared/sign-off/sign-off.policy.ts';
import { carryOver } from './carry-over.ts';
import { countAtClose } from './count-at-close.ts';
import { officesToAsk } from './open-silence.ts';
import { refuseWhileSilent } from './settle-silence.ts';
import { tellOffices, tellThoseTold } from './tell-offices.ts';
import { tellReservations } from './tell-reservations.ts';

type Asking = Pick<Context, 'db' | 'now' | 'installation'> & { person: Caller };
type Opening = z.infer<typeof openRoundInput>;

/** Puts the newest version to every office of the coalition that has a holder today. */
export async function openRound(ctx: Asking, input: Opening) {
  const { positionId, versionNumber, deadline, procedure, sealed, threshold, reminderHours } =
    input;
  await mayRun(ctx, positionId);
  return ctx.db.transaction().execute(async (trx) => {
    await reads.lockPosition(trx, positionId);
    const openedAt = ctx.now();
    const facts = await reads.openingFacts(trx, positionId);
    if (!facts) notFound();
    const opensAt = input.opensAt ?? null;
    const { asked, leftOut, warnings, runsFrom } = await officesToAsk(trx, input, openedAt);
    const officeIds = asked.map(({ officeId }) => officeId);
    const opening = { versionNumber, opensAt, deadline, threshold };
    const ruling = ruleOnOpening({ ...facts, offices: officeIds }, opening, openedAt);
    if ('refused' in ruling) refuse(ruling.refused);
    const { versionId, versionHash } = facts;
    if (versionId === null || versionHash === null) refuse('no_version');

    const number = facts.lastRound + 1;
    const { roundId } = await writes.insertRound(trx, {
      positionId,
      versionId,
      number,
      openedBy: ctx.person.id,
      openedAt,
      officeIds,
      opensAt,
      deadline,
      runsFrom,
      procedure,
      sealed,
      threshold,
      reminderHours,
    });
    await keepRevision(trx, { positionId, occasion: 'round', madeBy: ctx.person.id, at: openedAt });
    await writes.setLiveTextLock(trx, positionId, openedAt);
    await tellOpening(ctx, trx, { roundId, opensAt, openedAt, officeIds });
    await appendLedgerEntry(trx, {
      ...entry(ctx, positionId, openedAt),
      type: 'round.opened',
      payload: {
        roundId,
        number,
        versionNumber,
        versionHash,
        procedure,
        runsFrom: runsFrom?.toISOString() ?? null,
        opensAt: (opensAt ?? openedAt).toISOString(),
        deadline: deadline.toISOString(),
        sealed,
        threshold,
        editorial: input.editorial,
        asked: officeIds,
        leftOut: leftOut.map(({ officeId }) => officeId),
      },
    });
    const round = { positionId, roundId, sealed, officeIds, openedBy: ctx.person.id, openedAt };
    const carried = await carryOver(trx, round, input.editorial);
    await tellCarried(ctx, trx, { roundId, opensAt, openedAt });
    return { roundId, number, asked: asked.length, leftOut, carried, warnings };
  });
}

/**
 * Ends a round. Where at least one office signs, or may yet sign, the text stays locked for its
 * letter; where none does, drafting goes on.
 */
export async function closeRound(ctx: Asking, { roundId }: { roundId: string }) {
  const found = await reads.positionOfRound(ctx.db, roundId);
  if (!found) notFound();
  const { positionId } = found;
  await mayRun(ctx, positionId);
  return ctx.db.transaction().execute(async (trx) => {
    await reads.lockPosition(trx, positionId);
    const round = await reads.lockRound(trx, roundId);
    if (!round) notFound();
    const ruling = ruleOnMove(recordedState(round), 'close');
    if ('refused' in ruling) refuse(ruling.refused);

    const closedAt = ctx.now();
    await refuseWhileSilent(trx, round.id, closedAt);
    const early = roundState(round, closedAt) === 'open';
    const { counts, released, draftingOpen } = await countAtClose(trx, roundId, closedAt);
    await writes.setRoundClosed(trx, roundId, closedAt);
    await tellThoseTold(trx, { ...telling(ctx, roundId, closedAt), kind: 'closed' });
    await tellReservations(trx, telling(ctx, roundId, closedAt));
    if (draftingOpen) await writes.setLiveTextLock(trx, positionId, null);
    await appendLedgerEntry(trx, {
      ...entry(ctx, positionId, closedAt),
      type: 'round.closed',
      payload: { roundId, number: round.number, early, ...counts, released },
    });
    return { ...counts, draftingOpen };
  });
}

/** Lets drafting go on: what was said of the old text no longer counts and must be said anew. */
export async function reopenDrafting(ctx: Asking, { positionId }: { positionId: string }) {
  await mayRun(ctx, positionId);
  return ctx.db.transaction().execute(async (trx) => {
    await reads.lockPosition(trx, positionId);
    const facts = await reads.reopeningFacts(trx, positionId);
    if (!facts) notFound();
    const { roundId, closedAt, supersededAt, letterIssued, lockedAt } = facts;
    const round = roundId === null ? null : recordedState({ closedAt, supersededAt });
    const ruling = ruleOnReopening({ round, letterIssued, locked: lockedAt !== null });
    if ('refused' in ruling) refuse(ruling.refused);
    if (roundId === null) refuse('no_round');

    const at = ctx.now();
    await reads.lockRound(trx, roundId);
    await writes.setRoundSuperseded(trx, roundId, at);
    await tellThoseTold(trx, { ...telling(ctx, roundId, at), kind: 'superseded' });
    await writes.setLiveTextLock(trx, positionId, null);
    await appendLedgerEntry(trx, {
      ...entry(ctx, positionId, at),
      type: 'round.superseded',
      payload: { roundId, number: facts.number },
    });
    return { roundId };
  });
}

async function mayRun(ctx: Asking, positionId: string) {
  await runPosition(ctx, positionId);
  if (!canOpenRound(ctx.person.mandates)) forbid('secretariat_only');
}

function entry({ person }: Asking, positionId: string, at: Date) {
  return { at, actorId: person.id, officeId: null, positionId };
}

type Opened = { roundId: string; opensAt: Date | null; openedAt: Date; officeIds: string[] };

/** Of a round that opens later, a job tells them when it does. */
async function tellOpening(ctx: Asking, trx: Transaction<Database>, opened: Opened) {
  const { roundId, opensAt, openedAt, officeIds } = opened;
  if (opensAt !== null) return;
  await tellOffices(trx, { ...telling(ctx, roundId, openedAt), kind: 'opened', officeIds });
}

/** Reservations carried over are news only to who is told of the round now. */
async function tellCarried(
  ctx: Asking,
  trx: Transaction<Database>,
  { roundId, opensAt, openedAt }: Omit<Opened, 'officeIds'>,
) {
  if (opensAt === null) await tellReservations(trx, telling(ctx, roundId, openedAt));
}

function telling({ installation }: Asking, roundId: string, now: Date) {
  return { roundId, now, publicUrl: installation.publicUrl };
}
