export const CHOICES = ['endorse', 'endorse_with_reservations', 'abstain', 'decline'] as const;
/** What an office says in a round. Saying nothing is no reply, never a choice. */
export type Choice = (typeof CHOICES)[number];

/**
 * How a decision came about: made on this very text, a predecessor's adopted by a new mayor, carried
 * over from a version of the same words, or told to the secretariat by telephone.
 */
export const ORIGINS = ['made', 'adopted', 'carried', 'by_phone'] as const;
export type Origin = (typeof ORIGINS)[number];

/** How it was proved, weakest first, that the person named made it. */
export const PROOF_KINDS = ['session', 'email_code', 'passkey'] as const;
export type ProofKind = (typeof PROOF_KINDS)[number];
