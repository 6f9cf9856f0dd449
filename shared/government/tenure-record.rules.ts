import type { Day } from '#shared/calendar/working-day.rules.ts';
import type { Tenure } from './tenure.rules.ts';

/** What a record says of a tenure. */
export type Stated = { personName: string; startsOn: Day; endsOn: Day | null; acting: boolean };

export type RecordRefusal =
  | 'holder_not_yet'
  | 'holder_overlaps'
  | 'nobody_holds'
  | 'end_before_start';

type Refused = { refused: RecordRefusal };
type Known = Tenure;

/** Whether somebody can take a post on a day; whoever holds it until then leaves it that day. */
export function ruleOnTakingOffice(
  tenures: readonly Known[],
  taken: Stated,
  today: Day,
): { leaves: Known | null } | Refused {
  if (taken.startsOn > today) return { refused: 'holder_not_yet' };
  const meets = tenures.filter((tenure) => overlap(tenure, taken));
  const [leaves = null, ...others] = meets;
  if (others.length > 0) return { refused: 'holder_overlaps' };
  const open = leaves === null || (leaves.endsOn === null && leaves.startsOn < taken.startsOn);
  return open ? { leaves } : { refused: 'holder_overlaps' };
}

/** Whether the post can be recorded as left on a day, after which it is vacant. */
export function ruleOnEnding(
  tenures: readonly Known[],
  endsOn: Day,
  today: Day,
): { ends: Known } | Refused {
  if (endsOn > today) return { refused: 'holder_not_yet' };
  const ends = tenures.find((tenure) => tenure.endsOn === null);
  if (!ends) return { refused: 'nobody_holds' };
  return endsOn > ends.startsOn ? { ends } : { refused: 'end_before_start' };
}

/** Whether a tenure can be restated so; saying the same again confirms it. */
export function ruleOnCorrecting(
  tenures: readonly Known[],
  corrected: { id: string } & Stated,
  today: Day,
): { kind: 'corrected' | 'confirmed'; before: Known } | { refused: RecordRefusal | 'absent' } {
  const before = tenures.find(({ id }) => id === corrected.id);
  if (!before) return { refused: 'absent' };
  const { startsOn, endsOn } = corrected;
  if (startsOn > today || (endsOn !== null && endsOn > today)) return { refused: 'holder_not_yet' };
  if (endsOn !== null && endsOn <= startsOn) return { refused: 'end_before_start' };
  const others = tenures.filter(({ id }) => id !== corrected.id);
  if (others.some((each) => overlap(each, corrected))) return { refused: 'holder_overlaps' };
  return { kind: sameWords(before, corrected) ? 'confirmed' : 'corrected', before };
}

type Dated = Pick<Stated, 'startsOn' | 'endsOn'>;

/** Whether two tenures share a day; the day one ends is no longer in it. */
export function overlap(a: Dated, b: Dated): boolean {
  return startsBeforeEnd(a, b) && startsBeforeEnd(b, a);
}

function startsBeforeEnd(a: Dated, b: Dated): boolean {
  return b.endsOn === null || a.startsOn < b.endsOn;
}

/** What is stated of a tenure, and nothing else of it. */
export function statedOf({ personName, startsOn, endsOn, acting }: Stated): Stated {
  return { personName, startsOn, endsOn, acting };
}

function sameWords(a: Stated, b: Stated): boolean {
  return (
    a.personName === b.personName &&
    a.startsOn === b.startsOn &&
    a.endsOn === b.endsOn &&
    a.acting === b.acting
  );
}
