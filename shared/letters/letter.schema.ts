import { z } from 'zod';
import { proofInput } from '#shared/people/challenge.schema.ts';
import { SENDING_CHANNELS } from './sending.state.ts';
import { SUCCESSOR_WORDS } from './successor-word.state.ts';

export const deskInput = z.object({ positionId: z.uuid() });

export const versionInput = z.object({
  positionId: z.uuid(),
  number: z.coerce.number().int().positive(),
});

const dated = z.iso.date({ error: 'Enter the date the letter carries, such as 24 November 2026' });

const channel = z.enum(SENDING_CHANNELS, { error: 'Choose how the letter goes' });

export const issuePreviewInput = versionInput.extend({ dated: dated.optional() });

export const issueInput = z.object({
  positionId: z.uuid(),
  versionNumber: z.coerce.number().int().positive(),
  dated,
  channel: channel.default('email'),
});
const dayOr = (error: string) => z.iso.date({ error });

export const sendInput = z.object({
  positionId: z.uuid(),
  versionNumber: z.coerce.number().int().positive(),
  postIds: z.array(z.string().max(100)).min(1, 'Choose the posts it was sent to').max(50),
  channel,
  sentOn: dayOr('Enter the day it was sent, such as 24 November 2026'),
  receivedOn: z.preprocess(
    (value) => (value === '' ? undefined : value),
    dayOr('Enter the day it was received, such as 24 November 2026').optional(),
  ),
});
export type SendInput = z.infer<typeof sendInput>;

export const joinInput = z.object({
  letterId: z.uuid(),
  officeId: z.string().min(1, 'Choose the office you join for').max(100),
  /** The hash of the letter the person read. */
  readHash: z.string().regex(/^[0-9a-f]{64}$/, 'Reload the page, read the letter, and join again'),
});
export const provenJoiningInput = joinInput.extend({ proof: proofInput });
export type JoinInput = z.infer<typeof provenJoiningInput>;
export type IssueInput = z.infer<typeof issueInput>;

export const successorWordInput = z.object({
  letterId: z.uuid(),
  officeId: z.string().min(1).max(100),
  word: z.enum(SUCCESSOR_WORDS, { error: 'Choose what the mayor says of the letter' }),
});
export const provenSuccessorWordInput = successorWordInput.extend({ proof: proofInput });
export type SuccessorWordInput = z.infer<typeof provenSuccessorWordInput>;
