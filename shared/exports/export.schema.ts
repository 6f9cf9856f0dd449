import { z } from 'zod';
import { EXPORT_TABLES } from './export.state.ts';

export const exportInput = z.object({ table: z.enum(EXPORT_TABLES) });
