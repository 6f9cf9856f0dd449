export const CHOICES = ['endorse', 'endorse_with_reservations', 'abstain', 'decline'] as const;
/** What an office says in a round. Saying nothing is no reply, never a choice. */
export type Choice = (typeof CHOICES)[number];
