const WORDS = new Intl.NumberFormat('en-GB');

/** "1,607,084"; a dash where there is no figure. */
export function countWords(count: number | null): string {
  return count === null ? '–' : WORDS.format(count);
}
