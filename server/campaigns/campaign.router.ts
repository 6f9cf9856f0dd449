import { randomBytes } from 'node:crypto';
import { campaignList, campaignPositions } from '#db/campaigns/campaign.reads.ts';
import {
  carryPosition,
  insertCampaign,
  insertOutcome,
  insertTactic,
} from '#db/campaigns/campaign.writes.ts';
import { insertLesson } from '#db/campaigns/lesson.writes.ts';
import { signatoriesOn } from '#db/offices/holder.reads.ts';
import { seePosition } from '#server/positions/position-access.ts';
import { forbid, memberProcedure, refuse, router } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { canRunCampaigns, canSeeCampaign } from '#shared/campaigns/campaign.policy.ts';
import {
  campaignInput,
  logTacticInput,
  openCampaignInput,
  recordLessonInput,
  recordOutcomeInput,
  reinstateInput,
  supersedeInput,
} from '#shared/campaigns/campaign.schema.ts';
import { ruleOnOutcome } from '#shared/campaigns/outcome.rules.ts';
import { ruleOnTactic } from '#shared/campaigns/tactic.rules.ts';
import { slug } from '#shared/slug.rules.ts';
import { seeCampaign, writeBesideCampaign, writeCampaign } from './campaign-access.ts';
import { appendOfCampaign } from './campaign-ledger.ts';
import { campaignPage } from './campaign-page.ts';
import { reinstate, supersede } from './supersede.ts';

export const campaignsRouter = router({
  /** The campaigns this person may see, newest first. */
  list: memberProcedure.query(async ({ ctx }) => {
    const campaigns = await campaignList(ctx.db);
    return campaigns
      .filter((campaign) => canSeeCampaign(ctx.person.mandates, campaign))
      .map(({ positions, ...campaign }) => ({
        ...campaign,
        joint: campaign.joint || (!campaign.pastCase && positions.length > 0),
      }));
  }),

  /** One campaign from first step to outcome. */
  show: memberProcedure.input(campaignInput).query(async ({ ctx, input }) => {
    const scope = await seeCampaign(ctx, input.campaignId);
    return campaignPage(ctx, input.campaignId, scope);
  }),

  /** Opens a campaign, which may carry a position that is there already. */
  open: memberProcedure.input(openCampaignInput).mutation(async ({ ctx, input }) => {
    if (!canRunCampaigns(ctx.person.mandates)) forbid('secretariat_only');
    if (input.positionId) await seePosition(ctx, input.positionId);
    if (input.followsCampaignId) await seeCampaign(ctx, input.followsCampaignId);
    const openedAt = ctx.now();
    const started = dayInLondon(openedAt);
    const campaignId = slug(input.title, started, randomBytes(3).toString('hex'));
    return ctx.db.transaction().execute(async (trx) => {
      const { positionId, ...words } = input;
      const joint = positionId !== null;
      await insertCampaign(trx, {
        ...words,
        id: campaignId,
        joint,
        started,
        openedBy: ctx.person.id,
        openedAt,
      });
      if (positionId && !(await carryPosition(trx, { campaignId, positionId }))) {
        refuse('position_has_campaign');
      }
      const payload = { campaignId, positionId, joint, started, ...words };
      await appendOfCampaign(trx, ctx, { type: 'campaign.opened', positionId, payload });
      return { campaignId };
    });
  }),

  /** Adds a step with its own signatories, each styled as on that day. */
  logTactic: memberProcedure.input(logTacticInput).mutation(async ({ ctx, input }) => {
    await writeCampaign(ctx, input.campaignId);
    return ctx.db.transaction().execute(async (trx) => {
      const positions = await campaignPositions(trx, input.campaignId);
      const coalition = positions.flatMap((p) => p.offices.map((office) => office.officeId));
      const known = positions.length > 0 ? coalition : null;
      const ruling = ruleOnTactic(input, known, dayInLondon(ctx.now()));
      if ('refused' in ruling) refuse(ruling.refused);

      const { officeIds, ...tactic } = input;
      const signatories = await signatoriesOn(trx, officeIds, input.happened);
      if (signatories.length < new Set(officeIds).size) refuse('no_holder_that_day');
      const tacticId = await insertTactic(trx, {
        ...tactic,
        signatories,
        loggedBy: ctx.person.id,
      });
      const payload = { tacticId, ...tactic, signatories: signatories.map((s) => ({ ...s })) };
      const positionId = positions[0]?.id ?? null;
      await appendOfCampaign(trx, ctx, { type: 'tactic.logged', positionId, payload });
      return { tacticId };
    });
  }),

  /** Adds what became of it, with its evidence. Earlier outcomes stay. */
  recordOutcome: memberProcedure.input(recordOutcomeInput).mutation(async ({ ctx, input }) => {
    await writeCampaign(ctx, input.campaignId);
    const ruling = ruleOnOutcome(input, dayInLondon(ctx.now()));
    if ('refused' in ruling) refuse(ruling.refused);
    return ctx.db.transaction().execute(async (trx) => {
      const positions = await campaignPositions(trx, input.campaignId);
      const outcomeId = await insertOutcome(trx, { ...input, recordedBy: ctx.person.id });
      const positionId = positions[0]?.id ?? null;
      const payload = { outcomeId, ...input };
      await appendOfCampaign(trx, ctx, { type: 'outcome.recorded', positionId, payload });
      return { outcomeId };
    });
  }),

  /** Adds what was learnt, in the recorder's name. Earlier lessons stay. */
  recordLesson: memberProcedure.input(recordLessonInput).mutation(async ({ ctx, input }) => {
    await writeBesideCampaign(ctx, input.campaignId);
    return ctx.db.transaction().execute(async (trx) => {
      const at = ctx.now();
      const lessonId = await insertLesson(trx, { ...input, personId: ctx.person.id, at });
      const payload = { lessonId, ...input };
      const type = 'campaign.lesson_recorded';
      await appendOfCampaign(trx, ctx, { type, positionId: null, payload });
      return { lessonId };
    });
  }),

  /** Records what took its place: a later campaign or a decision of government. */
  supersede: memberProcedure
    .input(supersedeInput)
    .mutation(({ ctx, input }) => supersede(ctx, input)),

  /** Takes that back, with a reason. */
  reinstate: memberProcedure
    .input(reinstateInput)
    .mutation(({ ctx, input }) => reinstate(ctx, input)),
});
