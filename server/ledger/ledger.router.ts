import { LEDGER_PAGE, type LedgerRow, ledgerHead, ledgerPage } from '#db/ledger/ledger.reads.ts';
import { memberProcedure, router } from '#server/trpc/trpc.ts';
import { ledgerPageInput } from '#shared/ledger/ledger.schema.ts';
import { faultIn, faultInItself } from '#shared/ledger/verify.rules.ts';
import { isSecretariat, officesOf } from '#shared/people/mandate.policy.ts';

export const ledgerRouter = router({
  /**
   * One page of the entries this person may see, newest first: the secretariat all of them, an
   * office those of its positions. Each is proved again as it is read.
   */
  page: memberProcedure.input(ledgerPageInput).query(async ({ ctx, input }) => {
    const { mandates } = ctx.person;
    const sight = { all: isSecretariat(mandates), officeIds: officesOf(mandates) };
    const [rows, head] = await Promise.all([
      ledgerPage(ctx.db, { sight, before: input.before }),
      ledgerHead(ctx.db),
    ]);
    const entries = rows.slice(0, LEDGER_PAGE).map((row, place) => shown(row, rows[place + 1]));
    return {
      entries: await Promise.all(entries),
      more: rows.length > LEDGER_PAGE,
      everything: sight.all,
      head,
    };
  }),
});

/** What the page says of an entry. Of what it commits to, only what its coalition may know. */
async function shown(row: LedgerRow, older: LedgerRow | undefined) {
  const { seq, at, type, hash, positionId, positionTitle, officeName, actorName, payload } = row;
  const linked = older?.seq === seq - 1;
  const fault = await (linked ? faultIn(row, older) : faultInItself(row));
  const fact = (key: string) => payload?.[key];
  const number = fact('number') ?? fact('versionNumber') ?? fact('version');
  return {
    seq,
    at,
    type,
    hash,
    positionId,
    positionTitle,
    officeName,
    actorName,
    choice: type === 'decision.recorded' ? String(fact('choice')) : null,
    number: typeof number === 'number' ? number : null,
    fault,
  };
}
