import { z } from 'zod';
import { proofInput } from '#shared/people/challenge.schema.ts';
import { CHOICES } from './decision.state.ts';
import { REMINDER_HOURS } from './round.rules.ts';
import { PROCEDURES } from './round.state.ts';
import { OBJECTIONS } from './silence.state.ts';

const MAX_CHARACTERS = 2_000;
const MAX_RESERVATIONS = 20;

const reservation = z.object({
  /** The clause it is on; null for the whole. */
  clauseId: z.string().min(1).max(100).nullable(),
  text: z
    .string()
    .trim()
    .normalize('NFC')
    .min(1, 'Say what the reservation is')
    .max(MAX_CHARACTERS, 'Shorten the reservation to 60 words'),
});

const reason = z.string().trim().max(MAX_CHARACTERS, 'Shorten the reason to 2,000 characters');

const wanted = z.coerce.number({ error: 'Enter how many offices' }).int().min(1).max(100);

const condition = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('offices'), count: wanted }),
  z.object({ kind: z.literal('other_parties'), count: wanted }),
  z.object({
    kind: z.literal('office'),
    officeId: z.string().min(1, 'Choose the office').max(100),
  }),
]);

const threshold = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('at_least'), count: wanted }),
  z.object({ kind: z.literal('named'), officeIds: z.array(z.string().max(100)).max(100) }),
]);

/** A reminder may go at most so many, and no earlier than so many hours before the deadline. */
const MAX_REMINDERS = 5;
const MAX_REMINDER_HOURS = 336;

/** Who cleared that the office may decide in its pre-election period, by name and role. */
const electionClearance = z
  .string()
  .trim()
  .max(200, 'Shorten this to 200 characters')
  .optional()
  .transform((text) => text || undefined);

export const decideInput = z.object({
  roundId: z.uuid(),
  officeId: z.string().min(1, 'Choose the office you decide for').max(100),
  /** The hash of the text the person read. */
  readHash: z.string().regex(/^[0-9a-f]{64}$/, 'Reload the page, read the text, and decide again'),
  choice: z.enum(CHOICES, { error: 'Choose what your office decides' }),
  reservations: z
    .array(reservation)
    .max(MAX_RESERVATIONS, `Make at most ${MAX_RESERVATIONS} reservations`),
  reason: reason.optional().transform((text) => text || undefined),
  condition: condition.optional(),
  electionClearance,
});

const proof = { proof: proofInput };

/** A decision with what proves who makes it. */
export const provenDecisionInput = decideInput.extend(proof);

export const openRoundInput = z.object({
  positionId: z.uuid(),
  versionNumber: z.coerce.number().int().min(1).max(100_000),
  deadline: z.date({ error: 'Enter the day and time answers are due' }),
  /** When offices can begin to decide; at once when left out. */
  opensAt: z.date({ error: 'Enter the day and time the round opens' }).optional(),
  procedure: z.enum(PROCEDURES, { error: 'Choose the procedure' }).default('express'),
  sealed: z.boolean().default(false),
  /** The secretariat declares what changed since the version before to be editorial. */
  editorial: z.boolean().default(false),
  threshold: threshold.default({ kind: 'at_least', count: 1 }),
  reminderHours: z
    .array(
      z.coerce
        .number({ error: 'Enter whole hours, separated by commas' })
        .int('Enter whole hours, separated by commas')
        .min(1, 'Remind at least an hour before')
        .max(MAX_REMINDER_HOURS, 'Remind at most two weeks before'),
    )
    .max(MAX_REMINDERS, `Choose at most ${MAX_REMINDERS} reminders`)
    .default([...REMINDER_HOURS]),
});

/** What an office told the secretariat by telephone; no condition and nothing private travels so. */
export const byPhoneInput = decideInput.omit({ condition: true, reason: true });

export const editorialObjectionInput = z.object({
  roundId: z.uuid(),
  officeId: z.string().min(1).max(100),
});

/** What an office says against a round by silence; everyone asked is told it. */
export const silenceObjectionInput = z.object({
  roundId: z.uuid(),
  officeId: z.string().min(1).max(100),
  readHash: z.string().regex(/^[0-9a-f]{64}$/, 'Reload the page, read the text, and object again'),
  objection: z.enum(OBJECTIONS),
  words: z
    .string()
    .trim()
    .normalize('NFC')
    .min(1, 'Say what your office objects to, or what it would change')
    .max(MAX_CHARACTERS, 'Shorten this to 2,000 characters'),
});

export const withdrawInput = z.object({
  decisionId: z.uuid(),
  reason: reason.optional().transform((text) => text || undefined),
});

export const heldOverInput = z.object({
  decisionId: z.uuid(),
  answer: z.enum(['adopt', 'refuse'], { error: 'Choose whether to adopt it' }),
  electionClearance,
});

export const provenWithdrawalInput = withdrawInput.extend(proof);
export const provenAnswerInput = heldOverInput.extend(proof);

export const roundInput = z.object({ roundId: z.uuid() });

export const positionRoundInput = z.object({
  positionId: z.uuid(),
  /** Which of the position's rounds; the newest when left out. */
  roundNumber: z.coerce.number().int().min(1).optional(),
});

export const liveRoundsInput = z.object({
  /** The last ledger entry already seen: what came after it is sent first. */
  lastEventId: z
    .string()
    .regex(/^\d{1,15}$/)
    .nullish(),
});

export const liveInput = liveRoundsInput.extend({ positionId: z.uuid() });
