import { canonicalJson, sha256Hex } from '#shared/hash.ts';

/** A letter that went, and an office that would sign it too. */
type Joining = {
  letterHash: string;
  readHash: string;
  /** Offices under the letter, and those that have joined since. */
  signed: readonly string[];
  officeId: string;
  holderId: string | null;
};

export type JoiningRefusal = 'letter_differs' | 'already_signed' | 'no_holder';

/** Whether an office may sign the very letter that went; it joins without reservations. */
export function ruleOnJoining(
  joining: Joining,
): { holderId: string } | { refused: JoiningRefusal } {
  if (joining.readHash !== joining.letterHash) return { refused: 'letter_differs' };
  if (joining.signed.includes(joining.officeId)) return { refused: 'already_signed' };
  return joining.holderId === null ? { refused: 'no_holder' } : { holderId: joining.holderId };
}

/** What a dated addendum to a letter prints. */
export type Addendum = { letterHash: string; area: string; line: string; joinedOn: string };

/** SHA-256 of the addendum's canonical JSON: it names the letter by its hash. */
export function addendumHash({ letterHash, area, line, joinedOn }: Addendum): Promise<string> {
  return sha256Hex(canonicalJson({ letterHash, area, line, joinedOn }));
}
