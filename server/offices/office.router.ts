import { addresseePosts } from '#db/government/post.reads.ts';
import {
  memberOffices,
  officePage,
  officeTable,
  positionsOpenTo,
} from '#db/offices/office.reads.ts';
import { memberProcedure, notFound, router } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { canSeeOffices } from '#shared/offices/office.policy.ts';
import { officeInput } from '#shared/offices/office.schema.ts';
import { groupOf } from '#shared/offices/office-groups.rules.ts';
import { canSeePosition } from '#shared/positions/position.policy.ts';

/** Public facts, for everyone with a mandate. */
const factsProcedure = memberProcedure.use(({ ctx, next }) => {
  if (!canSeeOffices(ctx.person.mandates)) notFound();
  return next();
});

export const officesRouter = router({
  /** Every area, with where it stands today. */
  list: factsProcedure.query(async ({ ctx }) => {
    const today = dayInLondon(ctx.now());
    const offices = await officeTable(ctx.db, today);
    return offices.map((office) => ({ ...office, group: groupOf(office, today) }));
  }),

  /** One area: its terms through time and the positions this person may see. */
  show: factsProcedure.input(officeInput).query(async ({ ctx, input }) => {
    const office = await officePage(ctx.db, input.officeId);
    if (!office) notFound();
    const positions = await positionsOpenTo(ctx.db, input.officeId);
    return {
      ...office,
      positions: positions
        .filter((position) => canSeePosition(ctx.person.mandates, position))
        .map(({ id, title, reconstructed, openedAt }) => ({ id, title, reconstructed, openedAt })),
    };
  }),

  /** The forum's member offices today. */
  members: factsProcedure.query(({ ctx }) => memberOffices(ctx.db, dayInLondon(ctx.now()))),

  /** What a position can be addressed to, with who holds each post today. */
  posts: factsProcedure.query(({ ctx }) => addresseePosts(ctx.db, dayInLondon(ctx.now()))),
});
