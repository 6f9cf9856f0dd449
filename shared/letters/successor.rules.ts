import type { SuccessorWord } from './successor-word.state.ts';

/** Somebody in whose name a letter was signed, and who holds the office today. */
export type Signatory = {
  officeId: string;
  /** As the letter prints it, for good. */
  line: string;
  title: string | null;
  signedFor: string | null;
  signedForName: string | null;
  /** Nobody but them was elected since: a corrected name makes them nobody else. */
  sameMayor: boolean;
  holderId: string | null;
  holderName: string | null;
};

/** Whether they have left: somebody re-elected has not. */
export function hasLeft(signatory: Signatory): boolean {
  const { signedFor, signedForName, holderId, holderName, sameMayor } = signatory;
  if (signedFor === null || signedFor === holderId) return false;
  return holderId === null || !(sameMayor || signedForName === holderName);
}

/** "Andy Burnham, then Mayor of Greater Manchester" once they have left; null while they have not. */
export function lineToday(signatory: Signatory): string | null {
  if (!hasLeft(signatory)) return null;
  const { line, title } = signatory;
  const end = `, ${title}`;
  if (title === null || !line.endsWith(end)) return `${line} (then in office)`;
  return `${line.slice(0, -end.length)}, then ${title}`;
}

export type SuccessorRefusal = 'office_not_signatory' | 'no_holder' | 'own_letter' | 'said_already';

/** Whether the mayor of today may adopt an earlier mayor's letter, or distance themselves from it. */
export function ruleOnSuccessorWord(
  signatory: Signatory | undefined,
  { word, before }: { word: SuccessorWord; before: SuccessorWord | null },
): { holderId: string } | { refused: SuccessorRefusal } {
  if (!signatory) return { refused: 'office_not_signatory' };
  if (signatory.holderId === null) return { refused: 'no_holder' };
  if (!hasLeft(signatory)) return { refused: 'own_letter' };
  return word === before ? { refused: 'said_already' } : { holderId: signatory.holderId };
}
