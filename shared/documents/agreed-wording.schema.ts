import { z } from 'zod';
import { WORDING_QUERY_MAX } from './agreed-wording.rules.ts';

const SOURCES_MAX = 500;
const LAST_PAGE = 1_000;

export const searchWordingInput = z.object({
  query: z
    .string()
    .trim()
    .max(WORDING_QUERY_MAX, `Shorten the search to ${WORDING_QUERY_MAX} characters or fewer`)
    .default(''),
  officeId: z.string().max(100).default(''),
  page: z.coerce.number().int().min(1).max(LAST_PAGE).default(1),
});

/** Blocks' `source` attributes; what is none names nothing. */
export const wordingSourcesInput = z.object({
  sources: z.array(z.string().max(300)).max(SOURCES_MAX),
});
