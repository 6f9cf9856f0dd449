import { z } from 'zod';

export const officeInput = z.object({ officeId: z.string().min(1).max(100) });
