import { isSecretariat, type Mandate, worksFor } from '#shared/people/mandate.policy.ts';

/** Who meets when is shown to everyone with a mandate. */
export function canSeeMeetings(mandates: readonly Mandate[]): boolean {
  return mandates.length > 0;
}

/** One hand for all: the secretariat plans, moves, cancels, and keeps the papers. */
export function canKeepMeetings(mandates: readonly Mandate[]): boolean {
  return isSecretariat(mandates);
}

/** Agenda, minutes and actions are for the offices invited. */
export function canReadPapers(mandates: readonly Mandate[], invited: readonly string[]): boolean {
  return isSecretariat(mandates) || invited.some((officeId) => worksFor(mandates, officeId));
}

type Action = { officeId: string | null; invited: readonly string[] };

/** Whoever read of it at the meeting, and the office that has it. */
export function canSeeAction(mandates: readonly Mandate[], action: Action): boolean {
  return canReadPapers(mandates, action.invited) || hasAction(mandates, action);
}

/** The office that has it says that it is done; so may the secretariat, which has its own. */
export function canEndAction(
  mandates: readonly Mandate[],
  action: Pick<Action, 'officeId'>,
): boolean {
  return isSecretariat(mandates) || hasAction(mandates, action);
}

/** Whose it is to do. */
export function hasAction(
  mandates: readonly Mandate[],
  { officeId }: Pick<Action, 'officeId'>,
): boolean {
  return officeId === null ? isSecretariat(mandates) : worksFor(mandates, officeId);
}
