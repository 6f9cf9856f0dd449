import { z } from 'zod';

const WORDS_MAX = 200;

export const searchInput = z.object({
  words: z
    .string()
    .trim()
    .min(1, 'Enter a word to search for')
    .max(WORDS_MAX, `Search for ${WORDS_MAX} characters or fewer`),
});
