import { z } from 'zod';
import { UK_PARTS } from './days-off.rules.ts';

const title = z
  .string()
  .trim()
  .min(1, 'Enter what the day is called')
  .max(120, 'Shorten the name to 120 characters or fewer');
const source = z
  .string()
  .trim()
  .min(1, 'Enter where this is published')
  .max(500, 'Shorten the source to 500 characters or fewer');
const day = (error: string) => z.iso.date({ error });

export const addHolidayInput = z.object({
  day: day('Enter the day, such as 8 May 2026'),
  title,
  parts: z.array(z.enum(UK_PARTS)).min(1, 'Choose where it is a bank holiday'),
  source,
});

export const addPauseInput = z.object({
  startsOn: day('Enter the day Parliament is dissolved'),
  endsOn: day('Enter the day the new government takes office'),
  title,
  source,
});

export const removeInput = z.object({ what: z.enum(['holiday', 'pause']), id: z.uuid() });
