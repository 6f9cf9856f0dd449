import * as reads from '#db/engagement/contact-mail.reads.ts';
import { replaceContactAddress, settleContactMail } from '#db/engagement/contact-mail.writes.ts';
import { memberProcedure, notFound, refuse, router } from '#server/trpc/trpc.ts';
import { canLogFor, canOpenLog } from '#shared/engagement/engagement.policy.ts';
import { contactAddressInput, contactMailInput } from '#shared/engagement/engagement.schema.ts';
import { placeAddress } from '#shared/mail-in/mail-address.rules.ts';
import { officesOf } from '#shared/people/mandate.policy.ts';

/** Mail that an office forwards to log contacts from. To everybody else there is none. */
export const contactMailRouter = router({
  /** Where this person's offices forward mail to, and what waits to be completed. */
  page: memberProcedure.query(async ({ ctx }) => {
    const { db, person, installation } = ctx;
    if (!canOpenLog(person.mandates)) notFound();
    const officeIds = officesOf(person.mandates);
    const { intakeDomain } = installation;
    const [offices, waiting] = await Promise.all([
      reads.contactAddresses(db, officeIds),
      reads.waitingContactMail(db, officeIds),
    ]);
    return {
      takesMail: intakeDomain !== undefined,
      offices: offices.map(({ token, ...office }) => ({
        ...office,
        address: token && intakeDomain ? placeAddress('contact', token, intakeDomain) : null,
      })),
      waiting,
    };
  }),

  /** One of them, for the form; one that is settled says nothing any more but that. */
  show: memberProcedure.input(contactMailInput).query(async ({ ctx, input }) => {
    const officeIds = officesOf(ctx.person.mandates);
    return (await reads.contactMail(ctx.db, officeIds, input.mailId)) ?? notFound();
  }),

  /** Makes the office's address, or another one in its place. */
  replaceAddress: memberProcedure.input(contactAddressInput).mutation(async ({ ctx, input }) => {
    const { officeId } = input;
    if (!canLogFor(ctx.person.mandates, officeId)) notFound();
    const by = { by: ctx.person.id, at: ctx.now() };
    await ctx.db.transaction().execute((trx) => replaceContactAddress(trx, { officeId, ...by }));
  }),

  /** It is no contact. What it said is forgotten; the office has it in its mailbox. */
  discard: memberProcedure.input(contactMailInput).mutation(async ({ ctx, input }) => {
    const { mailId } = input;
    const officeIds = officesOf(ctx.person.mandates);
    if (!(await reads.contactMail(ctx.db, officeIds, mailId))) notFound();
    const outcome = { mailId, engagementId: null, by: ctx.person.id, at: ctx.now() };
    const settled = await ctx.db.transaction().execute((trx) => settleContactMail(trx, outcome));
    if (!settled) refuse('contact_mail_settled');
  }),
});
