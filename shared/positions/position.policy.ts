import { isSecretariat, type Mandate, worksFor } from '#shared/people/mandate.policy.ts';

/** What a policy needs to know of a position. */
export type PositionScope = {
  coalition: readonly string[];
  /** The offices of the coalition that write the text itself; the others suggest. */
  drafters: readonly string[];
  reconstructed: boolean;
};

/** Enough to tell who sees a position. */
export type PositionSight = Omit<PositionScope, 'drafters'>;

/** The coalition and the secretariat see a position; past cases are open to everyone signed in. */
export function canSeePosition(mandates: readonly Mandate[], position: PositionSight): boolean {
  if (position.reconstructed) return mandates.length > 0;
  return isSecretariat(mandates) || inCoalition(mandates, position);
}

/** Whoever sees the live text may write in it, until the server locks it. */
export function canDraft(mandates: readonly Mandate[], position: PositionSight): boolean {
  return !position.reconstructed && canSeePosition(mandates, position);
}

/** The secretariat and the drafting offices change the words themselves, and settle what others suggest. */
export function canEditDirectly(mandates: readonly Mandate[], position: PositionScope): boolean {
  if (!canDraft(mandates, position)) return false;
  return (
    isSecretariat(mandates) || position.drafters.some((officeId) => worksFor(mandates, officeId))
  );
}

/** The secretariat opens positions; so does anyone of a mayor's office. */
export function canOpenPosition(mandates: readonly Mandate[]): boolean {
  return mandates.length > 0;
}

/** Only the secretariat freezes, puts to the offices, issues and logs replies: one hand for all. */
export function canRunPosition(mandates: readonly Mandate[], position: PositionSight): boolean {
  return !position.reconstructed && isSecretariat(mandates);
}

/** In whose name this person speaks about the text; null for the secretariat, which backs nothing. */
export function officeInCoalition<Held extends Mandate>(
  mandates: readonly Held[],
  { coalition }: Pick<PositionScope, 'coalition'>,
): Held | null {
  return mandates.find(({ officeId }) => officeId !== null && coalition.includes(officeId)) ?? null;
}

function inCoalition(mandates: readonly Mandate[], position: PositionSight): boolean {
  return position.coalition.some((officeId) => worksFor(mandates, officeId));
}
