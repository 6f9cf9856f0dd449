import { LEDGER_PAGE, type LedgerRow, ledgerPage } from '#db/ledger/ledger.reads.ts';
import { entryOfLetter, letterBy } from '#db/ledger/proof.reads.ts';
import { afterwardsOf } from '#db/letters/afterwards.reads.ts';
import { signatoriesToday } from '#db/letters/signatory.reads.ts';
import {
  type Context,
  memberProcedure,
  notFound,
  publicProcedure,
  router,
} from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import {
  bundleInput,
  issuedLetterInput,
  ledgerPageInput,
  receiptInput,
  verifyInput,
} from '#shared/ledger/ledger.schema.ts';
import { faultIn, faultInItself } from '#shared/ledger/verify.rules.ts';
import { addresseeLines, footnoteText, letterHash } from '#shared/letters/letter.rules.ts';
import { lineToday } from '#shared/letters/successor.rules.ts';
import { isSecretariat, officesOf } from '#shared/people/mandate.policy.ts';
import { bundle, receipt } from './proofs.ts';
import { verifyUploaded } from './verify-uploaded.ts';

export const ledgerRouter = router({
  /**
   * One page of the entries this person may see, newest first: the secretariat all of them, an
   * office those of its positions. Each is proved again as it is read.
   */
  page: memberProcedure.input(ledgerPageInput).query(async ({ ctx, input }) => {
    const { mandates } = ctx.person;
    const sight = { all: isSecretariat(mandates), officeIds: officesOf(mandates) };
    const [rows, checkpoint] = await Promise.all([
      ledgerPage(ctx.db, { sight, before: input.before }),
      ctx.installation.checkpoints.latest(ctx.db, ctx.now()),
    ]);
    const entries = rows.slice(0, LEDGER_PAGE).map((row, place) => shown(row, rows[place + 1]));
    return {
      entries: await Promise.all(entries),
      more: rows.length > LEDGER_PAGE,
      everything: sight.all,
      checkpoint,
    };
  }),

  /** How far the ledger reaches, signed: for whoever wants to be a witness. */
  checkpoint: publicProcedure.query(async ({ ctx }) => {
    const { checkpoints } = ctx.installation;
    const checkpoint = await checkpoints.latest(ctx.db, ctx.now());
    return { checkpoint, keys: checkpoints.keys };
  }),

  /** What an office keeps of one entry of its own. */
  receipt: memberProcedure.input(receiptInput).query(({ ctx, input }) => receipt(ctx, input)),

  /** The record of one position, as far as this person may read it. */
  bundle: memberProcedure.input(bundleInput).query(({ ctx, input }) => bundle(ctx, input)),

  /** Who signed which letter when, for whoever holds it: of those who did not sign, nothing. */
  issuedLetter: publicProcedure.input(issuedLetterInput).query(async ({ ctx, input: { code } }) => {
    const found = await letterBy(
      ctx.db,
      code.length === 64 ? { hash: code } : { code: dashed(code) },
    );
    return found ? issuedLetter(ctx, found) : notFound();
  }),

  /** Checks files of proof against each other and against the ledger as it stands. */
  verify: publicProcedure
    .input(verifyInput)
    .mutation(({ ctx, input }) => verifyUploaded(ctx, input)),
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

/** The code as it is printed. */
function dashed(code: string): string {
  return code.replace(/^(.{4})(.{4})(.{4})$/, '$1-$2-$3');
}

type IssuedLetter = NonNullable<Awaited<ReturnType<typeof letterBy>>>;

async function issuedLetter(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { content, ...printed }: IssuedLetter,
) {
  const { title, dated, addressees, signatures, versionNumber, versionHash } = content;
  const { letterHash: hash } = printed;
  const signed = await signatoriesToday(db, { letterHash: hash }, dayInLondon(now()));
  return {
    ...printed,
    sound: await isAsIssued(db, { content, ...printed }),
    title,
    dated,
    versionNumber,
    versionHash,
    afterwards: (await afterwardsOf(db, printed.letterHash)).map(({ kind, line, at }) => {
      return { kind, line, at };
    }),
    addressees: addressees.map(addresseeLines),
    signatories: signatures.map(({ line, footnotes }) => ({
      line,
      reservations: footnotes.map(footnoteText),
    })),
    /** Of signatories who have left: how their line reads today, and what their successor says. */
    since: signed.flatMap((signatory) => {
      const line = lineToday(signatory);
      const { word, saidAt, saidBy } = signatory;
      return line ? [{ line, said: word && { word, saidAt, saidBy } }] : [];
    }),
  };
}

/** Whether what is stored is still what was issued: by its own hash, and by its entry in the ledger. */
async function isAsIssued(db: Context['db'], { content, letterHash: hash }: IssuedLetter) {
  const entry = await entryOfLetter(db, hash);
  if (!entry || (await faultInItself(entry)) !== null) return false;
  return (await letterHash(content)) === hash;
}
