import { replyCalendar } from '#db/government/bank-holiday.reads.ts';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import { forumOffices, knownForOpening, openingChoices } from '#db/positions/opening.reads.ts';
import { insertPosition } from '#db/positions/position.writes.ts';
import { PAGE_SIZE, positionList } from '#db/positions/position-list.reads.ts';
import { answersOf } from '#server/sign-off/standings.ts';
import { forbid, memberProcedure, refuse, router } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { officesOf } from '#shared/people/mandate.policy.ts';
import { canOpenPosition, canRunPosition } from '#shared/positions/position.policy.ts';
import { ruleOnDrafters, ruleOnOpening } from '#shared/positions/position.rules.ts';
import {
  listPositionsInput,
  markPositionInput,
  openPositionInput,
  positionInput,
  setDraftersInput,
} from '#shared/positions/position.schema.ts';
import { nameDrafters } from './drafters.ts';
import { homePage } from './home.ts';
import { markPosition } from './marking.ts';
import { seePosition } from './position-access.ts';
import { listed, sightOf } from './position-facts.ts';
import { startingText } from './starting-text.ts';
import { storyPage } from './story.ts';

export const positionsRouter = router({
  /** One page of what this person may see, newest first. */
  list: memberProcedure.input(listPositionsInput).query(async ({ ctx, input }) => {
    const sight = sightOf(ctx.person.mandates);
    if (ctx.person.mandates.length === 0) return { positions: [], page: 1, more: false };
    const [rows, calendar] = await Promise.all([
      positionList(ctx.db, { sight, ...input }),
      replyCalendar(ctx.db),
    ]);
    const now = ctx.now();
    const ids = rows.map(({ roundId }) => roundId);
    const today = { now, calendar, answers: await answersOf(ctx.db, ids, now) };
    return {
      positions: rows.slice(0, PAGE_SIZE).map((row) => listed(row, today)),
      page: input.page,
      more: rows.length > PAGE_SIZE,
    };
  }),

  /** One position from first word to outcome. */
  show: memberProcedure.input(positionInput).query(async ({ ctx, input }) => {
    const scope = await seePosition(ctx, input.positionId);
    const story = await storyPage(ctx, input.positionId);
    return {
      ...story,
      drafters: scope.drafters,
      marking: scope.marking,
      canMark: canRunPosition(ctx.person.mandates, scope),
      canNameDrafters: canRunPosition(ctx.person.mandates, scope),
    };
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
      const { drafterOfficeIds = coalition } = input;
      const drafting = ruleOnDrafters(drafterOfficeIds, coalition);
      if ('refused' in drafting) refuse(drafting.refused);

      const text = await startingText(trx, input, mandates);
      const { title, coalitionKind } = input;
      const positionId = await insertPosition(trx, {
        title,
        coalitionKind,
        officeIds: coalition,
        drafterOfficeIds,
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
        payload: {
          positionId,
          title,
          coalitionKind,
          coalition,
          drafters: drafterOfficeIds,
          addressees: postIds,
          campaignId,
        },
      });
      return { positionId };
    });
  }),

  /** Names the offices that write the text; the others of the coalition suggest. */
  setDrafters: memberProcedure
    .input(setDraftersInput)
    .mutation(({ ctx, input }) => nameDrafters(ctx, input)),

  /** How every page of a position is marked. */
  marking: memberProcedure.input(positionInput).query(async ({ ctx, input }) => {
    const { marking } = await seePosition(ctx, input.positionId);
    return { marking };
  }),

  mark: memberProcedure
    .input(markPositionInput)
    .mutation(({ ctx, input }) => markPosition(ctx, input)),

  /** What waits for this person, what is coming up, and what government last said. */
  home: memberProcedure.query(({ ctx }) => homePage(ctx)),
});
