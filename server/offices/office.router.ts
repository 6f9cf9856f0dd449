import { addresseePosts } from '#db/government/post.reads.ts';
import {
  memberOffices,
  officePage,
  officeTable,
  positionsOpenTo,
} from '#db/offices/office.reads.ts';
import { lettersOfEarlierMayors } from '#server/letters/successor-word.ts';
import { delegatingPage } from '#server/people/delegating-page.ts';
import { heldOverToAnswer } from '#server/sign-off/held-over-list.ts';
import { memberProcedure, notFound, router } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { canSeeOffices } from '#shared/offices/office.policy.ts';
import { officeInput } from '#shared/offices/office.schema.ts';
import { groupOf } from '#shared/offices/office-groups.rules.ts';
import {
  callElectionInput,
  correctTermInput,
  fillSeatInput,
  vacateSeatInput,
} from '#shared/offices/seat.schema.ts';
import { worksFor } from '#shared/people/mandate.policy.ts';
import { canSeePosition } from '#shared/positions/position.policy.ts';
import { correctTerm } from './correct-term.ts';
import { fillSeat } from './fill-seat.ts';
import { callElection, vacateSeat } from './record-seat.ts';
import { seatPage } from './seat-page.ts';

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
      seat: await seatPage(ctx, input.officeId),
      /** For its own people alone. */
      heldOver: worksFor(ctx.person.mandates, input.officeId)
        ? await heldOverToAnswer(ctx, input.officeId)
        : [],
      delegating: await delegatingPage(ctx, input.officeId),
      earlierLetters: worksFor(ctx.person.mandates, input.officeId)
        ? await lettersOfEarlierMayors(ctx, input.officeId)
        : [],
      positions: positions
        .filter((position) => canSeePosition(ctx.person.mandates, position))
        .map(({ id, title, reconstructed, openedAt }) => ({ id, title, reconstructed, openedAt })),
    };
  }),

  /** The secretariat records an election of the mayor, or corrects its record. */
  callElection: memberProcedure
    .input(callElectionInput)
    .mutation(({ ctx, input }) => callElection(ctx, input)),

  /** The secretariat records that a mayor's term ended. */
  vacateSeat: memberProcedure
    .input(vacateSeatInput)
    .mutation(({ ctx, input }) => vacateSeat(ctx, input)),

  /** The secretariat records whom an election put into office. */
  fillSeat: memberProcedure.input(fillSeatInput).mutation(({ ctx, input }) => fillSeat(ctx, input)),

  /** The secretariat corrects how a term was recorded. */
  correctTerm: memberProcedure
    .input(correctTermInput)
    .mutation(({ ctx, input }) => correctTerm(ctx, input)),

  /** The forum's member offices today. */
  members: factsProcedure.query(({ ctx }) => memberOffices(ctx.db, dayInLondon(ctx.now()))),

  /** What a position can be addressed to, with who holds each post today. */
  posts: factsProcedure.query(({ ctx }) => addresseePosts(ctx.db, dayInLondon(ctx.now()))),
});
