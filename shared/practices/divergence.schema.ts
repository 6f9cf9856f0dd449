import { z } from 'zod';
import * as limits from './divergence.rules.ts';
import { ENDS } from './divergence.state.ts';
import { address, officeId, optionalText, shownText } from './practice.schema.ts';

const blankAsNull = (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? null : value;

/** A day, or a month or a year where the source gives no more. */
const starts = z
  .string()
  .trim()
  .regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'Write a day as 2027-01-31, a month as 2027-01 or a year as 2027',
  );

export const addMeasureInput = z.object({
  measureTitle: shownText(limits.MEASURE_LENGTH).min(3, 'Say what differs, such as Bus fare'),
});

export const recordValueInput = z.object({
  measureId: z.uuid({ error: 'Choose what differs' }),
  /** Null for the whole of England. */
  officeId: z.preprocess(blankAsNull, officeId.nullable()).default(null),
  value: shownText(limits.VALUE_LENGTH).min(1, 'Give the value, such as £2'),
  starts: z.preprocess(blankAsNull, starts.nullable()).default(null),
  ends: z.enum(ENDS, { error: 'Say how it ends' }),
  endsOn: z
    .preprocess(blankAsNull, z.iso.date({ error: 'Give the last day' }).nullable())
    .default(null),
  note: optionalText(limits.NOTE_LENGTH),
  source: address,
  replacesId: z.preprocess(blankAsNull, z.uuid().nullable()).default(null),
});

export type RecordValue = z.infer<typeof recordValueInput>;
