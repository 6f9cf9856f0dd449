import { isSecretariat, type Mandate, officesOf, worksFor } from '#shared/people/mandate.policy.ts';
import {
  canDraft,
  canEditDirectly,
  type PositionScope,
} from '#shared/positions/position.policy.ts';

/** What a policy needs to know of a thread. */
export type ThreadScope = {
  /** The one office that sees it; null when the whole coalition and the secretariat do. */
  privateTo: string | null;
  openedBy: string;
};

type CommentScope = Pick<ThreadScope, 'privateTo'> & {
  personId: string;
  /** Whose words it brought from a file; null for its writer's own. */
  importedAuthor: string | null;
};

type Person = { id: string; mandates: readonly Mandate[] };

/** A private thread is its office's alone: not even the secretariat knows of it. */
export function canSeeThread(
  mandates: readonly Mandate[],
  position: PositionScope,
  { privateTo }: Pick<ThreadScope, 'privateTo'>,
): boolean {
  if (!canDraft(mandates, position)) return false;
  if (privateTo === null) return true;
  return position.coalition.includes(privateTo) && worksFor(mandates, privateTo);
}

/**
 * A question is closed by whoever asked it, by those who write the text, or by the secretariat.
 * Whoever sees a thread may answer in it and open it again, since that takes nothing away.
 */
export function canResolveThread(
  { id, mandates }: Person,
  position: PositionScope,
  thread: ThreadScope,
): boolean {
  if (!canSeeThread(mandates, position, thread)) return false;
  if (thread.privateTo !== null || thread.openedBy === id) return true;
  return canEditDirectly(mandates, position);
}

/** Only its writer changes a comment, for as long as they may see it; what came with a file, nobody. */
export function canEditComment(
  { id, mandates }: Person,
  position: PositionScope,
  { personId, importedAuthor, ...thread }: CommentScope,
): boolean {
  return importedAuthor === null && personId === id && canSeeThread(mandates, position, thread);
}

/** The offices of the coalition this person may keep private threads of. */
export function ownOffices(mandates: readonly Mandate[], position: PositionScope): string[] {
  return officesOf(mandates).filter((officeId) => position.coalition.includes(officeId));
}

/** For whom a comment speaks: the private thread's office, else the first of one's own; null: the secretariat. */
export function speaksFor(
  mandates: readonly Mandate[],
  position: PositionScope,
  privateTo: string | null,
): string | null {
  if (privateTo !== null) return privateTo;
  if (isSecretariat(mandates)) return null;
  return ownOffices(mandates, position)[0] ?? null;
}
