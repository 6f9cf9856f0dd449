import { memberProcedure, notFound, router } from '#server/trpc/trpc.ts';
import { canOpenLog } from '#shared/engagement/engagement.policy.ts';
import {
  consentInput,
  nothingInput,
  seatInput,
} from '#shared/engagement/seat-at-the-table.schema.ts';
import { sayConsent, sayNothing } from './say-for-office.ts';
import { seatPage } from './seat-page.ts';

export const seatAtTheTableRouter = router({
  /** One quarter: the person's own offices, and of all together what may be told. */
  page: memberProcedure.input(seatInput).query(({ ctx, input }) => {
    if (!canOpenLog(ctx.person.mandates)) notFound();
    return seatPage(ctx, input.quarter);
  }),

  /** That there was no contact, or not after all. */
  nothing: memberProcedure.input(nothingInput).mutation(({ ctx, input }) => sayNothing(ctx, input)),

  consent: memberProcedure.input(consentInput).mutation(({ ctx, input }) => sayConsent(ctx, input)),
});
