/** What one PDF may cost at most to read. A reply says what matters on its first pages. */
export const PDF_LIMITS = {
  pages: 5,
  /** Of its text, so that a page of a million words is not carried about. */
  textLength: 20_000,
  memoryMb: 256,
  milliseconds: 5_000,
  readingsAtOnce: 2,
} as const;
