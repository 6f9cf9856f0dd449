import { addDays } from '#shared/calendar/working-day.rules.ts';
import type { Leaning } from './seat-at-the-table.state.ts';

/** What somebody said goes stale after so many days, or once somebody else holds the post. */
export const STALE_AFTER_DAYS = 90;

export type SiloStance = {
  topic: string;
  departmentId: string;
  stance: Leaning;
  saidOn: string;
  /** When whoever holds the post today took it; null while it is vacant. */
  heldSince: string | null;
};

export type Staleness = 'age' | 'holder' | null;

/** Why a stance can no longer be relied on; null while it can. */
export function stalenessOf(
  { saidOn, heldSince }: Pick<SiloStance, 'saidOn' | 'heldSince'>,
  today: string,
): Staleness {
  if (heldSince === null || heldSince > saidOn) return 'holder';
  return addDays(saidOn, STALE_AFTER_DAYS) < today ? 'age' : null;
}

export type Conflict = { topic: string; supports: string[]; opposes: string[] };

/** The topics on which one department supports what another opposes, by what is not stale. */
export function conflictsIn(stances: readonly SiloStance[], today: string): Conflict[] {
  const fresh = stances.filter((stance) => stalenessOf(stance, today) === null);
  return [...Map.groupBy(fresh, ({ topic }) => topic)].flatMap(([topic, said]) => {
    const saying = (wanted: Leaning) =>
      said.filter(({ stance }) => stance === wanted).map(({ departmentId }) => departmentId);
    const [supports, opposes] = [saying('supports'), saying('opposes')];
    return supports.length > 0 && opposes.length > 0 ? [{ topic, supports, opposes }] : [];
  });
}

export type StanceRefusal = 'stance_in_future' | 'stance_of_unknown_post';

/** What is recorded has been said already. */
export function refuseStance(saidOn: string, today: string): StanceRefusal | null {
  return saidOn > today ? 'stance_in_future' : null;
}
