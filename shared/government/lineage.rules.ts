export type InLineage = { id: string; succeededBy: string | null };

/**
 * A department with all that it came from and became, in the order given. Two may have become one,
 * so a lineage is a set that grows until nothing joins it.
 */
export function lineageOf<Known extends InLineage>(
  departments: readonly Known[],
  id: string,
): Known[] {
  const ids = new Set([id]);
  for (let before = 0; ids.size > before; ) {
    before = ids.size;
    for (const each of departments) if (isKin(each, ids)) addKin(each, ids);
  }
  return departments.filter((department) => ids.has(department.id));
}

function isKin({ id, succeededBy }: InLineage, ids: ReadonlySet<string>): boolean {
  return ids.has(id) || (succeededBy !== null && ids.has(succeededBy));
}

function addKin({ id, succeededBy }: InLineage, ids: Set<string>) {
  ids.add(id);
  if (succeededBy !== null) ids.add(succeededBy);
}
