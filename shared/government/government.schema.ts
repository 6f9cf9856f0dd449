import { z } from 'zod';
import { SETTLED } from './brief.state.ts';

const name = z.string().min(1).max(100);

export const postInput = z.object({ postId: name });
export const departmentInput = z.object({ departmentId: name });

const blankAsNull = (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? null : value;
const day = (missing: string) => z.iso.date({ error: missing });
const line = (max: number, missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .normalize('NFC')
    .min(1, missing)
    .max(max, `Shorten this to ${max} characters or fewer`)
    .regex(/^[^\p{Cc}]*$/u, 'Enter this on one line');

const source = line(500, 'Say where this is known from, such as the address of an announcement');
const personName = line(150, 'Enter the name of whoever holds the post');
const acting = z.preprocess((value) => value === 'on' || value === true, z.boolean());

export const takeOfficeInput = z.object({
  postId: name,
  personName,
  startsOn: day('Enter the day they took the post'),
  acting,
  source,
});

export const endTenureInput = z.object({
  postId: name,
  endsOn: day('Enter the first day without this holder'),
  source,
});

export const correctTenureInput = z.object({
  postId: name,
  tenureId: z.uuid(),
  personName,
  startsOn: day('Enter the day they took the post'),
  /** Empty while they hold it still. */
  endsOn: z.preprocess(blankAsNull, day('Enter the first day without this holder').nullable()),
  acting,
  source,
});

const file = z.instanceof(Uint8Array, { error: 'Choose at least one CSV file' });

export const ministerListInput = z.object({
  files: z
    .array(
      file.refine((bytes) => bytes.length > 0, { error: 'Choose at least one CSV file' }),
      {
        error: 'Choose at least one CSV file',
      },
    )
    .min(1, 'Choose at least one CSV file')
    .max(6, 'Choose at most 6 files'),
  asOf: day('Enter the day the list told of'),
});

/** What was shown before it was confirmed. */
export const importMinistersInput = ministerListInput.extend({ seen: z.string().length(64) });

export const briefInput = z.object({ briefId: z.uuid() });

const words = (max: number) =>
  z
    .string()
    .trim()
    .normalize('NFC')
    .max(max, `Shorten this to ${max} characters or fewer`)
    .default('');

export const writeBriefInput = briefInput.extend({
  firstRequest: words(2000),
  internalNote: words(5000),
});

export const settleBriefInput = briefInput.extend({
  as: z.enum(SETTLED, { error: 'Choose what became of the brief' }),
});
