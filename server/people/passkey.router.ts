import { passkeysOf } from '#db/people/passkey.reads.ts';
import { setPasskeyRemoved } from '#db/people/passkey.writes.ts';
import { memberProcedure, notFound, router } from '#server/trpc/trpc.ts';
import { officesOf } from '#shared/people/mandate.policy.ts';
import {
  askPasskeyCodeInput,
  finishRegistrationInput,
  removePasskeyInput,
  startRegistrationInput,
} from '#shared/people/passkey.schema.ts';
import { askForCode, mailReaches, withProof } from './prove-act.ts';
import { finishRegistration, startRegistration } from './register-passkey.ts';

/** A person's own passkeys; nobody sees or changes another's. */
export const passkeysRouter = router({
  mine: memberProcedure.query(({ ctx }) => passkeysOf(ctx.db, ctx.person.id)),

  /** Sends the code that confirms registering one passkey, or removing one. */
  askCode: memberProcedure.input(askPasskeyCodeInput).mutation(async ({ ctx, input }) => {
    const mine = await passkeysOf(ctx.db, ctx.person.id);
    const reaches = await mailReaches(ctx.installation);
    const [privateTo = null] = officesOf(ctx.person.mandates);
    const words =
      input.act === 'register_passkey'
        ? `You register the passkey “${input.name}”, which then confirms what you do.`
        : `You remove the passkey “${mine.find(({ id }) => id === input.passkeyId)?.name ?? notFound()}”.`;
    const toConfirm = { act: input, words, privateTo, mailReaches: reaches };
    return ctx.db.transaction().execute((trx) => askForCode(ctx, trx, toConfirm));
  }),

  startRegistration: memberProcedure
    .input(startRegistrationInput)
    .mutation(({ ctx, input }) => startRegistration(ctx, input)),

  finishRegistration: memberProcedure
    .input(finishRegistrationInput)
    .mutation(({ ctx, input }) => finishRegistration(ctx, input)),

  remove: memberProcedure.input(removePasskeyInput).mutation(({ ctx, input }) =>
    withProof(ctx, input.proof, async (trx, prove) => {
      const { passkeyId } = input;
      await prove({ act: 'remove_passkey', passkeyId });
      const removing = { passkeyId, personId: ctx.person.id, at: ctx.now() };
      if (!(await setPasskeyRemoved(trx, removing))) notFound();
    }),
  ),
});
