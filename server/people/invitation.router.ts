import { randomBytes } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import type { Transaction } from 'kysely';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import { queueMail } from '#db/notifications/mail.writes.ts';
import { addAccount } from '#db/people/account.writes.ts';
import { invitationByToken } from '#db/people/invitation.reads.ts';
import { addInvitation, revokeInvitation, spendInvitation } from '#db/people/invitation.writes.ts';
import { grantMandate } from '#db/people/mandate.writes.ts';
import { officeChoices } from '#db/people/people-page.reads.ts';
import { tellAccessChanged } from '#db/people/session.writes.ts';
import type { Database } from '#db/schema.ts';
import { invitationEmail } from '#server/mail/invitation.email.ts';
import {
  type Context,
  forbid,
  memberProcedure,
  notFound,
  publicProcedure,
  refuse,
} from '#server/trpc/trpc.ts';
import { dateWords, dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { sha256Hex } from '#shared/hash.ts';
import { expiryOf, isOpen } from '#shared/people/invitation.rules.ts';
import { canManagePeople } from '#shared/people/people.policy.ts';
import {
  acceptInvitationInput,
  invitationInput,
  invitationTokenInput,
  inviteInput,
} from '#shared/people/person.schema.ts';
import { roleWords } from '#shared/people/role-words.rules.ts';

const TOKEN_BYTES = 32;

type OpenInvitation = NonNullable<Awaited<ReturnType<typeof invitationByToken>>>;

export const invitationProcedures = {
  /** Invites by email. Where no mail is sent, the link comes back for the officer to pass on. */
  invite: memberProcedure.input(inviteInput).mutation(async ({ ctx, input }) => {
    if (!canManagePeople(ctx.person.mandates)) forbid('secretariat_only');
    const now = ctx.now();
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const link = `${ctx.installation.publicUrl}/invitations/${token}`;
    const expiresAt = expiryOf(now);
    const office = (await officeChoices(ctx.db)).find(({ id }) => id === input.officeId);
    if (input.officeId && !office) refuse('office_unknown');
    const asWords = [roleWords(input.role), office?.name].filter(Boolean).join(', ');
    const tokenHash = await sha256Hex(token);
    await ctx.db.transaction().execute(async (trx) => {
      await addInvitation(trx, {
        email: input.email,
        name: input.name,
        office_id: input.officeId,
        role: input.role,
        token_hash: tokenHash,
        invited_by: ctx.person.id,
        created_at: now,
        expires_at: expiresAt,
      });
      const words = invitationEmail({
        name: input.name,
        inviterName: ctx.person.name,
        asWords,
        link,
        expiresWords: dateWords(dayInLondon(expiresAt)),
      });
      await queueMail(trx, { recipient: input.email, ...words });
    });
    return { link: ctx.installation.mailReady ? null : link };
  }),

  revokeInvitation: memberProcedure.input(invitationInput).mutation(async ({ ctx, input }) => {
    if (!canManagePeople(ctx.person.mandates)) forbid('secretariat_only');
    const { invitationId } = input;
    const revoked = await ctx.db
      .transaction()
      .execute((trx) => revokeInvitation(trx, invitationId, ctx.now()));
    if (!revoked) notFound();
  }),

  /** What the page behind a link shows; 404 once it was used, revoked or its time is over. */
  invitation: publicProcedure.input(invitationTokenInput).query(async ({ ctx, input }) => {
    const { name, email, role, officeName, personId } = await openInvitation(ctx, input.token);
    return { name, email, role, officeName, hasAccount: personId !== null };
  }),

  /** Joins with a new account: its name, its password and the mandate it was invited to. */
  acceptInvitation: publicProcedure
    .input(acceptInvitationInput)
    .mutation(async ({ ctx, input }) => {
      const invitation = await openInvitation(ctx, input.token);
      if (invitation.personId) refuse('account_exists');
      const passwordHash = await hashPassword(input.password);
      const { email } = invitation;
      await ctx.db.transaction().execute(async (trx) => {
        const personId = await addAccount(trx, { name: input.name, email, passwordHash });
        if (!personId) refuse('account_exists');
        await join(trx, invitation, personId, ctx.now());
      });
      return { email };
    }),

  /** Adds the mandate to the account its person has already; they sign in as before. */
  adoptInvitation: publicProcedure.input(invitationTokenInput).mutation(async ({ ctx, input }) => {
    const invitation = await openInvitation(ctx, input.token);
    const { personId } = invitation;
    if (!personId) notFound();
    await ctx.db.transaction().execute((trx) => join(trx, invitation, personId, ctx.now()));
  }),
};

async function openInvitation(ctx: Context, token: string): Promise<OpenInvitation> {
  const invitation = await invitationByToken(ctx.db, await sha256Hex(token));
  if (!invitation || !isOpen(invitation, ctx.now())) notFound();
  return invitation;
}

async function join(
  trx: Transaction<Database>,
  { id, officeId, role }: OpenInvitation,
  personId: string,
  now: Date,
) {
  if (!(await spendInvitation(trx, id, now))) notFound();
  const mandate = await grantMandate(trx, { personId, officeId, role, from: now });
  await tellAccessChanged(trx, personId);
  await appendLedgerEntry(trx, {
    type: 'mandate.granted',
    at: now,
    actorId: personId,
    officeId,
    positionId: null,
    payload: { mandate, person: personId, role },
  });
}
