export const PUBLICATION_STEPS = ['published', 'taken_down'] as const;
export type PublicationStep = (typeof PUBLICATION_STEPS)[number];

/** Where a letter stands with the public; an embargo ends by itself, so the hour decides with the step. */
export const PUBLICATION_STATES = ['unpublished', 'embargoed', 'public', 'taken_down'] as const;
export type PublicationState = (typeof PUBLICATION_STATES)[number];

/** An embargo may be moved; what is public is only taken down, and may come back. */
export const PUBLICATION_MOVES: Record<PublicationState, readonly PublicationStep[]> = {
  unpublished: ['published'],
  embargoed: ['published', 'taken_down'],
  public: ['taken_down'],
  taken_down: ['published'],
};
