import { hashPassword } from 'better-auth/crypto';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import { addAccount } from '#db/people/account.writes.ts';
import { lockInstallationMode, setInstallationMode } from '#db/people/installation.writes.ts';
import { grantMandate } from '#db/people/mandate.writes.ts';
import { notFound, publicProcedure } from '#server/trpc/trpc.ts';
import { setUpInput } from '#shared/people/person.schema.ts';

export const setUpProcedures = {
  /** Creates the first secretariat officer, once: afterwards this is 404 for everybody. */
  setUp: publicProcedure.input(setUpInput).mutation(async ({ ctx, input }) => {
    if ((await ctx.installation.readMode()) !== 'new') notFound();
    const passwordHash = await hashPassword(input.password);
    await ctx.db.transaction().execute(async (trx) => {
      if ((await lockInstallationMode(trx)) !== 'new') notFound();
      const now = ctx.now();
      const personId = await addAccount(trx, { ...input, passwordHash });
      if (!personId) notFound();
      const mandate = { personId, officeId: null, role: 'secretariat', from: now } as const;
      const mandateId = await grantMandate(trx, mandate);
      await setInstallationMode(trx, 'real');
      await appendLedgerEntry(trx, {
        type: 'mandate.granted',
        at: now,
        actorId: personId,
        officeId: null,
        positionId: null,
        payload: { mandate: mandateId, person: personId, role: 'secretariat' },
      });
    });
  }),
};
