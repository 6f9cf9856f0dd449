type Countering = { id: string; counters: string | null };

/**
 * Which suggestion each one is shown under, by id. Two may counter each other: only what comes
 * earlier in the text can have others under it, so that every suggestion is shown once.
 */
export function parentsOf(suggestions: readonly Countering[]): Map<string, string> {
  const earlier = new Set<string>();
  const parents = new Map<string, string>();
  for (const { id, counters } of suggestions) {
    if (counters !== null && earlier.has(counters)) parents.set(id, counters);
    earlier.add(id);
  }
  return parents;
}
