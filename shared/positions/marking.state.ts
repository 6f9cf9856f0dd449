/** How a paper is to be handled, from the government's security classifications. */
export const MARKINGS = ['none', 'official', 'official_sensitive'] as const;
export type Marking = (typeof MARKINGS)[number];

/** As every page of a paper bears it; a paper that is not marked bears nothing. */
export const MARKING_LINES: Record<Marking, string | null> = {
  none: null,
  official: 'OFFICIAL',
  official_sensitive: 'OFFICIAL-SENSITIVE',
};
