import { departments, ministryOn, postsOfDepartments } from '#db/government/post.reads.ts';
import { notFound } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { lineageOf } from '#shared/government/lineage.rules.ts';
import { type Asking, holdingAndChurn, openAsks } from './post-page.ts';

/** A department with what it came from and became, and the posts its lineage answers by. */
export async function departmentShown(ctx: Asking, departmentId: string) {
  const today = dayInLondon(ctx.now());
  const known = await departments(ctx.db);
  const department = known.find(({ id }) => id === departmentId) ?? notFound();
  const lineage = lineageOf(known, departmentId);
  const [posts, ministry, asks] = await Promise.all([
    postsOfDepartments(
      ctx.db,
      lineage.map(({ id }) => id),
    ),
    ministryOn(ctx.db, today),
    openAsks(ctx, null),
  ]);
  const open = Map.groupBy(asks, ({ postId }) => postId);
  return {
    ...department,
    lineage,
    posts: posts.map(({ tenures, ...post }) => ({
      ...post,
      ...holdingAndChurn(tenures, today, ministry),
      openAsks: open.get(post.id)?.length ?? 0,
    })),
  };
}
