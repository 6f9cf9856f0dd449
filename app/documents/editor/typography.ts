type Rewriting = { find: RegExp; to: string };

/**
 * What British typesetters put for what a keyboard types. Each looks at the words up to the caret;
 * its first group stays as it is and what follows it becomes `to`.
 */
const TYPOGRAPHY: readonly Rewriting[] = [
  { find: /(^|[\s([{–—‘])"$/u, to: '“' },
  { find: /(\S)"$/u, to: '”' },
  { find: /(^|[\s([{–—“])'$/u, to: '‘' },
  { find: /(\S)'$/u, to: '’' },
  { find: /(^|[^.])\.\.\.$/u, to: '…' },
  { find: /(\S )-{1,2} $/u, to: '– ' },
  { find: /(\S)--$/u, to: '–' },
];

/** What the end of these words, just typed, is set as instead; null where it stays as it is. */
export function typesetAs(words: string): { typed: string; to: string } | null {
  for (const { find, to } of TYPOGRAPHY) {
    const found = find.exec(words);
    if (found) return { typed: found[0].slice(found[1]?.length ?? 0), to };
  }
  return null;
}
