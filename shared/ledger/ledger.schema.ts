import { z } from 'zod';

export const ledgerPageInput = z.object({
  /** Entries with a lower number than this; the newest when left out. */
  before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
});
