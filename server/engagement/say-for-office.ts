import type { z } from 'zod';
import {
  consentsOf,
  contactCounts,
  nothingConfirmed,
} from '#db/engagement/seat-at-the-table.reads.ts';
import { insertConsent, insertNothing } from '#db/engagement/seat-at-the-table.writes.ts';
import { lockSeat } from '#db/offices/seat.reads.ts';
import { type Caller, type Context, forbid, notFound, refuse } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { quarterSpan } from '#shared/engagement/quarter.rules.ts';
import { canConfirmNothing, canConsentFor } from '#shared/engagement/seat-at-the-table.policy.ts';
import { refuseNothing, ruleOnConsent } from '#shared/engagement/seat-at-the-table.rules.ts';
import type { consentInput, nothingInput } from '#shared/engagement/seat-at-the-table.schema.ts';
import { worksFor } from '#shared/people/mandate.policy.ts';

type Acting = Pick<Context, 'db' | 'now'> & { person: Caller };

/** Says of a quarter that an office had no contact with these departments, or takes that back. */
export function sayNothing(ctx: Acting, input: z.infer<typeof nothingInput>) {
  const { officeId, quarter, move } = input;
  if (!canConfirmNothing(ctx.person.mandates, officeId)) notFound();
  const departmentIds = [...new Set(input.departmentIds)];
  return ctx.db.transaction().execute(async (trx) => {
    await lockSeat(trx, officeId);
    const viewer = { officeIds: [officeId], secretariat: false };
    const counts = await contactCounts(trx, viewer, quarterSpan(quarter));
    const standing = await nothingConfirmed(trx, quarter);
    const at = ctx.now();
    for (const departmentId of departmentIds) {
      const here = (row: { officeId: string; departmentId: string }) =>
        row.officeId === officeId && row.departmentId === departmentId;
      const claimed = {
        quarter,
        contacts: counts.find(here)?.contacts ?? 0,
        confirmed: standing.some(here),
      };
      const refused = refuseNothing(claimed, move, dayInLondon(at));
      if (refused) refuse(refused);
    }
    const stands = move === 'confirm';
    await insertNothing(trx, { officeId, departmentIds, quarter, stands, by: ctx.person.id, at });
    return { departments: departmentIds.length };
  });
}

/** Gives one of an office's consents, or takes it back: at once, for whoever asks next. */
export function sayConsent(ctx: Acting, { officeId, kind, move }: z.infer<typeof consentInput>) {
  const { mandates } = ctx.person;
  if (!worksFor(mandates, officeId)) notFound();
  if (!canConsentFor(mandates, officeId)) forbid('not_yours_to_consent');
  return ctx.db.transaction().execute(async (trx) => {
    await lockSeat(trx, officeId);
    const standing = await consentsOf(trx, [officeId]);
    const ruling = ruleOnConsent(
      standing.some((consent) => consent.kind === kind),
      move,
    );
    if ('refused' in ruling) refuse(ruling.refused);
    const said = { officeId, kind, given: ruling.given, by: ctx.person.id, at: ctx.now() };
    await insertConsent(trx, said);
    return { given: ruling.given };
  });
}
