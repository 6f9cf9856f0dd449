/** What people call a block by its label: "Clause 4", "Ask 2"; a clause's label is its number alone. */
export function blockName(label: string | null): string {
  if (!label) return 'A paragraph';
  return /^\d/.test(label) ? `Clause ${label}` : label;
}
