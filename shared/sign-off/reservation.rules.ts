/** For this long the offices that sign can read a reservation, and withdraw, before the letter goes. */
export const HOURS_SHOWN = 24;
const SHOWN_MS = HOURS_SHOWN * 3_600_000;

type ReservedDecision = {
  decidedAt: Date;
  /** From when it counts; null when it always did. */
  finalAt: Date | null;
  /** Kept from the other offices while the round is open: it is sealed, or waits for a condition. */
  kept: boolean;
  round: { opensAt: Date | null; closedAt: Date | null };
};

/** From when the other offices can read a decision's reservations; null while they cannot. */
export function shownFrom({ decidedAt, kept, round }: ReservedDecision): Date | null {
  if (!kept) return latest(decidedAt, round.opensAt);
  return round.closedAt && latest(decidedAt, round.closedAt);
}

/** The first moment a letter with these reservations may go; null while they are kept. */
export function mayGoFrom(decision: ReservedDecision): Date | null {
  const shown = shownFrom(decision);
  return shown && new Date(latest(shown, decision.finalAt).getTime() + SHOWN_MS);
}

type Waiting = { until: Date; officeIds: string[] };

/** Whose reservations a letter still waits for, and until when; null when it waits for none. */
export function waitingFor(
  reserved: readonly (ReservedDecision & { officeId: string })[],
  now: Date,
): Waiting | null {
  const waiting = reserved.flatMap((decision) => {
    const until = mayGoFrom(decision);
    return until && now < until ? [{ officeId: decision.officeId, until }] : [];
  });
  const last = waiting.toSorted((a, b) => b.until.getTime() - a.until.getTime())[0];
  return last ? { until: last.until, officeIds: waiting.map(({ officeId }) => officeId) } : null;
}

/**
 * What stands between a round that has ended and its letter: the hours in which reservations are
 * shown, or names that are held over or not final yet while nobody else signs.
 */
export type LetterWait = { for: 'reservations'; until: Date } | { for: 'signatures' };

export function letterWait(letter: {
  signing: number;
  shownUntil: Date | null;
}): LetterWait | null {
  if (letter.signing === 0) return { for: 'signatures' };
  return letter.shownUntil && { for: 'reservations', until: letter.shownUntil };
}

function latest(moment: Date, other: Date | null): Date {
  return other !== null && other > moment ? other : moment;
}
