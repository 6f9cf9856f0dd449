import { memberProcedure, notFound, router } from '#server/trpc/trpc.ts';
import { canSeeGovernment } from '#shared/government/government.policy.ts';
import {
  briefInput,
  correctTenureInput,
  departmentInput,
  endTenureInput,
  importMinistersInput,
  ministerListInput,
  postInput,
  settleBriefInput,
  takeOfficeInput,
  writeBriefInput,
} from '#shared/government/government.schema.ts';
import {
  briefForGovernment,
  briefInside,
  closeBrief,
  openBriefs,
  writeBrief,
} from './brief-page.ts';
import { departmentShown } from './department-page.ts';
import { importMinisters, previewMinisters } from './import-ministers.ts';
import { postShown, postsPage } from './post-page.ts';
import { correctTenure, endTenure, takeOffice } from './record-holder.ts';

/** Public facts, for everyone with a mandate; what a post was asked, as far as each may see it. */
const factsProcedure = memberProcedure.use(({ ctx, next }) => {
  if (!canSeeGovernment(ctx.person.mandates)) notFound();
  return next();
});

export const governmentRouter = router({
  posts: factsProcedure.query(({ ctx }) => postsPage(ctx)),

  post: factsProcedure.input(postInput).query(({ ctx, input }) => postShown(ctx, input.postId)),

  department: factsProcedure
    .input(departmentInput)
    .query(({ ctx, input }) => departmentShown(ctx, input.departmentId)),

  /** The secretariat records that somebody took a post, in place of whoever held it. */
  takeOffice: memberProcedure
    .input(takeOfficeInput)
    .mutation(({ ctx, input }) => takeOffice(ctx, input)),

  /** The secretariat records that a post was left and stands vacant. */
  endTenure: memberProcedure
    .input(endTenureInput)
    .mutation(({ ctx, input }) => endTenure(ctx, input)),

  /** The secretariat restates a tenure, or says that it still is as it was. */
  correctTenure: memberProcedure
    .input(correctTenureInput)
    .mutation(({ ctx, input }) => correctTenure(ctx, input)),

  /** What a list of ministers would do. Changes nothing, but costs too much for a link. */
  previewMinisters: memberProcedure
    .input(ministerListInput)
    .mutation(({ ctx, input }) => previewMinisters(ctx, input)),

  importMinisters: memberProcedure
    .input(importMinistersInput)
    .mutation(({ ctx, input }) => importMinisters(ctx, input)),

  /** Briefs that wait for the secretariat; nothing for anybody else. */
  openBriefs: memberProcedure.query(({ ctx }) => openBriefs(ctx)),

  /** What government may read of a brief, and nothing else. */
  externalBrief: memberProcedure
    .input(briefInput)
    .query(({ ctx, input }) => briefForGovernment(ctx, input.briefId)),

  /** The brief with what the secretariat keeps beside it. */
  brief: memberProcedure
    .input(briefInput)
    .query(({ ctx, input }) => briefInside(ctx, input.briefId)),

  writeBrief: memberProcedure
    .input(writeBriefInput)
    .mutation(({ ctx, input }) => writeBrief(ctx, input)),

  settleBrief: memberProcedure
    .input(settleBriefInput)
    .mutation(({ ctx, input }) => closeBrief(ctx, input)),
});
