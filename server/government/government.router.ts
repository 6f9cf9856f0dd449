import { memberProcedure, notFound, router } from '#server/trpc/trpc.ts';
import { canSeeGovernment } from '#shared/government/government.policy.ts';
import { departmentInput, postInput } from '#shared/government/government.schema.ts';
import { departmentShown } from './department-page.ts';
import { postShown, postsPage } from './post-page.ts';

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
});
