/**
 * Why a revision was made. All but `named` are the server's doing: when a draft had been quiet for a
 * while, and before what would change or close it.
 */
export const OCCASIONS = ['named', 'quiet', 'round', 'restore', 'import', 'much_deleted'] as const;
export type Occasion = (typeof OCCASIONS)[number];

/** A draft nobody wrote in for so long has come to rest: the text is kept before writing goes on. */
export const QUIET_MINUTES = 30;

/** Revisions made because a draft was quiet are kept up to this number; the oldest make way. */
export const MOST_QUIET_REVISIONS = 100;

/** Whoever comes back within so many minutes is still reading what they were reading. */
export const SITTING_MINUTES = 30;

/** So many of one person's readings of a position are kept; the oldest make way. */
export const MOST_READINGS = 10;
