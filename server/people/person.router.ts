import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import { outbox } from '#db/notifications/mail.reads.ts';
import { lockMandates, personOfMandate } from '#db/people/mandate.reads.ts';
import { endMandate, lockRunningMandate } from '#db/people/mandate.writes.ts';
import { mandatesByOffice, officeChoices, openInvitations } from '#db/people/people-page.reads.ts';
import { tellAccessChanged } from '#db/people/session.writes.ts';
import {
  type Caller,
  forbid,
  memberProcedure,
  notFound,
  publicProcedure,
  refuse,
  router,
} from '#server/trpc/trpc.ts';
import { DEMONSTRATION_PEOPLE } from '#shared/people/demonstration.state.ts';
import { offersDemonstration } from '#shared/people/installation.state.ts';
import { officesOf } from '#shared/people/mandate.policy.ts';
import { canManagePeople } from '#shared/people/people.policy.ts';
import { mandateInput } from '#shared/people/person.schema.ts';
import { endDelegations } from './end-delegations.ts';
import { invitationProcedures } from './invitation.router.ts';
import { setUpProcedures } from './set-up.router.ts';

export const peopleRouter = router({
  /** How this installation is used, and whether it may show the invented people. */
  installation: publicProcedure.query(async ({ ctx }) => {
    const mode = await ctx.installation.readMode();
    const { demonstrationAllowed, mailReady } = ctx.installation;
    const offers = offersDemonstration(mode, demonstrationAllowed);
    return { mode, offersDemonstration: offers, mailReady };
  }),

  /** Who is signed in, with what they may do now; null without a session. */
  me: publicProcedure.query(({ ctx }) => {
    if (!ctx.person) return null;
    const { id, name, email, mandates } = ctx.person;
    return { id, name, email, mandates };
  }),

  /** The invented people one may sign in as; 404 in real use. */
  demonstration: publicProcedure.query(async ({ ctx }) => {
    const { readMode, demonstrationAllowed } = ctx.installation;
    if (!offersDemonstration(await readMode(), demonstrationAllowed)) notFound();
    return DEMONSTRATION_PEOPLE;
  }),

  /** Messages, where none is really sent and everybody is invented; 404 in real use. */
  outbox: publicProcedure.query(async ({ ctx }) => {
    const { readMode, mailReady } = ctx.installation;
    if (mailReady || (await readMode()) === 'real') notFound();
    return outbox(ctx.db, officesOf(ctx.person?.mandates ?? []));
  }),

  list: memberProcedure.query(async ({ ctx }) => {
    if (!canManagePeople(ctx.person.mandates)) notFound();
    const [mandates, invitations, offices] = await Promise.all([
      mandatesByOffice(ctx.db),
      openInvitations(ctx.db, ctx.now()),
      officeChoices(ctx.db),
    ]);
    return { mandates, invitations, offices, mailReady: ctx.installation.mailReady };
  }),

  endMandate: memberProcedure.input(mandateInput).mutation(async ({ ctx, input }) => {
    managePeople(ctx.person);
    await ctx.db.transaction().execute(async (trx) => {
      const personId = await personOfMandate(trx, input.mandateId);
      if (personId) await lockMandates(trx, [personId]);
      const now = ctx.now();
      const mandate = await lockRunningMandate(trx, input.mandateId, now);
      if (!mandate) notFound();
      if (mandate.role === 'secretariat' && mandate.holders === 1) refuse('last_secretariat');
      await endMandate(trx, input.mandateId, now);
      await tellAccessChanged(trx, mandate.personId);
      await appendLedgerEntry(trx, {
        type: 'mandate.ended',
        at: now,
        actorId: ctx.person.id,
        officeId: mandate.officeId,
        positionId: null,
        payload: { mandate: mandate.id, person: mandate.personId, role: mandate.role },
      });
      const { officeId, personId: leaving } = mandate;
      const left = { endedBy: ctx.person.id, reason: 'left_office', at: now } as const;
      if (officeId) await endDelegations(trx, { officeId, personId: leaving, ...left });
    });
  }),

  ...invitationProcedures,
  ...setUpProcedures,
});

function managePeople(person: Caller): void {
  if (!canManagePeople(person.mandates)) forbid('secretariat_only');
}
