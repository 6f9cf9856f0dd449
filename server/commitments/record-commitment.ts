import { factsForCommitment } from '#db/commitments/commitment.reads.ts';
import { insertCommitment } from '#db/commitments/commitment.writes.ts';
import { holderOfPost } from '#db/government/post.reads.ts';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import { runPosition } from '#server/positions/position-access.ts';
import { type Caller, type Context, notFound, refuse } from '#server/trpc/trpc.ts';
import { ruleOnRecord } from '#shared/commitments/commitment.rules.ts';
import type { RecordCommitment } from '#shared/commitments/commitment.schema.ts';

type Asking = Pick<Context, 'db' | 'now'> & { person: Caller };

/** One commitment from a reply, with its ledger entry, in one transaction; or a refusal. */
export async function recordCommitment(ctx: Asking, commitment: RecordCommitment) {
  const { positionId, responseId, postId, askIds, words, measure, dueOn } = commitment;
  await runPosition(ctx, positionId);
  const at = ctx.now();
  return ctx.db.transaction().execute(async (trx) => {
    const facts = await factsForCommitment(trx, commitment);
    const refused = ruleOnRecord(commitment, facts);
    if (refused) refuse(refused);
    const { receivedOn } = facts.response ?? notFound();
    const holderName = (await holderOfPost(trx, postId, receivedOn))?.personName ?? null;
    const commitmentId = await insertCommitment(trx, {
      ...commitment,
      holderName,
      recordedBy: ctx.person.id,
      recordedAt: at,
    });
    await appendLedgerEntry(trx, {
      type: 'commitment.recorded',
      at,
      actorId: ctx.person.id,
      officeId: null,
      positionId,
      payload: {
        commitment: commitmentId,
        response: responseId,
        post: postId,
        holder: holderName,
        words,
        measure,
        dueOn,
        asks: askIds.toSorted(),
      },
    });
    return { commitmentId };
  });
}
