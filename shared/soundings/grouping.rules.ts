import type { Attribution } from './sounding.state.ts';

/** No group of fewer offices is ever shown: whoever knows two would know the third. */
export const SMALLEST_GROUP = 3;

export const ANONYMOUS = 'Not attributed';

/** An office that answered, with the kind of office it is. */
export type Attributed = { officeId: string; type: string; attribution: Attribution };

/** Offices that are shown as one; `label` is null where not even their kind is said. */
export type Group = { label: string | null; officeIds: string[] };

export type Grouping = {
  named: string[];
  groups: Group[];
  /** Too few to stand behind any group: their words are not shown. */
  heldBack: string[];
};

type Pool = { types: string[]; officeIds: string[] };

/**
 * Who stands behind which answer. Offices that are not named are put together by kind, small kinds
 * into larger groups and then with those that chose to be anonymous, until no group has fewer than
 * three. Every unnamed office is in one group or none is in any, so that taking what is shown from
 * the totals leaves no smaller group either.
 */
export function groupOffices(offices: readonly Attributed[]): Grouping {
  const ordered = offices.toSorted((a, b) => (a.officeId < b.officeId ? -1 : 1));
  const idsOf = (attribution: Attribution) =>
    ordered.filter((office) => office.attribution === attribution).map(({ officeId }) => officeId);
  const anonymous = idsOf('anonymous');
  const byType = Map.groupBy(
    ordered.filter(({ attribution }) => attribution === 'by_type'),
    ({ type }) => type,
  );
  const pools = [...byType].map(([type, members]) => ({
    types: [type],
    officeIds: members.map(({ officeId }) => officeId),
  }));
  return { named: idsOf('named'), ...settled(merged(pools), anonymous) };
}

/** Joins the two smallest kinds until none is too small, or only one is left. */
function merged(pools: readonly Pool[]): Pool[] {
  const [smallest, next, ...rest] = bySize(pools);
  if (!smallest || !next || smallest.officeIds.length >= SMALLEST_GROUP) return [...pools];
  return merged([...rest, together(smallest, next)]);
}

/** The last kind that is too small is shown without one; so is a kind that hides too few without. */
function settled(pools: readonly Pool[], anonymous: readonly string[]) {
  const [smallest, ...rest] = bySize(pools);
  const few = anonymous.length > 0 && anonymous.length < SMALLEST_GROUP;
  const joins = smallest && (few || smallest.officeIds.length < SMALLEST_GROUP);
  const unlabelled = joins ? [...smallest.officeIds, ...anonymous].toSorted() : [...anonymous];
  const labelled = (joins ? rest : pools).map(labelledGroup).toSorted(byLabel);
  if (unlabelled.length === 0) return { groups: labelled, heldBack: [] };
  if (unlabelled.length < SMALLEST_GROUP) return { groups: labelled, heldBack: unlabelled };
  return { groups: [...labelled, { label: null, officeIds: unlabelled }], heldBack: [] };
}

function bySize(pools: readonly Pool[]): Pool[] {
  return pools.toSorted(
    (a, b) => a.officeIds.length - b.officeIds.length || (a.types.join() < b.types.join() ? -1 : 1),
  );
}

function together(one: Pool, other: Pool): Pool {
  return {
    types: [...one.types, ...other.types].toSorted(),
    officeIds: [...one.officeIds, ...other.officeIds].toSorted(),
  };
}

function labelledGroup({ types, officeIds }: Pool): Group {
  return { label: types.join(' and '), officeIds };
}

function byLabel(a: Group, b: Group): number {
  return (a.label ?? '') < (b.label ?? '') ? -1 : 1;
}
