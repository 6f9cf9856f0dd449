import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { PastCase, PastPosition, PastTactic } from './past-cases/past-case.ts';
import { PAST_CASES } from './past-cases/registry.ts';
import { recordId } from './record-id.ts';

/** The past cases, rebuilt from the public record. One that is there already is left as it is. */
export async function seedCampaigns(trx: Transaction<Database>): Promise<void> {
  for (const past of PAST_CASES) {
    if (!(await addCampaign(trx, past))) continue;
    if (past.position) await addPosition(trx, past, past.position);
    for (const tactic of past.tactics) await addTactic(trx, past.id, tactic);
    await addOutcome(trx, past);
  }
}

/** The id of a past case's position: the same on every installation. */
export function pastPositionId(campaignId: string): string {
  return recordId(`past-position:${campaignId}`);
}

async function addCampaign(trx: Transaction<Database>, past: PastCase): Promise<boolean> {
  const added = await trx
    .insertInto('campaign')
    .values({
      id: past.id,
      title: past.title,
      subject: past.subject,
      position_type: past.positionType,
      joint: past.joint,
      started: past.started,
      follows_campaign_id: past.followsCampaignId ?? null,
      gaps: past.gaps,
      sought: JSON.stringify(past.sought ?? []),
      sources: JSON.stringify(past.sources),
      as_of: past.asOf,
      confidence: past.confidence,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

async function addPosition(trx: Transaction<Database>, past: PastCase, position: PastPosition) {
  const id = pastPositionId(past.id);
  await trx
    .insertInto('position')
    .values({
      id,
      title: position.title,
      coalition_kind: 'named',
      campaign_id: past.id,
      reconstructed: true,
      opened_at: new Date(past.started),
    })
    .execute();
  for (const officeId of position.officeIds) {
    await trx
      .insertInto('position_office')
      .values({ position_id: id, office_id: officeId })
      .execute();
  }
  for (const [place, postId] of position.postIds.entries()) {
    await trx
      .insertInto('position_addressee')
      .values({ position_id: id, post_id: postId, place })
      .execute();
  }
  const responseId = await addResponse(trx, past, position);
  await addAsks(trx, past, position, responseId);
}

async function addResponse(trx: Transaction<Database>, past: PastCase, position: PastPosition) {
  const { response } = position;
  if (!response) return null;
  const { id } = await trx
    .insertInto('response')
    .values({
      position_id: pastPositionId(past.id),
      kind: 'substantive',
      received_on: response.receivedOn,
      post_id: response.postId,
      from_name: response.fromName,
      summary: response.summary,
      sources: JSON.stringify(past.outcome.evidence.map((piece) => piece.source)),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function addAsks(
  trx: Transaction<Database>,
  past: PastCase,
  position: PastPosition,
  responseId: string | null,
) {
  for (const [place, ask] of position.asks.entries()) {
    const { id } = await trx
      .insertInto('ask')
      .values({
        position_id: pastPositionId(past.id),
        number: place + 1,
        text: ask.text,
        asked_on: ask.askedOn,
        sources: JSON.stringify(past.sources),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    if (!ask.answer) continue;
    // A decision taken without a reply is no answer given by the response on record.
    const answeredBy = ask.answer.answer === 'decided_without_reply' ? null : responseId;
    await trx
      .insertInto('ask_answer')
      .values({ ask_id: id, response_id: answeredBy, ...ask.answer })
      .execute();
  }
}

async function addTactic(trx: Transaction<Database>, campaignId: string, tactic: PastTactic) {
  const { id } = await trx
    .insertInto('tactic')
    .values({
      campaign_id: campaignId,
      kind: tactic.kind,
      happened: tactic.happened,
      title: tactic.title,
      detail: tactic.detail ?? null,
      actor: tactic.actor ?? null,
      signatory_count: tactic.signatoryCount ?? null,
      sources: JSON.stringify(tactic.sources ?? []),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const [place, [officeId, styledName]] of (tactic.signatories ?? []).entries()) {
    await trx
      .insertInto('tactic_signatory')
      .values({ tactic_id: id, office_id: officeId, styled_name: styledName, place })
      .execute();
  }
}

async function addOutcome(trx: Transaction<Database>, { id, outcome }: PastCase) {
  await trx
    .insertInto('outcome')
    .values({
      campaign_id: id,
      outcome: outcome.outcome,
      decided_on: outcome.decidedOn,
      summary: outcome.summary,
      contribution: outcome.contribution,
      stated_reason: outcome.statedReason,
      rival_explanations: outcome.rivalExplanations,
      evidence: JSON.stringify(outcome.evidence),
    })
    .execute();
}
