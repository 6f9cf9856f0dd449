/** What a Word file may cost at most to read. A long letter is a tenth of any of these. */
export const WORD_LIMITS = {
  zippedBytes: 5 * 1024 * 1024,
  inflatedBytes: 10 * 1024 * 1024,
  entries: 2_000,
  xmlDepth: 200,
  xmlElements: 300_000,
  /** Of the process's memory, for one reading. */
  memoryMb: 256,
  milliseconds: 5_000,
  readingsAtOnce: 2,
} as const;
