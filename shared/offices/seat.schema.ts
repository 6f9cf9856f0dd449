import { z } from 'zod';
import { ELECTION_KINDS, ENDINGS } from './seat.state.ts';

const blankAsUndefined = (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

const line = (max: number, missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .normalize('NFC')
    .min(1, missing)
    .max(max, `Shorten this to ${max} characters or fewer`)
    .regex(/^[^\p{Cc}]*$/u, 'Enter this on one line');
const day = (missing: string) => z.iso.date({ error: missing });

const record = {
  officeId: z.string().min(1).max(100),
  source: line(500, 'Say where this is known from, such as the address of the notice'),
};

export const callElectionInput = z.object({
  ...record,
  kind: z.enum(ELECTION_KINDS, { error: 'Choose whether it is an election or a by-election' }),
  pollOn: day('Enter the day of the poll'),
  noticeOn: z.preprocess(blankAsUndefined, day('Enter the day of the notice').optional()),
  /** The record this one stands in place of. */
  corrects: z.preprocess(blankAsUndefined, z.uuid().optional()),
  calledOff: z.preprocess((value) => value === 'on' || value === true, z.boolean()),
});

export const vacateSeatInput = z.object({
  ...record,
  endsOn: day('Enter the first day without this mayor'),
  howEnded: z.enum(ENDINGS, { error: 'Choose how the term ended' }).exclude(['poll']),
  /** Whether this stands in place of what was recorded of the last term’s end. */
  correcting: z.preprocess((value) => value === 'on' || value === true, z.boolean()),
});

const named = {
  personName: line(150, 'Enter the mayor’s name'),
  styledName: line(200, 'Enter the name as letters print it'),
  title: line(150, 'Enter the title, such as “Mayor of West Yorkshire”'),
  party: line(100, 'Enter the party, or “Independent”'),
};

/** How a term should have been recorded: all of its words, changed or not. */
export const correctTermInput = z.object({
  ...record,
  ...named,
  holderId: z.uuid({ error: 'Choose the term to correct' }),
  startsOn: day('Enter the day the term begins'),
});

const outcome = {
  ...record,
  electionId: z.uuid({ error: 'Choose the election this is the outcome of' }),
  startsOn: day('Enter the day the term begins'),
};

export const fillSeatInput = z.discriminatedUnion(
  'outcome',
  [
    z.object({ outcome: z.literal('re_elected'), ...outcome }),
    z.object({
      outcome: z.literal('new_holder'),
      ...outcome,
      ...named,
    }),
  ],
  { error: 'Choose who holds the office now' },
);
