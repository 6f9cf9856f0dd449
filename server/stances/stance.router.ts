import type { Transaction } from 'kysely';
import { documentParts } from '#db/documents/document-log.reads.ts';
import { tellDraftNews } from '#db/documents/draft-news.writes.ts';
import { liveDocument } from '#db/documents/version.reads.ts';
import type { Database } from '#db/schema.ts';
import { stanceOffices } from '#db/stances/stance.reads.ts';
import { insertConsent, insertStance } from '#db/stances/stance.writes.ts';
import { seePosition } from '#server/positions/position-access.ts';
import {
  type Caller,
  forbid,
  memberProcedure,
  notFound,
  refuse,
  router,
} from '#server/trpc/trpc.ts';
import type { DraftAudience } from '#shared/documents/draft-news.rules.ts';
import { documentInput } from '#shared/documents/version.schema.ts';
import { wholeText } from '#shared/revisions/revision.rules.ts';
import { canSetStance } from '#shared/stances/stance.policy.ts';
import { countsAreShown, ruleOnStance, stanceBlocks } from '#shared/stances/stance.rules.ts';
import { consentInput, setStanceInput } from '#shared/stances/stance.schema.ts';
import { stancesPage } from './stances-page.ts';

type Asking = { db: Transaction<Database>; person: Caller };
type Office = { positionId: string; officeId: string };

export const stancesRouter = router({
  list: memberProcedure.input(documentInput).query(async ({ ctx, input }) => {
    const scope = await seePosition(ctx, input.positionId);
    return stancesPage(ctx, input.positionId, scope);
  }),

  /** Says where an office stands on a block; the newest word counts, the earlier ones stay. */
  set: memberProcedure.input(setStanceInput).mutation(({ ctx, input }) =>
    ctx.db.transaction().execute(async (trx) => {
      const scope = await speakFor({ db: trx, person: ctx.person }, input);
      const ruling = ruleOnStance(await draftOf(trx, input.positionId), input);
      if ('refused' in ruling) refuse(ruling.refused);
      const said = { ...input, stance: input.stance || null };
      await insertStance(trx, { ...said, personId: ctx.person.id, at: ctx.now() });
      await tell(trx, input, scope.coalition);
    }),
  ),

  /** Lets the coalition see how many offices stand where, once all of them do. */
  consent: memberProcedure.input(consentInput).mutation(({ ctx, input }) =>
    ctx.db.transaction().execute(async (trx) => {
      await speakFor({ db: trx, person: ctx.person }, input);
      await insertConsent(trx, { ...input, personId: ctx.person.id, at: ctx.now() });
      const { positionId } = input;
      await tellDraftNews(trx, { positionId, topic: 'stances', audience: { kind: 'all' } });
    }),
  ),
});

/** The position's scope, if this person may say where the office stands. */
async function speakFor(asking: Asking, { positionId, officeId }: Office) {
  const scope = await seePosition(asking, positionId);
  if (!canSetStance(asking.person.mandates, scope, officeId)) forbid('not_your_office');
  return scope;
}

async function draftOf(trx: Transaction<Database>, positionId: string) {
  const document = (await liveDocument(trx, positionId)) ?? notFound();
  const blocks = await stanceBlocks(wholeText(await documentParts(trx, document.documentId)));
  return { locked: document.lockedAt !== null, blockIds: blocks.map(({ blockId }) => blockId) };
}

/** Other offices are not so much as told that something was said, unless they see the counts. */
async function tell(
  trx: Transaction<Database>,
  { positionId, officeId }: Office,
  coalition: readonly string[],
) {
  const offices = await stanceOffices(trx, positionId);
  const agreeing = offices.flatMap((office) => (office.agrees ? [office.officeId] : []));
  const audience: DraftAudience = countsAreShown(coalition, agreeing)
    ? { kind: 'all' }
    : { kind: 'office_and_secretariat', officeId };
  await tellDraftNews(trx, { positionId, topic: 'stances', audience });
}
