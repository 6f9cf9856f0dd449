import type { Transaction } from 'kysely';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import { letterToJoin, lockLetter } from '#db/letters/letter.reads.ts';
import { insertSuccessorWord } from '#db/letters/letter.writes.ts';
import { lettersSigned, signatoriesToday } from '#db/letters/signatory.reads.ts';
import { holdMandates, listMandates } from '#db/people/mandate.reads.ts';
import type { Database } from '#db/schema.ts';
import { withProof } from '#server/people/prove-act.ts';
import { type Caller, type Context, forbid, notFound, refuse } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import type { SuccessorWordInput } from '#shared/letters/letter.schema.ts';
import { hasLeft, lineToday, ruleOnSuccessorWord } from '#shared/letters/successor.rules.ts';
import { canSeePosition } from '#shared/positions/position.policy.ts';
import type { Act } from '#shared/sign-off/act.state.ts';
import { canDecideFor, capacityFor } from '#shared/sign-off/sign-off.policy.ts';

type Asking = Pick<Context, 'db' | 'now'> & { person: Caller };
type Proving = Asking & Pick<Context, 'installation'>;

/**
 * A mayor adopts a letter that an earlier one signed, or says that they distance themselves from
 * it. Dated, and shown where the letter is checked; the letter itself stays as it went.
 */
export function sayAsSuccessor(ctx: Proving, { proof, ...input }: SuccessorWordInput) {
  return withProof(ctx, proof, async (trx, prove) => {
    const { letterId, officeId, word } = input;
    const ruled = await ruleOnSayingNow(ctx, trx, input);
    const { holderId, capacity, saidAt } = ruled;
    const { letterHash, positionId } = ruled.letter;
    const proved = await prove(actOfSaying(input, ruled.letter));
    const by = { holderId, personId: ctx.person.id, capacity };
    const said = { letterId, officeId, ...by, word, letterHash };
    const wordId = await insertSuccessorWord(trx, { ...said, saidAt });
    await appendLedgerEntry(trx, {
      type: word === 'adopts' ? 'letter.adopted' : 'letter.distanced',
      at: saidAt,
      actorId: ctx.person.id,
      officeId,
      positionId,
      payload: { wordId, ...said, ...proved },
    });
    return { saidAt };
  });
}

type Saying = Omit<SuccessorWordInput, 'proof'>;

export function actOfSaying(
  { letterId, officeId, word }: Saying,
  { letterHash }: { letterHash: string },
): Act {
  return { act: 'say', letterId, officeId, letterHash, word };
}

/** Says whether the mayor may say this as things stand in this transaction, with its letter held. */
export async function ruleOnSayingNow(ctx: Asking, trx: Transaction<Database>, input: Saying) {
  const { letterId, officeId, word } = input;
  await lockLetter(trx, letterId);
  await holdMandates(trx, ctx.person.id);
  const saidAt = ctx.now();
  const day = dayInLondon(saidAt);
  const letter = await letterToJoin(trx, { letterId, officeId, day });
  const mandates = await listMandates(trx, ctx.person.id, saidAt);
  if (!letter || !canSeePosition(mandates, letter)) notFound();
  const capacity = capacityFor(mandates, officeId, letter.positionId);
  if (!capacity) forbid('not_your_decision');
  const signatories = await signatoriesToday(trx, { letterId }, day);
  const signatory = signatories.find((each) => each.officeId === officeId);
  const ruling = ruleOnSuccessorWord(signatory, { word, before: signatory?.word ?? null });
  if ('refused' in ruling) refuse(ruling.refused);
  return { letter, capacity, holderId: ruling.holderId, saidAt };
}

/** The letters earlier mayors of an office signed, for its own people, with what was said of each. */
export async function lettersOfEarlierMayors({ db, now, person }: Asking, officeId: string) {
  const signatories = await signatoriesToday(db, { officeId }, dayInLondon(now()));
  const mine = signatories.filter((each) => each.officeId === officeId && hasLeft(each));
  if (mine.length === 0) return [];
  const letters = await lettersSigned(
    db,
    mine.map(({ letterId }) => letterId),
  );
  return letters.map(({ positionId, ...letter }) => {
    const signed = mine.find(({ letterId }) => letterId === letter.letterId);
    const canDecide = canDecideFor(person.mandates, officeId, positionId);
    return { ...letter, canDecide, line: signed?.line ?? '', word: signed?.word ?? null };
  });
}

/** How the lines of those who have left since a letter went read today. */
export async function linesToday({ db, now }: Pick<Context, 'db' | 'now'>, letterHash: string) {
  const signatories = await signatoriesToday(db, { letterHash }, dayInLondon(now()));
  return signatories.flatMap((each) => lineToday(each) ?? []);
}
