/** What one mail may cost at most to read. A letter with its enclosures is a tenth of any of these. */
export const MAIL_LIMITS = {
  bytes: 5 * 1024 * 1024,
  headerBytes: 256 * 1024,
  nesting: 20,
  attachments: 20,
  /** Of its text, so that a log of a million lines is not carried about. */
  textLength: 100_000,
  memoryMb: 128,
  milliseconds: 5_000,
  readingsAtOnce: 2,
} as const;
