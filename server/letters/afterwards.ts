import { afterwardsOf } from '#db/letters/afterwards.reads.ts';
import { versionForLetter } from '#db/letters/letter.reads.ts';
import { type Caller, type Context, notFound } from '#server/trpc/trpc.ts';
import { canDecideFor } from '#shared/sign-off/sign-off.policy.ts';

type Asking = Pick<Context, 'db'> & { person: Caller };
type Sent = { positionId: string; versionNumber: number };

/** An issued letter's addendum: what became of its signatures since. */
export async function addendum({ db }: Pick<Asking, 'db'>, { positionId, versionNumber }: Sent) {
  const version = await versionForLetter(db, positionId, versionNumber);
  if (!version?.letterId || !version.letterHash || !version.letterContent) notFound();
  const { letterId, letterHash, letterContent, verificationCode } = version;
  return {
    letterId,
    letterHash,
    verificationCode: verificationCode ?? '',
    title: letterContent.title,
    marking: letterContent.marking,
    dated: letterContent.dated,
    versionNumber,
    signed: letterContent.signatures.map(({ officeId }) => officeId),
    afterwards: await afterwardsOf(db, letterHash),
  };
}

/** The same for the page of letters, with the offices this person could join it for. */
export async function afterwardsPage(ctx: Asking, sent: Sent & { coalition: readonly string[] }) {
  const { signed, ...letter } = await addendum(ctx, sent);
  const joined = letter.afterwards.filter(({ kind }) => kind === 'joined');
  const under = new Set([...signed, ...joined.map(({ officeId }) => officeId)]);
  const canJoin = ctx.person.mandates.flatMap((mandate) => {
    const { officeId, officeName } = mandate;
    const joins =
      officeId &&
      sent.coalition.includes(officeId) &&
      !under.has(officeId) &&
      canDecideFor([mandate], officeId, sent.positionId);
    return joins ? [{ officeId, officeName: officeName ?? officeId }] : [];
  });
  return { ...letter, canJoin };
}
