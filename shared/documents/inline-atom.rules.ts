/** What stands in a line of text without being words. */
const INLINE_ATOMS: ReadonlySet<string> = new Set(['hardBreak', 'footnote']);

export function isInlineAtom(type: string): boolean {
  return INLINE_ATOMS.has(type);
}
