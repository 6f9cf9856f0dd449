import type { Transaction } from 'kysely';
import { commitmentById, lockCommitment } from '#db/commitments/commitment.reads.ts';
import { insertMove, type MoveToAdd } from '#db/commitments/commitment.writes.ts';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import type { Database } from '#db/schema.ts';
import { seePosition } from '#server/positions/position-access.ts';
import { type Caller, type Context, forbid, notFound, refuse } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { canReport, checksFor } from '#shared/commitments/commitment.policy.ts';
import { ruleOnCheck, ruleOnReport } from '#shared/commitments/commitment.rules.ts';
import type { CheckCommitment, ReportOnCommitment } from '#shared/commitments/commitment.schema.ts';
import { isSecretariat } from '#shared/people/mandate.policy.ts';
import { officeInCoalition } from '#shared/positions/position.policy.ts';

type Asking = Pick<Context, 'db' | 'now'> & { person: Caller };

/** Where a commitment stands now, as somebody of the secretariat or the coalition found it. */
export async function reportOnCommitment(ctx: Asking, report: ReportOnCommitment) {
  const { mandates } = ctx.person;
  const { positionId, scope } = await seeCommitment(ctx, report.commitmentId);
  if (!canReport(mandates, scope)) forbid('coalition_only');
  const office = isSecretariat(mandates) ? null : officeInCoalition(mandates, scope);
  const evidence = evidenceOf(report);
  return ctx.db.transaction().execute(async (trx) => {
    const commitment = (await lockCommitment(trx, report.commitmentId)) ?? notFound();
    const ruling = ruleOnReport(
      commitment,
      { said: report.said, evidence },
      dayInLondon(ctx.now()),
    );
    if ('refused' in ruling) refuse(ruling.refused);
    await addMove(trx, positionId, {
      commitmentId: report.commitmentId,
      said: report.said,
      evidence,
      reason: null,
      personId: ctx.person.id,
      officeId: office?.officeId ?? null,
      at: ctx.now(),
    });
    return { state: ruling.to };
  });
}

/** A second person, of an affected office, confirms or contests that it was delivered. */
export async function checkCommitment(ctx: Asking, check: CheckCommitment) {
  const { positionId, scope } = await seeCommitment(ctx, check.commitmentId);
  const office = checksFor(ctx.person.mandates, scope) ?? forbid('affected_office_only');
  const evidence = evidenceOf(check);
  return ctx.db.transaction().execute(async (trx) => {
    const commitment = (await lockCommitment(trx, check.commitmentId)) ?? notFound();
    const asked = { said: check.said, claimId: check.claimId, evidence };
    const ruling = ruleOnCheck(commitment, asked, ctx.person.id, dayInLondon(ctx.now()));
    if ('refused' in ruling) refuse(ruling.refused);
    await addMove(trx, positionId, {
      commitmentId: check.commitmentId,
      said: check.said,
      evidence,
      reason: check.said === 'contested' ? check.reason : null,
      personId: ctx.person.id,
      officeId: office.officeId,
      at: ctx.now(),
    });
    return { state: ruling.to };
  });
}

/** The position a commitment was made on, if this person may see it; else the same 404 as for none. */
export async function seeCommitment(ctx: Asking, commitmentId: string) {
  const commitment = (await commitmentById(ctx.db, commitmentId)) ?? notFound();
  const { positionId } = commitment;
  return { commitment, positionId, scope: await seePosition(ctx, positionId) };
}

type Given = Pick<
  ReportOnCommitment,
  'evidenceTitle' | 'evidenceSource' | 'evidenceOn' | 'evidenceQuote'
>;

function evidenceOf({ evidenceTitle, evidenceSource, evidenceOn, evidenceQuote }: Given) {
  return { title: evidenceTitle, source: evidenceSource, on: evidenceOn, quote: evidenceQuote };
}

const ENTRY = {
  confirmed: 'commitment.confirmed',
  contested: 'commitment.contested',
} as const;

async function addMove(trx: Transaction<Database>, positionId: string, move: MoveToAdd) {
  await insertMove(trx, move);
  const { said, evidence, reason, commitmentId, personId, officeId, at } = move;
  const checked = said === 'confirmed' || said === 'contested';
  await appendLedgerEntry(trx, {
    type: checked ? ENTRY[said] : 'commitment.reported',
    at,
    actorId: personId,
    officeId,
    positionId,
    payload: { commitment: commitmentId, said, evidence, reason },
  });
}
