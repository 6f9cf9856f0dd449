const SMALL = new Set(['of', 'and', 'the', 'city', 'region']);

/** "WY" for West Yorkshire, "LO" for London: said beside the colour, which alone says nothing. */
export function officeInitials(officeName: string): string {
  const words = officeName.split(/\s+/).filter((word) => word && !SMALL.has(word.toLowerCase()));
  const [first = '', ...others] = words;
  if (others.length === 0) return first.slice(0, 2).toUpperCase();
  return [first, ...others]
    .slice(0, 3)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}
