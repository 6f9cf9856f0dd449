type Rewriting = { find: RegExp; to: string };

/**
 * What British typesetters put for what a keyboard types. Each looks at the words up to the caret;
 * its first group stays as it is and what follows it becomes `to`.
 */
export const TYPOGRAPHY: readonly Rewriting[] = [
  { find: /(^|[\s([{–—‘])"$/u, to: '“' },
  { find: /(\S)"$/u, to: '”' },
  { find: /(^|[\s([{–—“])'$/u, to: '‘' },
  { find: /(\S)'$/u, to: '’' },
  { find: /(^|[^.])\.\.\.$/u, to: '…' },
  { find: /(\S )-{1,2} $/u, to: '– ' },
  { find: /(\S)--$/u, to: '–' },
];
