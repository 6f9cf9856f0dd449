import { randomBytes } from 'node:crypto';
import type { Transaction } from 'kysely';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import { letterToPublish } from '#db/publications/publication.reads.ts';
import { addPublication, addPublicationStep } from '#db/publications/publication.writes.ts';
import type { Database } from '#db/schema.ts';
import { lockPosition } from '#db/sign-off/round.reads.ts';
import { notFound, refuse } from '#server/trpc/trpc.ts';
import { publicationState, ruleOnPublication } from '#shared/publications/publication.rules.ts';
import type { PublishInput, TakeDownInput } from '#shared/publications/publication.schema.ts';
import type { PublicationState, PublicationStep } from '#shared/publications/publication.state.ts';
import { slug } from '#shared/slug.rules.ts';

type By = { personId: string; now: Date };
type Letter = NonNullable<Awaited<ReturnType<typeof letterToPublish>>>;

/** Where a letter stands with the public. */
export function stateOf(
  { step, publicFrom }: Pick<Letter, 'step' | 'publicFrom'>,
  now: Date,
): PublicationState {
  return publicationState(step ? { step, publicFrom } : undefined, now);
}

/** Shows a letter to the public, at once or when its embargo ends; returns its address. */
export async function publish(trx: Transaction<Database>, input: PublishInput, by: By) {
  const { embargoUntil, summary } = input;
  const letter = await letterFor(trx, input, { step: 'published', embargoUntil }, by.now);
  const address = letter.slug ?? slug(letter.title, letter.dated, randomBytes(3).toString('hex'));
  await addPublication(trx, { letterId: letter.letterId, slug: address });
  const publicFrom = embargoUntil ?? by.now;
  await recordStep(
    trx,
    { ...letter, slug: address, ...by, positionId: input.positionId },
    {
      step: 'published',
      public_from: publicFrom,
      summary,
      reason: null,
    },
  );
  return { slug: address, publicFrom };
}

/** Takes a letter off the public pages; its address says nothing more. */
export async function takeDown(trx: Transaction<Database>, input: TakeDownInput, by: By) {
  const letter = await letterFor(trx, input, { step: 'taken_down' }, by.now);
  await recordStep(
    trx,
    { ...letter, ...by, positionId: input.positionId },
    {
      step: 'taken_down',
      public_from: null,
      summary: null,
      reason: input.reason,
    },
  );
}

type Asked = { step: PublicationStep; embargoUntil?: Date | undefined };

/** The letter, once the rule allows the step; its position is held, so that no step is lost. */
async function letterFor(
  trx: Transaction<Database>,
  input: { positionId: string; number: number },
  asked: Asked,
  now: Date,
): Promise<Letter> {
  await lockPosition(trx, input.positionId);
  const letter = (await letterToPublish(trx, input)) ?? notFound();
  const refusal = ruleOnPublication(
    stateOf(letter, now),
    { ...asked, marking: letter.marking, letterMarking: letter.letterMarking },
    now,
  );
  if (refusal) refuse(refusal);
  return letter;
}

type Step = {
  step: PublicationStep;
  public_from: Date | null;
  summary: string | null;
  reason: string | null;
};

type Stepping = By & Pick<Letter, 'letterId' | 'letterHash' | 'slug'> & { positionId: string };

async function recordStep(
  trx: Transaction<Database>,
  { positionId, letterId, letterHash, slug: address, personId, now }: Stepping,
  step: Step,
) {
  const stepId = await addPublicationStep(trx, {
    ...step,
    letter_id: letterId,
    taken_by: personId,
    taken_at: now,
  });
  await appendLedgerEntry(trx, {
    type: step.step === 'published' ? 'letter.published' : 'letter.taken_down',
    at: now,
    actorId: personId,
    officeId: null,
    positionId,
    payload: {
      stepId,
      step: step.step,
      letterId,
      letterHash,
      slug: address,
      publicFrom: step.public_from?.toISOString() ?? null,
      summary: step.summary,
      reason: step.reason,
    },
  });
}
