import { z } from 'zod';

/** Marks as read what one thread brought; everything without it. */
export const markReadInput = z.object({ threadId: z.uuid().optional() });
