import { bankHolidays } from '#db/government/bank-holiday.reads.ts';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import { forumOffices, knownForOpening, openingChoices } from '#db/positions/opening.reads.ts';
import { insertPosition } from '#db/positions/position.writes.ts';
import { PAGE_SIZE, positionList } from '#db/positions/position-list.reads.ts';
import { forbid, memberProcedure, refuse, router } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { officesOf } from '#shared/people/mandate.policy.ts';
import { canOpenPosition } from '#shared/positions/position.policy.ts';
import { ruleOnOpening } from '#shared/positions/position.rules.ts';
import {
  listPositionsInput,
  openPositionInput,
  positionInput,
} from '#shared/positions/position.schema.ts';
import { homePage } from './home.ts';
import { seePosition } from './position-access.ts';
import { listed, sightOf } from './position-facts.ts';
import { startingText } from './starting-text.ts';
import { storyPage } from './story.ts';

export const positionsRouter = router({
  /** One page of what this person may see, newest first. */
  list: memberProcedure.input(listPositionsInput).query(async ({ ctx, input }) => {
    const sight = sightOf(ctx.person.mandates);
    if (ctx.person.mandates.length === 0) return { positions: [], page: 1, more: false };
    const [rows, holidays] = await Promise.all([
      positionList(ctx.db, { sight, ...input }),
      bankHolidays(ctx.db),
    ]);
    const today = { now: ctx.now(), holidays };
    return {
      positions: rows.slice(0, PAGE_SIZE).map((row) => listed(row, today)),
      page: input.page,
      more: rows.length > PAGE_SIZE,
    };
  }),

  /** One position from first word to outcome. */
  show: memberProcedure.input(positionInput).query(async ({ ctx, input }) => {
    await seePosition(ctx, input.positionId);
    return storyPage(ctx, input.positionId);
  }),

  /** Whom a new position can be opened to and addressed to, as things stand today. */
  openingChoices: memberProcedure.query(({ ctx }) => {
    if (!canOpenPosition(ctx.person.mandates)) forbid('mandate_needed');
    return openingChoices(ctx.db, dayInLondon(ctx.now()), sightOf(ctx.person.mandates));
  }),

  /** Opens a position to its coalition, with a live text of its own. */
  open: memberProcedure.input(openPositionInput).mutation(({ ctx, input }) => {
    const { mandates, id: openedBy } = ctx.person;
    if (!canOpenPosition(mandates)) forbid('mandate_needed');
    const openedAt = ctx.now();
    return ctx.db.transaction().execute(async (trx) => {
      const coalition =
        input.coalitionKind === 'forum'
          ? await forumOffices(trx, dayInLondon(openedAt))
          : [...new Set(input.officeIds)].sort();
      const postIds = [...new Set(input.postIds)];
      const campaignId = input.campaignId ?? null;
      const known = await knownForOpening(trx, { officeIds: coalition, postIds, campaignId });
      const ruling = ruleOnOpening({ coalition, postIds, campaignId }, known, mandates);
      if ('refused' in ruling) refuse(ruling.refused);

      const text = await startingText(trx, input, mandates);
      const { title, coalitionKind } = input;
      const positionId = await insertPosition(trx, {
        title,
        coalitionKind,
        officeIds: coalition,
        postIds,
        campaignId,
        openedBy,
        openedAt,
        ...(text && { text }),
      });
      await appendLedgerEntry(trx, {
        type: 'position.opened',
        at: openedAt,
        actorId: openedBy,
        officeId: officesOf(mandates)[0] ?? null,
        positionId,
        payload: { positionId, title, coalitionKind, coalition, addressees: postIds },
      });
      return { positionId };
    });
  }),

  /** What waits for this person, what is coming up, and what government last said. */
  home: memberProcedure.query(({ ctx }) => homePage(ctx)),
});
