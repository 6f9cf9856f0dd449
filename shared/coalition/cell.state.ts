import type { Stance } from '#shared/stances/stance.state.ts';

/** How strong a wording of an ask is: 3 is the ask as it stands, 2 and 1 are softer. */
export const LEVELS = [1, 2, 3] as const;
export type Level = (typeof LEVELS)[number];

/** The wordings a case officer may write beside the ask, the stronger first. */
export const SOFTER_LEVELS = [2, 1] as const satisfies readonly Level[];
export type SofterLevel = (typeof SOFTER_LEVELS)[number];

/** What is known of an office, an ask and one wording of it. */
export type Cell = Stance | 'unknown' | 'unwritten';

export type MatrixOffice = { people: number; party: string | null; region: string | null };
/** This office signs only where the ask is kept at this level or a stronger one. */
export type MustHave = { office: number; ask: number; level: Level };
/** An ask kept at this level or stronger needs another kept at its level or stronger. */
export type Link = { ask: number; level: Level; needsAsk: number; needsLevel: Level };

/** Offices and asks are named by their places in these lists. */
export type StanceMatrix = {
  offices: readonly MatrixOffice[];
  asks: readonly { weight: number }[];
  /** By office, by ask, by level less one. */
  cells: readonly (readonly (readonly Cell[])[])[];
  mustHaves: readonly MustHave[];
  links: readonly Link[];
};

/** Unknown cells read as a no, or as a yes. */
export const READINGS = ['pessimistic', 'optimistic'] as const;
export type Reading = (typeof READINGS)[number];

/** Up to here every coalition is tried in time; a set of asks fits one number's bits. */
export const MAX_OFFICES = 22;
export const MAX_ASKS = 30;
export const MAX_WEIGHT = 9;
/** "A needs B" over all asks of one position. */
export const MAX_LINKS = 60;

/** Asks weigh what a case officer set, or all the same. */
export const WEIGHINGS = ['set', 'equal'] as const;
export type Weighing = (typeof WEIGHINGS)[number];
